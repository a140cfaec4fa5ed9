package org.residua.volume;

import org.jspecify.annotations.Nullable;

/**
 * One decoded frame.
 *
 * @param samplesPerPixel 1 for grey and palette, 3 for colour
 * @param photometric Photometric Interpretation (0028,0004) of the samples as they are here, after decoding
 * @param samples row by row, the samples of a pixel side by side; rows x columns x samplesPerPixel of them
 * @param palette colours of the stored values; null where they are none
 */
public record Frame(
        int rows,
        int columns,
        int samplesPerPixel,
        String photometric,
        Samples samples,
        @Nullable ColourPalette palette) {
    /** A frame without a palette. */
    public Frame(int rows, int columns, int samplesPerPixel, String photometric, Samples samples) {
        this(rows, columns, samplesPerPixel, photometric, samples, null);
    }

    public Frame {
        if ((long) rows * columns * samplesPerPixel != samples.length()) {
            throw new IllegalArgumentException("A frame of " + rows + " x " + columns + " x " + samplesPerPixel
                    + " needs as many samples, not " + samples.length() + ".");
        }
    }

    /** Whether the frame holds grey values that a grey pipeline and a model can use. */
    public boolean isGrey() {
        return samplesPerPixel == 1 && photometric.startsWith("MONOCHROME");
    }

    /**
     * The colour of a pixel, 0xRRGGBB: YBR_FULL samples are converted (PS3.3 C.7.6.3.1.2), samples of 16 bits give their
     * upper eight. A single sample is taken as grey.
     *
     * @param pixel row by row
     */
    public int rgb(int pixel) {
        if (palette != null) {
            return palette.of(samples.at(pixel));
        }
        double first = channel(pixel, 0);
        if (samplesPerPixel < 3) {
            return packed(first, first, first);
        }
        double second = channel(pixel, 1);
        double third = channel(pixel, 2);
        if (!photometric.startsWith("YBR_FULL")) {
            return packed(first, second, third);
        }
        double blueness = second - 128;
        double redness = third - 128;
        return packed(
                first + 1.402 * redness, first - 0.344136 * blueness - 0.714136 * redness, first + 1.772 * blueness);
    }

    private double channel(int pixel, int channel) {
        double sample = samples.at(pixel * samplesPerPixel + channel);
        return samples instanceof Samples.OfShort ? sample / 256 : sample;
    }

    private static int packed(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
