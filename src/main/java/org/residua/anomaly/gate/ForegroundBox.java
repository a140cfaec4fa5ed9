package org.residua.anomaly.gate;

import org.residua.preprocess.ModelInput;

/** The smallest upright box that holds the foreground, on the input's grid; the right and bottom ends are exclusive. */
record ForegroundBox(int left, int top, int right, int bottom) {
    static ForegroundBox of(ModelInput input) {
        int size = input.size();
        int left = size;
        int top = size;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < input.foreground().length; i++) {
            if (input.foreground()[i]) {
                left = Math.min(left, i % size);
                right = Math.max(right, i % size + 1);
                top = Math.min(top, i / size);
                bottom = Math.max(bottom, i / size + 1);
            }
        }
        return new ForegroundBox(left, top, right, bottom);
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    /** How far a pixel is from the middle, where 1 is the rim of the ellipse that touches the box. */
    double radius(int x, int y) {
        return Math.hypot(
                (x + 0.5 - (left + right) / 2.0) / (width() / 2.0),
                (y + 0.5 - (top + bottom) / 2.0) / (height() / 2.0));
    }

    /** The means of an image of rows of {@code size} pixels in {@code cells x cells} parts of this box, row by row. */
    double[] averages(float[] image, int size, int cells) {
        double[] across = new double[size * cells];
        for (int cell = 0; cell < cells; cell++) {
            double from = left + (double) cell * width() / cells;
            double to = left + (double) (cell + 1) * width() / cells;
            for (int x = (int) from; x < to && x < size; x++) {
                double share = (Math.min(to, x + 1) - Math.max(from, x)) / (to - from);
                for (int y = top; y < bottom; y++) {
                    across[y * cells + cell] += share * image[y * size + x];
                }
            }
        }
        double[] means = new double[cells * cells];
        for (int cell = 0; cell < cells; cell++) {
            double from = top + (double) cell * height() / cells;
            double to = top + (double) (cell + 1) * height() / cells;
            for (int y = (int) from; y < to && y < size; y++) {
                double share = (Math.min(to, y + 1) - Math.max(from, y)) / (to - from);
                for (int x = 0; x < cells; x++) {
                    means[cell * cells + x] += share * across[y * cells + x];
                }
            }
        }
        return means;
    }
}
