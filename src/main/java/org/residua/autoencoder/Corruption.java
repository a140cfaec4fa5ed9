package org.residua.autoencoder;

import java.util.random.RandomGenerator;

/** What is done to an image before the network sees it in training. Nothing is done when a slice is scored. */
public sealed interface Corruption {
    /** A corrupted copy of a batch; outside the foreground nothing changes. */
    float[] apply(Batch batch, RandomGenerator random);

    /** The image as it is. */
    record None() implements Corruption {
        @Override
        public float[] apply(Batch batch, RandomGenerator random) {
            return batch.values().clone();
        }
    }

    /**
     * Noise drawn on a coarse grid, enlarged bilinearly and shifted round the image by one random offset a batch
     * (Kascenas et al., MIDL 2022).
     *
     * @param deviation standard deviation of the draws, in the units of the model input; above 0
     * @param cellPixels side of a cell of the coarse grid
     */
    record CoarseNoise(double deviation, int cellPixels) implements Corruption {
        public CoarseNoise {
            if (!(deviation > 0) || cellPixels < 1) {
                throw new IllegalArgumentException("The noise of a denoising network must have a deviation above 0; "
                        + "without noise a network with skip connections learns to copy its input.");
            }
        }

        @Override
        public float[] apply(Batch batch, RandomGenerator random) {
            int side = batch.side();
            int pixels = side * side;
            int down = random.nextInt(side);
            int right = random.nextInt(side);
            float[] noisy = batch.values().clone();
            for (int image = 0; image < batch.count(); image++) {
                float[] noise = field(side, random);
                for (int i = 0; i < pixels; i++) {
                    int at = image * pixels + i;
                    if (batch.foreground()[at]) {
                        noisy[at] += noise[(i / side + down) % side * side + (i % side + right) % side];
                    }
                }
            }
            return noisy;
        }

        private float[] field(int side, RandomGenerator random) {
            int cells = Math.max(1, side / cellPixels);
            double[] coarse = new double[cells * cells];
            for (int i = 0; i < coarse.length; i++) {
                coarse[i] = random.nextGaussian() * deviation;
            }
            float[] field = new float[side * side];
            for (int y = 0; y < side; y++) {
                double v = place(y, side, cells);
                for (int x = 0; x < side; x++) {
                    field[y * side + x] = (float) bilinear(coarse, cells, v, place(x, side, cells));
                }
            }
            return field;
        }

        /** Where a pixel's centre lies among the centres of the cells. */
        private static double place(int pixel, int side, int cells) {
            return Math.min(Math.max((pixel + .5) * cells / side - .5, 0), cells - 1);
        }

        private static double bilinear(double[] grid, int cells, double y, double x) {
            int top = (int) y;
            int left = (int) x;
            int bottom = Math.min(top + 1, cells - 1);
            int right = Math.min(left + 1, cells - 1);
            double upper = mix(grid[top * cells + left], grid[top * cells + right], x - left);
            double lower = mix(grid[bottom * cells + left], grid[bottom * cells + right], x - left);
            return mix(upper, lower, y - top);
        }

        private static double mix(double a, double b, double share) {
            return a + (b - a) * share;
        }
    }
}
