package org.residua.preprocess;

import java.util.Arrays;

/** A median over a square window on a square grid. Missing values and those beside the grid take no part. */
public final class MedianFilter {
    private MedianFilter() {}

    /**
     * The median around each pixel that has a value.
     *
     * @param values size x size; NaN where missing, and there it stays
     * @param sidePx side of the window, odd; 1 changes nothing
     * @throws IllegalArgumentException for an even or negative side
     */
    public static float[] apply(float[] values, int size, int sidePx) {
        if (sidePx < 1 || sidePx % 2 == 0) {
            throw new IllegalArgumentException("The side of a median filter is odd and above 0, not " + sidePx + ".");
        }
        int radius = sidePx / 2;
        float[] window = new float[sidePx * sidePx];
        float[] result = new float[values.length];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int at = y * size + x;
                result[at] = Float.isNaN(values[at]) ? Float.NaN : median(values, size, x, y, radius, window);
            }
        }
        return result;
    }

    private static float median(float[] values, int size, int x, int y, int radius, float[] window) {
        int n = 0;
        for (int j = Math.max(0, y - radius); j <= Math.min(size - 1, y + radius); j++) {
            for (int i = Math.max(0, x - radius); i <= Math.min(size - 1, x + radius); i++) {
                float value = values[j * size + i];
                if (!Float.isNaN(value)) {
                    window[n++] = value;
                }
            }
        }
        return (float) Quantiles.ofSorted(sorted(window, n), n, 0.5);
    }

    private static float[] sorted(float[] window, int n) {
        Arrays.sort(window, 0, n);
        return window;
    }
}
