package org.residua.bundle;

import java.util.Arrays;

/**
 * Scores of held-out normal slices, from patients that the networks never saw: calibration.json.
 *
 * @param id names this calibration in every result
 * @param sliceScores image scores of the normal slices, ascending
 * @param sliceMaxima highest evidence anywhere in each normal slice, ascending
 * @param patients how many patients they come from
 */
public record Calibration(String id, double[] sliceScores, double[] sliceMaxima, int patients) {
    /** From this many normals on, p-values mean something; below, results are uncalibrated. */
    public static final int FEWEST_NORMALS = 20;

    public Calibration {
        sliceScores = sliceScores.clone();
        sliceMaxima = sliceMaxima.clone();
        Arrays.sort(sliceScores);
        Arrays.sort(sliceMaxima);
    }

    /** How many normal slices there are. */
    public int slices() {
        return sliceScores.length;
    }

    /** The split-conformal p-value: (1 + normal slices that score at least as high) / (n + 1). Bates et al. 2023. */
    public double sliceP(double score) {
        return (1.0 + atLeast(sliceScores, score)) / (slices() + 1.0);
    }

    /** The share of normal slices in which some pixel's evidence exceeds {@code evidence}. */
    public double shareOfNormalSlicesAbove(double evidence) {
        return (double) atLeast(sliceMaxima, Math.nextUp(evidence)) / sliceMaxima.length;
    }

    /**
     * The region threshold: the smallest evidence that at most {@code alpha} of normal slices exceed anywhere, by the
     * conformal rank, so that a further normal slice exceeds it with probability at most alpha.
     *
     * @return positive infinity when there are too few normals for this alpha
     */
    public double regionThreshold(double alpha) {
        return exceededByAtMost(sliceMaxima, alpha);
    }

    /**
     * The score above which a slice is flagged: higher scores, and only they, have a p-value of at most alpha.
     *
     * @return positive infinity when there are too few normals for this alpha, negative when every score is flagged
     */
    public double flagLine(double alpha) {
        return exceededByAtMost(sliceScores, alpha);
    }

    /** The value that a further normal exceeds with probability at most alpha, by the conformal rank. */
    private static double exceededByAtMost(double[] ascending, double alpha) {
        int n = ascending.length;
        int allowed = (int) Math.floor(alpha * (n + 1) + 1e-9);
        if (allowed < 1) {
            return Double.POSITIVE_INFINITY;
        }
        return allowed > n ? Double.NEGATIVE_INFINITY : ascending[n - allowed];
    }

    private static int atLeast(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ascending.length - low;
    }
}
