package org.residua.evaluate;

import java.util.Arrays;

/**
 * How many images of each label score how high. The last bin also counts what scores higher, so that a few extreme
 * scores do not press all others into one bar.
 *
 * @param edges of the bins, ascending, one more than there are bins
 * @param normal images labelled normal, by bin
 * @param abnormal images labelled abnormal, by bin
 */
public record ScoreHistogram(double[] edges, int[] normal, int[] abnormal) {
    private static final double TAIL = 0.99;

    /** The histogram of one score an image; the last edge is the 99th percentile of all scores. */
    public static ScoreHistogram of(boolean[] labels, double[] scores, int bins) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = Bootstrap.percentile(sorted, TAIL);
        double width = high > low ? (high - low) / bins : 1.0 / bins;
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, i -> low + i * width);
        int[] normal = new int[bins];
        int[] abnormal = new int[bins];
        for (int i = 0; i < scores.length; i++) {
            int bin = Math.min(bins - 1, (int) ((scores[i] - low) / width));
            (labels[i] ? abnormal : normal)[bin]++;
        }
        return new ScoreHistogram(edges, normal, abnormal);
    }
}
