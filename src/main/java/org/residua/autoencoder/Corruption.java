package org.residua.autoencoder;

import java.util.List;
import java.util.random.RandomGenerator;

/** What is done to an image before the network sees it in training. Nothing is done when a slice is scored. */
public sealed interface Corruption {
    /** Channels of the network's input. */
    default int channels() {
        return 1;
    }

    /** What the network is shown of a batch, and where its answer counts. */
    Shown apply(Batch batch, RandomGenerator random);

    /**
     * A batch as the network is shown it.
     *
     * @param input all of the network's input: count x side x side x channels
     * @param weight of each pixel in the loss: count x side x side; 0 outside the foreground
     */
    record Shown(float[] input, float[] weight) {}

    /** The image as it is. */
    record None() implements Corruption {
        @Override
        public Shown apply(Batch batch, RandomGenerator random) {
            return new Shown(batch.values().clone(), batch.inside());
        }
    }

    /**
     * Cells of a grid are hidden at random; only what is hidden counts (He et al., Masked autoencoders, arXiv
     * 2111.06377). All of a batch has cells of one size.
     *
     * @param cellPixels sides of cells, drawn alike
     * @param leastShare of the cells that are hidden; above 0
     * @param mostShare the share is drawn between both; below 1
     */
    record HiddenCells(List<Integer> cellPixels, double leastShare, double mostShare) implements Corruption {
        public HiddenCells {
            cellPixels = List.copyOf(cellPixels);
            if (cellPixels.isEmpty() || !(leastShare > 0) || !(mostShare >= leastShare) || !(mostShare < 1)) {
                throw new IllegalArgumentException("A masking network needs cells, and a share of hidden ones above 0 "
                        + "and below 1; where nothing is hidden it learns to copy its input.");
            }
        }

        @Override
        public int channels() {
            return MaskedInput.CHANNELS;
        }

        @Override
        public Shown apply(Batch batch, RandomGenerator random) {
            CellGrid grid = new CellGrid(batch.side(), cellPixels.get(random.nextInt(cellPixels.size())));
            int pixels = batch.side() * batch.side();
            float[] input = new float[MaskedInput.CHANNELS * batch.values().length];
            float[] weight = new float[batch.values().length];
            for (int image = 0; image < batch.count(); image++) {
                boolean[] hidden = draw(grid.count(), random);
                for (int i = 0; i < pixels; i++) {
                    int at = image * pixels + i;
                    boolean isHidden = hidden[grid.cellOf(i)];
                    MaskedInput.put(input, at, batch.values()[at], isHidden);
                    weight[at] = isHidden && batch.foreground()[at] ? 1 : 0;
                }
            }
            return new Shown(input, weight);
        }

        private boolean[] draw(int cells, RandomGenerator random) {
            double share = leastShare + random.nextDouble() * (mostShare - leastShare);
            boolean[] hidden = new boolean[cells];
            for (int cell = 0; cell < cells; cell++) {
                hidden[cell] = random.nextDouble() < share;
            }
            return hidden;
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
        public Shown apply(Batch batch, RandomGenerator random) {
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
            return new Shown(noisy, batch.inside());
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
