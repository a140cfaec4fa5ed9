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

    /**
     * Prepared from a decoded slice; takes milliseconds, so not on the thread of the window.
     *
     * @param own windows of the user
     */
    public static ShownSlice of(SeriesEntry entry, int index, Slice slice, List<UserWindow> own) {
        if (!slice.frame().isGrey()) {
            return new ShownSlice(entry, index, slice, null, List.of());
        }
        GreyImage grey = GreyImage.of(slice);
        List<VoiChoice> vois = VoiPresets.of(
                slice, grey, index + 1, entry.series().modality(), entry.volume().defaultVoi(slice), own);
        return new ShownSlice(entry, index, slice, grey, vois);
    }
}
