package org.residua.interchange;

import java.util.List;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.volume.PixelSpacing;
import org.residua.volume.VoiWindow;

/**
 * A series of single-frame 12-bit images that is to be written.
 *
 * @param study who and when; its own list of series is not looked at
 * @param series Modality CR or MR; each slice is an instance of its own and says file, number, size and, for MR, its plane
 * @param spacing between pixel centres
 * @param sliceThicknessMm of MR slices, which adjoin; not looked at for CR
 * @param window how the images are first shown
 * @param pixels rows x columns values of 0 to 4095 for each slice, in their order
 */
public record ImageSeries(
        Study study,
        Series series,
        PixelSpacing spacing,
        double sliceThicknessMm,
        VoiWindow window,
        List<short[]> pixels) {
    public ImageSeries {
        pixels = List.copyOf(pixels);
        if (pixels.size() != series.slices().size()) {
            throw new IllegalArgumentException(
                    pixels.size() + " images for " + series.slices().size() + " slices.");
        }
    }
}
