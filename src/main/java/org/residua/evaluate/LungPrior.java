package org.residua.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import org.residua.preprocess.GaussianFilter;
import org.residua.preprocess.GridMask;
import org.residua.preprocess.ModelInput;

/**
 * Where the lungs lie on the mean normal film: the dark parts of its middle. One fixed mask for all films of a model, not a
 * segmentation.
 */
public final class LungPrior {
    private static final double SIGMA_PX = 1;
    private static final double DARK_SHARE = 0.55;

    /** Of the circle, in sides of the grid, that leaves out the air in the corners, beside the patient. */
    private static final double RADIUS = 0.42;

    /** Parts smaller than this share of the largest are dropped. */
    private static final double SPECK = 0.1;

    private LungPrior() {}

    /**
     * The mask of the mean of these inputs, which are normal films after local contrast normalisation.
     *
     * @return size x size
     * @throws IllegalArgumentException when there is no input
     */
    public static boolean[] of(List<ModelInput> inputs) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("A lung prior needs a normal film.");
        }
        int size = inputs.get(0).size();
        float[] mean = new float[size * size];
        for (ModelInput input : inputs) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += input.values()[i] / inputs.size();
            }
        }
        return dark(new GaussianFilter(SIGMA_PX).apply(mean, size), size);
    }

    private static boolean[] dark(float[] mean, int size) {
        double[] inside = IntStream.range(0, mean.length)
                .filter(i -> inCircle(i, size))
                .mapToDouble(i -> mean[i])
                .sorted()
                .toArray();
        double threshold = Bootstrap.percentile(inside, DARK_SHARE);
        boolean[] dark = new boolean[mean.length];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = inCircle(i, size) && mean[i] < threshold;
        }
        return withoutSpecks(GridMask.dilate(GridMask.erode(dark, size, 1), size, 1), size);
    }

    private static boolean[] withoutSpecks(boolean[] mask, int size) {
        boolean[] rest = mask.clone();
        boolean[] kept = new boolean[mask.length];
        int largest = GridMask.count(GridMask.largestComponent(mask, size));
        while (GridMask.count(rest) > 0) {
            boolean[] part = GridMask.largestComponent(rest, size);
            boolean speck = GridMask.count(part) < SPECK * largest;
            for (int i = 0; i < part.length; i++) {
                rest[i] &= !part[i];
                kept[i] |= part[i] && !speck;
            }
        }
        return kept;
    }

    private static boolean inCircle(int i, int size) {
        double middle = (size - 1) / 2.0;
        int row = i / size;
        return Math.hypot(i % size - middle, row - middle) < RADIUS * size;
    }
}
