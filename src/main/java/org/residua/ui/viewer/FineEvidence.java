package org.residua.ui.viewer;

/** Evidence between the pixels of a slice, linear between their centres, over those that were scored. */
record FineEvidence(float[] evidence, int columns, int rows, int detail) {
    /** Whether anything within a pixel can exceed: nothing between values is higher than they are. */
    boolean mayExceed(double threshold, int column, int row) {
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                if (evidence[y * columns + x] > threshold) {
                    return true;
                }
            }
        }
        return false;
    }

    /** At a pixel of the finer picture; NaN where the slice's own pixel there was not scored. */
    double at(int fineX, int fineY) {
        float own = evidence[fineY / detail * columns + fineX / detail];
        if (detail == 1 || Float.isNaN(own)) {
            return own;
        }
        double x = (fineX + 0.5) / detail - 0.5;
        double y = (fineY + 0.5) / detail - 0.5;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < 4; k++) {
            int column = left + k % 2;
            int row = top + k / 2;
            if (column >= 0 && row >= 0 && column < columns && row < rows) {
                float value = evidence[row * columns + column];
                double weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
                if (!Float.isNaN(value)) {
                    sum += weight * value;
                    weights += weight;
                }
            }
        }
        return sum / weights;
    }
}
