package org.residua.ui.viewer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.Slice;

/**
 * A slice ready to be shown.
 *
 * @param grey null for a colour picture
 * @param vois windows and look-up tables to choose from; none for a colour picture
 */
public record ShownSlice(
        SeriesEntry entry, int index, Slice slice, @Nullable GreyImage grey, List<VoiChoice> vois) {
    public ShownSlice {
        vois = List.copyOf(vois);
    }

    /** Prepared from a decoded slice; takes milliseconds, so not on the thread of the window. */
    public static ShownSlice of(SeriesEntry entry, int index, Slice slice) {
        if (!slice.frame().isGrey()) {
            return new ShownSlice(entry, index, slice, null, List.of());
        }
        List<VoiChoice> vois = VoiPresets.of(slice, index + 1, entry.volume().defaultVoi(slice));
        return new ShownSlice(entry, index, slice, GreyImage.of(slice), vois);
    }
}
