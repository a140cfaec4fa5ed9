package org.residua.ui.viewer;

import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.Calibration;
import org.residua.ui.kit.SeriesEntry;

/** How high a score stands, 0 to 1, between the least and the greatest of the series and of the normals. */
record ScoreScale(double low, double high) {
    private static final double LEAST = 0.08;

    static ScoreScale of(SeriesEntry entry, Calibration calibration) {
        double[] normals = calibration.sliceScores();
        double low = normals.length == 0 ? Double.POSITIVE_INFINITY : normals[0];
        double high = normals.length == 0 ? Double.NEGATIVE_INFINITY : normals[normals.length - 1];
        for (SliceResult result : entry.results()) {
            if (result.score() != null) {
                low = Math.min(low, result.score());
                high = Math.max(high, result.score());
            }
        }
        return new ScoreScale(low, high);
    }

    double height(double score) {
        return high > low ? LEAST + (1 - LEAST) * Math.max(0, Math.min(1, (score - low) / (high - low))) : LEAST;
    }

    /** The score that a slice must exceed to be flagged at this rate; null when no score is enough. */
    static @Nullable Double flagAbove(Calibration calibration, double alpha) {
        double line = calibration.flagLine(alpha);
        return Double.isInfinite(line) ? null : line;
    }
}
