package org.residua.anomaly;

import org.residua.preprocess.GridMapping;

/**
 * Evidence of one slice on the model's grid, with the mapping to the slice's own. Evidence on the slice's grid is
 * bilinear between grid pixel centres, so that what is shown, thresholded and exported is one and the same function.
 *
 * @param size side of the grid
 * @param evidence size x size; NaN outside the scored foreground
 * @param mapping grid to slice
 */
public record AnomalyMap(int size, float[] evidence, GridMapping mapping) {
    /** The evidence at the centre of a pixel of the slice; NaN where nothing was scored. */
    public float at(int column, int row) {
        return between(position(mapping.toGridX(column + 0.5)), position(mapping.toGridY(row + 0.5)));
    }

    /** The evidence at every pixel of a slice of the given extent, row by row; NaN where nothing was scored. */
    public float[] onSlice(int columns, int rows) {
        return onBlocks(columns, rows, 1);
    }

    /**
     * The evidence in the middle of blocks of {@code side} x {@code side} pixels of a slice, row by row, the last ones
     * reaching beyond its edges where it cannot be divided; NaN where nothing was scored.
     */
    public float[] onBlocks(int columns, int rows, int side) {
        int across = (columns + side - 1) / side;
        int down = (rows + side - 1) / side;
        double[] x = new double[across];
        for (int column = 0; column < across; column++) {
            x[column] = position(mapping.toGridX((column + 0.5) * side));
        }
        float[] values = new float[across * down];
        for (int row = 0; row < down; row++) {
            double y = position(mapping.toGridY((row + 0.5) * side));
            for (int column = 0; column < across; column++) {
                values[row * across + column] = between(x[column], y);
            }
        }
        return values;
    }

    /** From a grid coordinate to one that is whole at the centres of grid pixels. */
    private static double position(double grid) {
        return grid - 0.5;
    }

    /** Bilinear among the scored ones of the four nearest grid pixels; NaN where the nearest one is not scored. */
    private float between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        if (left >= 0 && top >= 0 && left < size - 1 && top < size - 1) {
            int at = top * size + left;
            double above = (1 - right) * evidence[at] + right * evidence[at + 1];
            double under = (1 - right) * evidence[at + size] + right * evidence[at + size + 1];
            double all = (1 - below) * above + below * under;
            if (!Double.isNaN(all)) {
                return (float) all;
            }
        }
        return scored((int) Math.floor(x + 0.5), (int) Math.floor(y + 0.5))
                ? amongScored(left, top, right, below)
                : Float.NaN;
    }

    private float amongScored(int left, int top, double right, double below) {
        double sum = 0;
        double weights = 0;
        for (int corner = 0; corner < 4; corner++) {
            int column = left + (corner & 1);
            int row = top + (corner >> 1);
            if (scored(column, row)) {
                double weight = (column == left ? 1 - right : right) * (row == top ? 1 - below : below);
                sum += weight * evidence[row * size + column];
                weights += weight;
            }
        }
        return (float) (sum / weights);
    }

    private boolean scored(int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && !Float.isNaN(evidence[y * size + x]);
    }
}
