package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.study.Vector3;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** What is said of one pixel: in the footer all of it, beside a pin what its pane shows. */
public final class ProbeText {
    private static final String BETWEEN = "  ·  ";

    private ProbeText() {}

    /** What a pane shows of the slice. */
    public enum Pane {
        /** The slice itself, with evidence. */
        ORIGINAL,
        /** What the model expected. */
        RECONSTRUCTION,
        /** The difference. */
        RESIDUAL
    }

    /** Position, stored and modality value, rarity, model, place in the patient; empty when the mouse is not on the slice. */
    public static String of(@Nullable Loaded loaded, @Nullable Cursor cursor) {
        ProbeReading reading = loaded == null || cursor == null ? null : ProbeReading.at(loaded, cursor);
        if (reading == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(position(reading));
        parts.addAll(values(reading));
        parts.addAll(rarity(reading));
        parts.addAll(expected(reading));
        parts.addAll(residual(reading));
        Vector3 mm = reading.patientMm();
        if (mm != null) {
            parts.add(Messages.text(
                    "probe.patient", along(mm.x(), "L", "R"), along(mm.y(), "P", "A"), along(mm.z(), "H", "F")));
        }
        return String.join(BETWEEN, parts);
    }

    /** Millimetres towards the side that the sign stands for: DICOM counts to the left, the back and the head. */
    private static String along(double mm, String plus, String minus) {
        return (mm < 0 ? minus : plus) + " " + Numbers.fixed(Math.abs(mm), 1);
    }

    /** The lines beside a pin. */
    public static List<String> beside(ProbeReading reading, Pane pane) {
        List<String> lines = new ArrayList<>();
        switch (pane) {
            case ORIGINAL -> {
                lines.add(position(reading));
                lines.addAll(values(reading));
                lines.addAll(rarity(reading));
            }
            case RECONSTRUCTION -> lines.addAll(expected(reading));
            case RESIDUAL -> lines.addAll(residual(reading));
        }
        return lines;
    }

    private static String position(ProbeReading reading) {
        return Messages.text("probe.position", String.valueOf(reading.column()), String.valueOf(reading.row()));
    }

    private static List<String> values(ProbeReading reading) {
        Double stored = reading.stored();
        Double modality = reading.modality();
        List<String> values = new ArrayList<>();
        if (stored != null) {
            values.add(Messages.text("probe.stored", Numbers.significant(stored)));
        }
        if (modality != null && (!modality.equals(stored) || !reading.unit().isEmpty())) {
            values.add(Messages.text("probe.modality", Numbers.significant(modality), reading.unit())
                    .stripTrailing());
        }
        return values;
    }

    private static List<String> rarity(ProbeReading reading) {
        if (!reading.mapped()) {
            return List.of();
        }
        Double rarity = reading.rarity();
        return List.of(
                rarity == null
                        ? Messages.text("probe.notScored")
                        : Messages.text("probe.rarity", Numbers.percent(rarity)));
    }

    private static List<String> expected(ProbeReading reading) {
        Double expected = reading.expected();
        return expected == null
                ? List.of()
                : List.of(Messages.text("probe.expected", Numbers.significant(expected), unit(reading))
                        .stripTrailing());
    }

    private static List<String> residual(ProbeReading reading) {
        Double residual = reading.residual();
        if (residual == null) {
            return List.of();
        }
        String size = Numbers.significant(residual);
        return List.of(Messages.text("probe.residual", residual > 0 ? "+" + size : size, unit(reading))
                .stripTrailing());
    }

    private static String unit(ProbeReading reading) {
        return reading.inModality() ? reading.unit() : Messages.text("probe.modelUnit");
    }
}
