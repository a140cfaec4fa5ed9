package org.residua.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.volume.LossyCompression;
import org.residua.volume.NotApplied;
import org.residua.volume.OverlayPlane;
import org.residua.volume.Presentation;
import org.residua.volume.Slice;
import org.residua.volume.VoiLut;
import org.residua.volume.VoiWindow;

/** What has to be said of how a picture came from its file. */
final class PresentationText {
    private PresentationText() {}

    /** The window or look-up table that the picture is shown under; empty for colour. */
    static String levels(Slice slice) {
        if (!slice.frame().isGrey()) {
            return "";
        }
        if (slice.defaultVoi() instanceof VoiLut table) {
            return Wording.joined("  ", "Look-up table", table.explanation());
        }
        VoiWindow window = slice.defaultVoi().window();
        return "W " + Wording.plain(window.width()) + "  L " + Wording.plain(window.center());
    }

    /** Which stack of its DICOM series this is, and why; empty where it is all of it. */
    static String stack(Series series) {
        Stack stack = series.stack();
        return stack.count() <= 1
                ? ""
                : Wording.joined(": ", "stack " + stack.number() + " of " + stack.count(), stack.reason());
    }

    /** Compression, graphics, shutter and what was left out; empty where the file has none of them. */
    static String notes(Presentation presentation) {
        return Wording.joined(
                "  ·  ",
                presentation.lossy() == null ? "" : lossy(presentation.lossy()),
                presentation.overlays().isEmpty() ? "" : "graphics of the file: " + graphics(presentation),
                presentation.shutter() == null ? "" : "shutter of the file applied",
                presentation.notApplied().isEmpty() ? "" : "not applied: " + leftOut(presentation));
    }

    private static String lossy(LossyCompression lossy) {
        String ratios = lossy.ratios().stream()
                .map(ratio -> Wording.plain(ratio) + ":1")
                .collect(Collectors.joining(", "));
        return Wording.joined(" ", "lossy", ratios, lossy.methodNames());
    }

    private static String graphics(Presentation presentation) {
        return presentation.overlays().stream()
                .map(OverlayPlane::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String leftOut(Presentation presentation) {
        return presentation.notApplied().stream()
                .sorted()
                .map(NotApplied::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
