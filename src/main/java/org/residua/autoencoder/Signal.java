package org.residua.autoencoder;

/**
 * What passes between two layers for one batch.
 *
 * @param values batch x height x width x channels
 * @param gradient slope of the loss along each value; empty where nothing is trained
 */
record Signal(int batch, Grid grid, float[] values, float[] gradient) {
    static Signal of(int batch, Grid grid, boolean training) {
        int size = Math.multiplyExact(batch, grid.size());
        return new Signal(batch, grid, new float[size], new float[training ? size : 0]);
    }

    /** The same values with another extent. */
    Signal as(Grid other) {
        if (other.size() != grid.size()) {
            throw new IllegalArgumentException("A reshape must keep the number of values.");
        }
        return new Signal(batch, other, values, gradient);
    }
}
