package org.residua.autoencoder;

/**
 * Extent of the arrays between two layers. A batch lies in memory image by image, row by row, pixel by pixel, with
 * the channels of a pixel together (NHWC).
 */
record Grid(int height, int width, int channels) {
    int pixels() {
        return height * width;
    }

    int size() {
        return pixels() * channels;
    }
}
