package org.residua.ui.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.volume.ViewOrientation;
import org.residua.volume.VoiWindow;

/**
 * What was open and how it was looked at.
 *
 * @param paths that were opened
 * @param layout as the shell writes it
 * @param views one a viewport
 * @param active which of the views the keys act on
 * @param rate the false positive rate set
 */
public record SavedSession(List<String> paths, String layout, List<View> views, int active, double rate) {
    public SavedSession {
        paths = List.copyOf(paths);
        views = List.copyOf(views);
    }

    /**
     * One viewport.
     *
     * @param series its key; null where none is shown
     * @param slice 0-based
     * @param model id of the model that the user chose; null for the one that fits
     * @param sight where it looks; null where nothing is shown
     */
    public record View(
            @Nullable String series,
            int slice,
            @Nullable String model,
            @Nullable Sight sight) {}

    /**
     * Where a viewport looks and in which window.
     *
     * @param windowName what the window or look-up table is called
     * @param window itself, or the one that is like the look-up table
     */
    public record Sight(
            double zoom,
            double centreX,
            double centreY,
            ViewOrientation orientation,
            boolean inverted,
            String windowName,
            VoiWindow window) {}
}
