package org.residua.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;

/** Writes pictures as PNG. */
public final class PngFile {
    private static final int OPAQUE = 0xff;

    private PngFile() {}

    /**
     * Writes a picture; with an alpha channel only where some pixel is not opaque.
     *
     * @param argb 0xAARRGGBB, not premultiplied, row by row, width x height
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, int width, int height, int[] argb) throws FileWriteException {
        if ((long) width * height != argb.length) {
            throw new IllegalArgumentException(
                    "A picture of " + width + " x " + height + " needs as many pixels, not " + argb.length + ".");
        }
        BufferedImage image = new BufferedImage(
                width, height, isOpaque(argb) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        WholeFile.stream(file, out -> {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java has no PNG writer");
            }
        });
    }

    private static boolean isOpaque(int[] argb) {
        for (int pixel : argb) {
            if (pixel >>> 24 != OPAQUE) {
                return false;
            }
        }
        return true;
    }
}
