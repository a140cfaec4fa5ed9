package org.residua.autoencoder;

/** Square cells over a square image, row by row; at the right and the lower edge they may be cut. */
record CellGrid(int side, int cellPixels) {
    int count() {
        return across() * across();
    }

    /** The cell that a pixel lies in. */
    int cellOf(int pixel) {
        return pixel / side / cellPixels * across() + pixel % side / cellPixels;
    }

    private int across() {
        return (side + cellPixels - 1) / cellPixels;
    }
}
