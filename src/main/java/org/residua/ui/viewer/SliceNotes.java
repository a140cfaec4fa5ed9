package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.volume.LossyCompression;
import org.residua.volume.OverlayPlane;
import org.residua.volume.Presentation;

/** Lines on what the file adds to its pixels, and what is not done with them. */
final class SliceNotes {
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
                    .map(OverlayPlane::name)
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

    private static String lossy(LossyCompression lossy) {
        String ratios = lossy.ratios().stream()
                .map(ratio -> Messages.text("corner.ratio", Numbers.significant(ratio)))
                .collect(Collectors.joining(", "));
        return Messages.text("corner.lossy", ratios, lossy.methodNames()).strip();
    }
}
