package org.residua.anomaly.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.residua.bundle.Appearance;
import org.residua.bundle.GateReference;
import org.residua.preprocess.ModelInput;
import org.residua.study.Series;
import org.residua.volume.Slice;

/** Checks slices against what a model was trained on: first what the files say, then the pixels. */
public final class InputGate {
    /** A slice with a shorter side than this is refused, in pixels. */
    public static final int SHORTEST_SIDE_PX = 64;

    private static final Set<String> SIDE_VIEWS = Set.of("LL", "RL", "LATERAL", "LAT");
    /** Lying on a side, and oblique. */
    private static final Set<String> SLANTED_VIEWS = Set.of("LLD", "RLD", "LLO", "RLO");

    private final GateReference reference;

    /** The gate of a model. */
    public InputGate(GateReference reference) {
        this.reference = reference;
    }

    /** Whether a slice cannot be scored even when the gate is ignored: it has no single grey value a pixel. */
    public static boolean isUnscorable(Slice slice) {
        return !slice.frame().isGrey();
    }

    /** What the files say: modality, body part, view, MR sequence, colour and size. Plain pictures say little and pass. */
    public GateVerdict check(Slice slice, Series series) {
        return modality(series)
                .and(bodyPart(series))
                .and(view(series))
                .and(scanner(series))
                .and(new SequenceCheck(reference.requiredWords()).check(series))
                .and(colour(slice))
                .and(size(slice));
    }

    /** What the files say and what the pixels show. */
    public GateVerdict check(Slice slice, Series series, ModelInput input) {
        return check(slice, series).and(pixels(input));
    }

    private GateVerdict modality(Series series) {
        if (reference.modalities().isEmpty()
                || series.modality().isEmpty()
                || series.modality().equals("OT")
                || reference.modalities().contains(series.modality())) {
            return GateVerdict.ACCEPTED;
        }
        return GateVerdict.refused("This series is of modality " + series.modality() + "; the model knows "
                + String.join(", ", reference.modalities()) + ".");
    }

    private GateVerdict bodyPart(Series series) {
        String part = series.acquisition().bodyPart().toUpperCase(Locale.ROOT);
        if (part.isEmpty()
                || reference.bodyParts().isEmpty()
                || reference.bodyParts().stream().anyMatch(known -> part.equals(known.toUpperCase(Locale.ROOT)))) {
            return GateVerdict.ACCEPTED;
        }
        return GateVerdict.refused("This series shows body part " + part + "; the model knows "
                + String.join(", ", reference.bodyParts()) + ".");
    }

    /** View Position (0018,5101): a model of chest films knows frontal ones. */
    private GateVerdict view(Series series) {
        String view = series.acquisition().viewPosition().toUpperCase(Locale.ROOT);
        if (reference.bodyParts().stream().noneMatch("CHEST"::equalsIgnoreCase)
                || !(SIDE_VIEWS.contains(view) || SLANTED_VIEWS.contains(view))) {
            return GateVerdict.ACCEPTED;
        }
        String reason = "This film's view position is " + view + "; the model knows frontal films.";
        return SIDE_VIEWS.contains(view) ? GateVerdict.refused(reason) : GateVerdict.warned(reason);
    }

    private GateVerdict scanner(Series series) {
        return series.modality().isEmpty() || reference.knowsScannerOf(series)
                ? GateVerdict.ACCEPTED
                : GateVerdict.refused("This series is not from the scanner that the model knows: "
                        + String.join(", ", reference.scanners()) + ".");
    }

    private static GateVerdict colour(Slice slice) {
        return isUnscorable(slice)
                ? GateVerdict.refused(
                        "This is a colour image (" + slice.frame().photometric() + "); the model knows grey images.")
                : GateVerdict.ACCEPTED;
    }

    private static GateVerdict size(Slice slice) {
        int columns = slice.geometry().columns();
        int rows = slice.geometry().rows();
        return Math.min(columns, rows) < SHORTEST_SIDE_PX
                ? GateVerdict.refused("The image is " + columns + " x " + rows
                        + " pixels; the shorter side must have at" + " least " + SHORTEST_SIDE_PX + ".")
                : GateVerdict.ACCEPTED;
    }

    private GateVerdict pixels(ModelInput input) {
        InputStatistics statistics = InputStatistics.of(input, reference.template());
        if (statistics.isBlank()) {
            return GateVerdict.refused("The image is blank.");
        }
        List<String> far = new ArrayList<>();
        List<String> unusual = new ArrayList<>();
        for (Map.Entry<String, GateReference.Range> entry :
                reference.statistics().entrySet()) {
            Double value = statistics.values().get(entry.getKey());
            GateReference.Range range = entry.getValue();
            if (value == null || value >= range.warnBelow() && value <= range.warnAbove()) {
                continue;
            }
            boolean refused = value < range.refuseBelow() || value > range.refuseAbove();
            (refused ? far : unusual).add(described(entry.getKey(), value, range));
        }
        appearance(input, far, unusual);
        if (!far.isEmpty()) {
            return GateVerdict.refused(
                    "The image is unlike those that the model knows: " + String.join("; ", far) + ".");
        }
        return unusual.isEmpty()
                ? GateVerdict.ACCEPTED
                : GateVerdict.warned("The image is unusual for the model: " + String.join("; ", unusual) + ".");
    }

    private void appearance(ModelInput input, List<String> far, List<String> unusual) {
        Appearance appearance = reference.appearance();
        if (appearance != null) {
            AppearanceScores scores = AppearanceScores.of(appearance, AppearanceFeatures.of(input));
            far.addAll(scores.reasons(true));
            unusual.addAll(scores.reasons(false));
        }
    }

    private static String described(String name, double value, GateReference.Range range) {
        return String.format(
                Locale.ROOT,
                "its %s is %.3g (training set %.3g to %.3g)",
                name,
                value,
                range.warnBelow(),
                range.warnAbove());
    }
}
