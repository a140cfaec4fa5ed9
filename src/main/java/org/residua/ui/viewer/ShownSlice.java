package org.residua.ui.viewer;

import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.Slice;

/**
 * A slice ready to be shown.
 *
 * @param grey null for a colour picture
 */
public record ShownSlice(
        SeriesEntry entry, int index, Slice slice, @Nullable GreyImage grey) {
    /** Prepared from a decoded slice; takes milliseconds, so not on the thread of the window. */
    public static ShownSlice of(SeriesEntry entry, int index, Slice slice) {
        return new ShownSlice(entry, index, slice, slice.frame().isGrey() ? GreyImage.of(slice) : null);
    }
}
