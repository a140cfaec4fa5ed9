package org.residua.ui.viewer;

import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.Slice;
import org.residua.volume.Voi;

/**
 * A slice ready to be shown.
 *
 * @param grey null for a colour picture
 * @param defaultVoi what it is first shown in: of its file, else the same for all of its series
 */
public record ShownSlice(
        SeriesEntry entry, int index, Slice slice, @Nullable GreyImage grey, Voi defaultVoi) {
    /** Prepared from a decoded slice; takes milliseconds, so not on the thread of the window. */
    public static ShownSlice of(SeriesEntry entry, int index, Slice slice) {
        GreyImage grey = slice.frame().isGrey() ? GreyImage.of(slice) : null;
        return new ShownSlice(entry, index, slice, grey, entry.volume().defaultVoi(slice));
    }
}
