package org.residua.evaluate;

import java.util.Arrays;
import java.util.List;
import org.residua.bundle.EvidenceQuantiles;

/** The tail of the evidence of normal pixels, at ranks spaced evenly in their logarithm: dense where pixels are rare. */
public final class EvidenceQuantilesFit {
    private static final int POINTS = 400;

    private EvidenceQuantilesFit() {}

    /**
     * The table for the pooled pixels of these maps.
     *
     * @param maps evidence of held-out normals, NaN where nothing was scored
     * @throws IllegalArgumentException when no pixel is scored
     */
    public static EvidenceQuantiles of(List<float[]> maps) {
        float[] pooled = new float[maps.stream().mapToInt(map -> map.length).sum()];
        int n = 0;
        for (float[] map : maps) {
            for (float value : map) {
                if (!Float.isNaN(value)) {
                    pooled[n++] = value;
                }
            }
        }
        if (n == 0) {
            throw new IllegalArgumentException("Evidence quantiles need a scored pixel.");
        }
        Arrays.sort(pooled, 0, n);
        float[] evidence = new float[POINTS];
        double[] tail = new double[POINTS];
        int kept = 0;
        for (int point = 0; point < POINTS; point++) {
            // From the lowest pixel, which all reach, to the highest, which one reaches.
            long rank = Math.round(Math.pow(n, 1 - point / (POINTS - 1.0)));
            float value = pooled[n - (int) rank];
            if (kept == 0 || value > evidence[kept - 1]) {
                evidence[kept] = value;
                tail[kept++] = (double) atLeast(pooled, n, value) / n;
            }
        }
        return new EvidenceQuantiles(Arrays.copyOf(evidence, kept), Arrays.copyOf(tail, kept), n);
    }

    private static int atLeast(float[] ascending, int n, float value) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return n - low;
    }
}
