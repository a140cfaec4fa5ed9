package org.residua.volume;

/**
 * One decoded frame.
 *
 * @param samplesPerPixel 1 for grey and palette, 3 for colour
 * @param photometric Photometric Interpretation (0028,0004) of the samples as they are here, after decoding
 * @param samples row by row, the samples of a pixel side by side; rows x columns x samplesPerPixel of them
 */
public record Frame(int rows, int columns, int samplesPerPixel, String photometric, Samples samples) {
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
}
