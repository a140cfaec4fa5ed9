package org.residua.raster;

import java.nio.file.Path;
import org.residua.volume.Samples;
import org.residua.volume.SliceReadException;

/**
 * A mask that was drawn on a slice.
 *
 * @param inside row by row, width x height: true where the picture is not 0
 */
public record RasterMask(int width, int height, boolean[] inside) {
    public RasterMask {
        if ((long) width * height != inside.length) {
            throw new IllegalArgumentException("A mask's size and its number of pixels differ.");
        }
    }

    /**
     * Reads a mask from a PNG or JPEG file; in colour, a pixel is inside where any channel is not 0.
     *
     * @throws SliceReadException when the file is missing, broken, neither PNG nor JPEG, or has over 100 million pixels
     */
    public static RasterMask read(Path file) throws SliceReadException {
        Picture picture = PictureDecoder.decode(file);
        Samples samples = picture.samples();
        boolean[] inside = new boolean[picture.width() * picture.height()];
        for (int i = 0; i < samples.length(); i++) {
            inside[i / picture.bands()] |= samples.at(i) != 0;
        }
        return new RasterMask(picture.width(), picture.height(), inside);
    }
}
