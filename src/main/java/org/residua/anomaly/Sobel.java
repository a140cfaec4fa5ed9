package org.residua.anomaly;

/** Sobel's operator on a square grid, the edge repeated, in units of a pixel's difference to its neighbour. */
final class Sobel {
    private static final double WEIGHTS = 8;

    private Sobel() {}

    /**
     * The slope along rows.
     *
     * @param values size x size
     */
    static float[] across(float[] values, int size) {
        return slope(values, size, 1, size);
    }

    /** The slope along columns. */
    static float[] down(float[] values, int size) {
        return slope(values, size, size, 1);
    }

    /** The difference along {@code step}, smoothed along {@code beside}. */
    private static float[] slope(float[] values, int size, int step, int beside) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int side = -1; side <= 1; side++) {
                double weight = side == 0 ? 2 : 1;
                int at = moved(i, side, size, beside);
                sum += weight * (values[moved(at, 1, size, step)] - values[moved(at, -1, size, step)]);
            }
            result[i] = (float) (sum / WEIGHTS);
        }
        return result;
    }

    /** The pixel beside, along rows with step 1 and along columns with step size; at the edge the pixel itself. */
    private static int moved(int pixel, int by, int size, int step) {
        int place = step == 1 ? pixel % size : pixel / size;
        return place + by < 0 || place + by >= size ? pixel : pixel + by * step;
    }
}
