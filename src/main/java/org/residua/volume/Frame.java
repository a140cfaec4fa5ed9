package org.residua.volume;

import org.jspecify.annotations.Nullable;

/**
 * One decoded frame.
 *
 * @param samplesPerPixel 1 for grey and palette, 3 for colour
 * @param photometric Photometric Interpretation (0028,0004) of the samples as they are here, after decoding
 * @param samples row by row, the samples of a pixel side by side; rows x columns x samplesPerPixel of them
 * @param bitsStored Bits Stored (0028,0101): the bits that a full sample takes, which may be fewer than its type has
 * @param palette colours of the stored values; null where they are none
 */
public record Frame(
        int rows,
        int columns,
        int samplesPerPixel,
        String photometric,
        Samples samples,
        int bitsStored,
        @Nullable ColourPalette palette) {
    /** A frame without a palette, whose samples use all bits of their type. */
    public Frame(int rows, int columns, int samplesPerPixel, String photometric, Samples samples) {
        this(rows, columns, samplesPerPixel, photometric, samples, samples.bits(), null);
    }

    public Frame {
        if ((long) rows * columns * samplesPerPixel != samples.length()) {
            throw new IllegalArgumentException("A frame of " + rows + " x " + columns + " x " + samplesPerPixel
                    + " needs as many samples, not " + samples.length() + ".");
        }
    }

    /** The same samples with colours for them. */
    public Frame withPalette(@Nullable ColourPalette colours) {
        return new Frame(rows, columns, samplesPerPixel, photometric, samples, bitsStored, colours);
    }

    /** Whether the frame holds grey values that a grey pipeline and a model can use. */
    public boolean isGrey() {
        return samplesPerPixel == 1 && photometric.startsWith("MONOCHROME");
    }

    /**
     * The colour of a pixel, 0xRRGGBB: through the palette, or converted from YBR (PS3.3 C.7.6.3.1.2; what a JPEG 2000
     * decoder gives for YBR_ICT and YBR_RCT is RGB); samples of more than eight bits stored give their upper eight, those of fewer are
     * stretched to them. A single sample is taken as grey.
     *
     * @param pixel row by row
     */
    public int rgb(int pixel) {
        if (palette != null) {
            return palette.of(samples.at(pixel));
        }
        double first = channel(pixel, 0);
        if (samplesPerPixel < 3) {
            return packed(Math.floor(first), Math.floor(first), Math.floor(first));
        }
        double second = channel(pixel, 1);
        double third = channel(pixel, 2);
        if (photometric.startsWith("YBR_FULL")) {
            return ybr(first, second - 128, third - 128);
        }
        if (photometric.startsWith("YBR_PARTIAL")) {
            return ybr((first - 16) * 255 / 219, (second - 128) * 255 / 224, (third - 128) * 255 / 224);
        }
        return packed(Math.floor(first), Math.floor(second), Math.floor(third));
    }

    /** From luminance 0 to 255 and blueness and redness about 0. */
    private static int ybr(double luminance, double blueness, double redness) {
        return packed(
                luminance + 1.402 * redness,
                luminance - 0.344136 * blueness - 0.714136 * redness,
                luminance + 1.772 * blueness);
    }

    /** From 0 to 255, with the fraction that bits beyond eight are. */
    private double channel(int pixel, int channel) {
        double sample = samples.at(pixel * samplesPerPixel + channel);
        return bitsStored <= 8 ? sample * 255 / ((1 << bitsStored) - 1) : sample / (1L << bitsStored - 8);
    }

    private static int packed(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
