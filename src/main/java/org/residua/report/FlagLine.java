package org.residua.report;

import org.residua.bundle.Calibration;

/** Where the line between flagged and not flagged lies among scores. */
public final class FlagLine {
    private FlagLine() {}

    /**
     * The score above which a slice is flagged: higher scores, and only they, have a p-value of at most alpha.
     *
     * @return positive infinity when there are too few normals for this alpha, negative when every score is flagged
     */
    public static double score(Calibration calibration, double alpha) {
        int n = calibration.slices();
        // sliceP = (1 + k) / (n + 1), where k normals score at least as high: the most that alpha allows.
        int allowed = (int) Math.floor(alpha * (n + 1) + 1e-9) - 1;
        if (allowed < 0) {
            return Double.POSITIVE_INFINITY;
        }
        return allowed >= n ? Double.NEGATIVE_INFINITY : calibration.sliceScores()[n - 1 - allowed];
    }
}
