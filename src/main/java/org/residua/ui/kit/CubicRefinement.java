package org.residua.ui.kit;

/** Three times as many pixels on each axis by cubic convolution (Keys 1981, a = -1/2), kept within the indices. */
final class CubicRefinement {
    private static final int FACTOR = 3;
    /** How far the four pixels reach beyond the edges. */
    private static final int REACH = 2;

    private static final float[][] WEIGHTS = weights();

    private CubicRefinement() {}

    static GreyImage.Level of(GreyImage.Level level, int highest) {
        int width = level.columns() * FACTOR;
        int height = level.rows() * FACTOR;
        float[] wide = new float[width * level.rows()];
        for (int y = 0; y < level.rows(); y++) {
            widen(level, y, wide);
        }
        short[] index = new short[width * height];
        for (int y = 0; y < height; y++) {
            mix(wide, width, level.rows(), y, index, highest);
        }
        return new GreyImage.Level(1.0 / FACTOR, width, height, index);
    }

    /** One row with three times its columns. */
    private static void widen(GreyImage.Level level, int y, float[] wide) {
        int columns = level.columns();
        float[] padded = new float[columns + 2 * REACH];
        for (int x = 0; x < padded.length; x++) {
            padded[x] = level.index()[y * columns + inside(x - REACH, columns)] & 0xffff;
        }
        for (int phase = 0; phase < FACTOR; phase++) {
            float[] w = WEIGHTS[phase];
            int first = base(phase) + REACH;
            int to = y * columns * FACTOR + phase;
            for (int x = 0; x < columns; x++) {
                int at = first + x;
                wide[to + x * FACTOR] = w[0] * padded[at]
                        + w[1] * padded[at + 1]
                        + w[2] * padded[at + 2]
                        + w[3] * padded[at + 3];
            }
        }
    }

    /** One fine row from the four around it. */
    private static void mix(float[] wide, int width, int rows, int y, short[] index, int highest) {
        float[] w = WEIGHTS[y % FACTOR];
        int r0 = inside(base(y), rows) * width;
        int r1 = inside(base(y) + 1, rows) * width;
        int r2 = inside(base(y) + 2, rows) * width;
        int r3 = inside(base(y) + 3, rows) * width;
        for (int x = 0; x < width; x++) {
            float sum = w[0] * wide[r0 + x] + w[1] * wide[r1 + x] + w[2] * wide[r2 + x] + w[3] * wide[r3 + x];
            index[y * width + x] = (short) Math.max(0, Math.min(highest, (int) (sum + 0.5f)));
        }
    }

    /** The first of the four pixels around fine pixel {@code fine}. */
    private static int base(int fine) {
        return (int) Math.floor((fine + 0.5) / FACTOR - 0.5) - 1;
    }

    private static int inside(int at, int extent) {
        return Math.max(0, Math.min(extent - 1, at));
    }

    private static float[][] weights() {
        float[][] weights = new float[FACTOR][4];
        for (int phase = 0; phase < FACTOR; phase++) {
            double at = (phase + 0.5) / FACTOR - 0.5;
            double within = at - Math.floor(at);
            for (int tap = 0; tap < 4; tap++) {
                weights[phase][tap] = (float) kernel(Math.abs(within - (tap - 1)));
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
