package org.residua.preprocess;

import java.util.Arrays;

/** Quantiles, linear between ranks. */
final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile of all values that are not NaN.
     *
     * @param share 0 for the lowest, 0.5 for the median, 1 for the highest
     * @return NaN when there is no value
     */
    static double of(float[] values, double share) {
        float[] sorted = new float[values.length];
        int n = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                sorted[n++] = value;
            }
        }
        Arrays.sort(sorted, 0, n);
        return ofSorted(sorted, n, share);
    }

    /** The quantile of the first {@code n} values, which ascend; NaN when n is 0. */
    static double ofSorted(float[] ascending, int n, double share) {
        if (n == 0) {
            return Double.NaN;
        }
        double rank = share * (n - 1);
        int below = (int) rank;
        double low = ascending[below];
        return below + 1 < n ? low + (rank - below) * (ascending[below + 1] - low) : low;
    }
}
