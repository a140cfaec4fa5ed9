package org.residua.ui.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param orientation as the shell writes it
     * @param windowName null where no window of the user's choice is shown
     */
    public record Sight(
            double zoom,
            double centreX,
            double centreY,
            String orientation,
            boolean inverted,
            @Nullable String windowName,
            double windowCentre,
            double windowWidth) {}
}
