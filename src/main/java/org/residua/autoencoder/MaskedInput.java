package org.residua.autoencoder;

/**
 * How a masking network is shown an image: two channels, the image with nought where it is hidden, and 1 where it is
 * hidden.
 */
final class MaskedInput {
    static final int CHANNELS = 2;

    private MaskedInput() {}

    /** Puts a pixel, counted over the whole batch, into the input of the network. */
    static void put(float[] input, int pixel, float value, boolean hidden) {
        input[CHANNELS * pixel] = hidden ? 0 : value;
        input[CHANNELS * pixel + 1] = hidden ? 1 : 0;
    }
}
