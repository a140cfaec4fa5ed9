package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.volume.LossyCompression;
import org.residua.volume.OverlayPlane;
import org.residua.volume.Presentation;

/** Lines on what the file adds to its pixels, and what is not done with them. */
final class SliceNotes {
    /** Defined terms of Lossy Image Compression Method (PS3.3 C.7.6.1.1.5.1) and what people call them. */
    private static final Map<String, String> METHODS = Map.of(
            "ISO_10918_1", "JPEG",
            "ISO_14495_1", "JPEG-LS",
            "ISO_15444_1", "JPEG 2000",
            "ISO_15444_15", "HTJ2K",
            "ISO_18181_1", "JPEG XL",
            "ISO_13818_2", "MPEG-2");

    private SliceNotes() {}

    static List<String> of(ShownSlice shown, boolean graphics, boolean shutter) {
        Presentation presentation = shown.slice().presentation();
        List<String> notes = new ArrayList<>(shown.entry().series().stack().warnings());
        if (!presentation.notApplied().isEmpty()) {
            String names = presentation.notApplied().stream()
                    .sorted()
                    .map(what -> Messages.text("notApplied." + what.name()))
                    .collect(Collectors.joining(", "));
            notes.add(Messages.text("corner.notApplied", names));
        }
        if (!presentation.overlays().isEmpty()) {
            String labels = presentation.overlays().stream()
                    .map(SliceNotes::label)
                    .distinct()
                    .collect(Collectors.joining(", "));
            notes.add(Messages.text(graphics ? "corner.graphics" : "corner.graphicsHidden", labels));
        }
        if (presentation.shutter() != null) {
            notes.add(Messages.text(shutter ? "corner.shutter" : "corner.shutterOff"));
        }
        if (presentation.lossy() != null) {
            notes.add(lossy(presentation.lossy()));
        }
        return notes;
    }

    private static String label(OverlayPlane plane) {
        return plane.label().isBlank() ? String.format("%04X", plane.group()) : plane.label();
    }

    private static String lossy(LossyCompression lossy) {
        String ratios = lossy.ratios().stream()
                .map(ratio -> Messages.text("corner.ratio", Numbers.significant(ratio)))
                .collect(Collectors.joining(", "));
        String methods = lossy.methods().stream()
                .map(method -> METHODS.getOrDefault(method, method))
                .distinct()
                .collect(Collectors.joining(", "));
        return Messages.text("corner.lossy", ratios, methods).strip();
    }
}
