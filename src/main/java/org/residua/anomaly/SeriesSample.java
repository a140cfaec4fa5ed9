package org.residua.anomaly;

import java.util.Random;

/**
 * One p-value for a series: that of a slice drawn by lot. Slices of a series are not independent, and the median or the
 * smallest of their p-values is not uniform over normals; that of a slice drawn at random is, as far as calibration
 * normals are slices of as many places. Conformal p-values come in steps of 1 / (n + 1); the step is smoothed out by a
 * second draw, so that p is uniform over normals exactly (Vovk et al. 2005, smoothed conformal predictors).
 */
public final class SeriesSample {
    private SeriesSample() {}

    /**
     * The p-value of the slice that the lot falls on.
     *
     * @param sliceP of the scored slices of a series, at least one, in their order
     * @param calibrationSlices normals that the p-values rest on
     * @param seed of the lot: the same series, the same slice
     * @return in (0, 1]
     */
    public static double of(double[] sliceP, int calibrationSlices, long seed) {
        Random random = new Random(seed);
        double drawn = sliceP[random.nextInt(sliceP.length)];
        return drawn - random.nextDouble() / (calibrationSlices + 1);
    }
}
