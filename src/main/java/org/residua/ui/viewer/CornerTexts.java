package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.study.ImagePlane;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.study.Vector3;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.Numbers;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Slice;
import org.residua.volume.Voi;
import org.residua.volume.VoiWindow;

/** The lines in the corners of the large pane. */
public final class CornerTexts {
    private CornerTexts() {}

    /** Who and what: patient, study, series, slice. */
    public static List<String> identity(ShownSlice shown) {
        Study study = shown.entry().study();
        Series series = shown.entry().series();
        Patient patient = study.patient();
        String who = joined(Names.patient(patient), patient.sex() + " " + Names.age(patient));
        String what = joined(Names.study(study), Names.description(series), Names.stack(series));
        String where = joined(slice(shown), position(shown.slice()));
        // Computed planes are small, and beside the slices, which say what they are.
        return shown.entry().computed() == null ? List.of(who, what, where) : List.of(who, where);
    }

    /** Of a small pane: patient, series, slice. */
    public static List<String> shortIdentity(ShownSlice shown) {
        return List.of(
                Names.patient(shown.entry().study().patient()),
                Names.description(shown.entry().series()),
                slice(shown));
    }

    /** Of a small pane: that there is something to know, as many as there are. */
    public static List<String> countOf(List<String> notes) {
        return notes.isEmpty() ? List.of() : List.of(Messages.text("corner.notes", String.valueOf(notes.size())));
    }

    private static String slice(ShownSlice shown) {
        return Messages.text(
                "corner.slice",
                String.valueOf(shown.index() + 1),
                String.valueOf(shown.entry().size()));
    }

    /** Window or look-up table with its name, and zoom; of a colour picture the zoom alone. */
    public static List<String> display(
            ShownSlice shown, Voi voi, String name, boolean inverted, Placement placement, ExactScale exact) {
        List<String> lines = new ArrayList<>();
        if (shown.grey() != null) {
            String levels = voi instanceof VoiWindow window
                    ? Messages.text(
                            "corner.window", Numbers.significant(window.width()), Numbers.significant(window.center()))
                    : Messages.text("corner.table");
            lines.add(inverted ? joined(levels, Messages.text("corner.inverted")) : levels);
            lines.add(name);
        }
        lines.add(joined(
                Messages.text("corner.zoom", Numbers.fixed(100 * placement.scale(), 0)),
                exact.holds(placement) ? exact.name() : ""));
        return lines;
    }

    /** What has to be known of how the slice is shown: compression, graphics, shutter, what is left out, odd positions. */
    public static List<String> notes(ShownSlice shown, boolean graphics, boolean shutter) {
        return SliceNotes.of(shown, graphics, shutter);
    }

    /** Spacing with its source, and the overlay. */
    public static List<String> geometry(ShownSlice shown, double opacity, boolean hidden) {
        PixelSpacing spacing = shown.slice().geometry().spacing();
        String size;
        if (spacing == null) {
            size = Messages.text("corner.noSpacing");
        } else {
            Double between = betweenSlicesMm(shown);
            String mm = Numbers.fixed(spacing.columnMm(), 2) + " × " + Numbers.fixed(spacing.rowMm(), 2)
                    + (between == null ? "" : " × " + Numbers.fixed(between, 1));
            size = Messages.text(
                    "corner.spacing",
                    mm,
                    (Messages.text("spacing." + spacing.source().name()) + " " + spacing.detail()).strip());
        }
        return List.of(
                size,
                hidden
                        ? Messages.text("corner.overlayHidden")
                        : Messages.text("corner.overlay", Numbers.fixed(100 * opacity, 0)));
    }

    /** Score, p-value and flag of the slice; no lines until it is scored. */
    public static List<String> result(@Nullable SliceResult result, double alpha) {
        if (result == null) {
            return List.of();
        }
        if (result.score() == null || result.sliceP() == null) {
            return List.of(Messages.text("corner.notScored"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                Messages.text("corner.score", Numbers.significant(result.score()), Numbers.fixed(result.sliceP(), 3)));
        lines.add(Messages.text(
                result.sliceP() <= alpha ? "corner.flagged" : "corner.notFlagged", Numbers.percent(alpha)));
        return lines;
    }

    private static String joined(String... parts) {
        return String.join(
                " · ",
                Stream.of(parts)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String position(Slice slice) {
        ImagePlane plane = slice.geometry().plane();
        if (plane == null) {
            return "";
        }
        Vector3 normal = plane.normal();
        Vector3 at = plane.positionMm();
        double x = Math.abs(normal.x());
        double y = Math.abs(normal.y());
        double z = Math.abs(normal.z());
        String axis = z >= x && z >= y ? "z" : y >= x ? "y" : "x";
        double mm = z >= x && z >= y ? at.z() : y >= x ? at.y() : at.x();
        return Messages.text("corner.position", axis, Numbers.signed(mm, 1));
    }

    private static @Nullable Double betweenSlicesMm(ShownSlice shown) {
        List<org.residua.study.SliceRef> refs = shown.entry().volume().refs();
        int other = shown.index() > 0 ? shown.index() - 1 : 1;
        if (other >= refs.size()) {
            return null;
        }
        ImagePlane here = refs.get(shown.index()).plane();
        ImagePlane there = refs.get(other).plane();
        if (here == null || there == null || here.equals(there)) {
            return null;
        }
        double mm = Math.abs(there.positionMm().minus(here.positionMm()).dot(here.normal()));
        return mm > 0 ? mm : null;
    }
}
