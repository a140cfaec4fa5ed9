package org.residua.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.residua.volume.Frame;
import org.residua.volume.Samples;

/**
 * The samples of a decoded picture. Grey samples are taken as they are stored, without the gamma that colour conversion
 * would apply; palettes are looked up; an alpha channel is left out.
 *
 * @param bands 1 for grey, 3 for colour
 * @param samples row by row, bands side by side
 */
record Picture(int width, int height, int bands, Samples samples) {
    static Picture of(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel) {
            return fromPalette(image).greyIfEqual();
        }
        Raster raster = image.getRaster();
        int bands = raster.getNumBands() < 3 ? 1 : 3;
        int width = image.getWidth();
        int height = image.getHeight();
        boolean wide = raster.getSampleModel().getDataType() != DataBuffer.TYPE_BYTE;
        int[] row = new int[width * raster.getNumBands()];
        Builder builder = new Builder(width * height * bands, wide);
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < bands; band++) {
                    builder.add(row[x * raster.getNumBands() + band]);
                }
            }
        }
        return new Picture(width, height, bands, builder.samples()).greyIfEqual();
    }

    private static Picture fromPalette(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        Builder builder = new Builder(width * height * 3, false);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int rgb : row) {
                builder.add(rgb >> 16 & 0xff);
                builder.add(rgb >> 8 & 0xff);
                builder.add(rgb & 0xff);
            }
        }
        return new Picture(width, height, 3, builder.samples());
    }

    /** One band where all three say the same everywhere: a grey picture that was saved as colour. */
    private Picture greyIfEqual() {
        if (bands == 1) {
            return this;
        }
        for (int i = 0; i < samples.length(); i += 3) {
            if (samples.at(i) != samples.at(i + 1) || samples.at(i) != samples.at(i + 2)) {
                return this;
            }
        }
        Builder builder = new Builder(width * height, samples instanceof Samples.OfShort);
        for (int i = 0; i < samples.length(); i += 3) {
            builder.add((int) samples.at(i));
        }
        return new Picture(width, height, 1, builder.samples());
    }

    /** The highest value that a sample can have. */
    int highest() {
        return samples instanceof Samples.OfShort ? 0xffff : 0xff;
    }

    Frame frame() {
        return new Frame(height, width, bands, bands == 1 ? "MONOCHROME2" : "RGB", samples);
    }

    /** Fills an array that is as wide as the samples need. */
    private static final class Builder {
        private final byte[] bytes;
        private final short[] shorts;
        private final boolean wide;
        private int filled;

        Builder(int length, boolean wide) {
            this.wide = wide;
            this.bytes = new byte[wide ? 0 : length];
            this.shorts = new short[wide ? length : 0];
        }

        void add(int sample) {
            if (wide) {
                shorts[filled++] = (short) sample;
            } else {
                bytes[filled++] = (byte) sample;
            }
        }

        Samples samples() {
            return wide ? new Samples.OfShort(shorts, false) : new Samples.OfByte(bytes, false);
        }
    }
}
