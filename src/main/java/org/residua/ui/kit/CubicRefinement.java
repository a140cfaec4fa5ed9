package org.residua.ui.kit;

/** Three times as many pixels on each axis by cubic convolution (Keys 1981, a = -1/2), kept within the indices. */
final class CubicRefinement {
    private static final int FACTOR = 3;
    private static final double[][] WEIGHTS = weights();

    private CubicRefinement() {}

    static GreyImage.Level of(GreyImage.Level level, int highest) {
        int columns = level.columns();
        int rows = level.rows();
        float[] wide = new float[columns * FACTOR * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns * FACTOR; x++) {
                double sum = 0;
                for (int tap = 0; tap < 4; tap++) {
                    int at = inside(base(x) + tap, columns);
                    sum += WEIGHTS[x % FACTOR][tap] * (level.index()[y * columns + at] & 0xffff);
                }
                wide[y * columns * FACTOR + x] = (float) sum;
            }
        }
        int width = columns * FACTOR;
        short[] index = new short[width * rows * FACTOR];
        for (int y = 0; y < rows * FACTOR; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int tap = 0; tap < 4; tap++) {
                    sum += WEIGHTS[y % FACTOR][tap] * wide[inside(base(y) + tap, rows) * width + x];
                }
                index[y * width + x] = (short) Math.max(0, Math.min(highest, Math.round(sum)));
            }
        }
        return new GreyImage.Level(1.0 / FACTOR, width, rows * FACTOR, index);
    }

    /** The first of the four pixels around fine pixel {@code fine}. */
    private static int base(int fine) {
        return (int) Math.floor((fine + 0.5) / FACTOR - 0.5) - 1;
    }

    private static int inside(int at, int extent) {
        return Math.max(0, Math.min(extent - 1, at));
    }

    private static double[][] weights() {
        double[][] weights = new double[FACTOR][4];
        for (int phase = 0; phase < FACTOR; phase++) {
            double at = (phase + 0.5) / FACTOR - 0.5;
            double within = at - Math.floor(at);
            for (int tap = 0; tap < 4; tap++) {
                weights[phase][tap] = kernel(Math.abs(within - (tap - 1)));
            }
        }
        return weights;
    }

    private static double kernel(double t) {
        if (t < 1) {
            return 1.5 * t * t * t - 2.5 * t * t + 1;
        }
        return t < 2 ? -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2 : 0;
    }
}
