package org.residua.evaluate;

import java.util.Arrays;
import java.util.Random;

/**
 * Percentile intervals by drawing patients with replacement (Efron and Tibshirani 1993, chapter 13). Every statistic is
 * resampled with the same draws, so that differences are paired.
 *
 * @param resamples how many draws
 * @param seed of the draws
 */
public record Bootstrap(int resamples, long seed) {
    /** For figures of images. */
    public static final Bootstrap IMAGES = new Bootstrap(2000, 0);

    /** For figures of pixels, which take longer. */
    public static final Bootstrap PIXELS = new Bootstrap(200, 0);

    /** The figure and its 95 % interval. */
    public Interval interval(Cohort cohort, Statistic statistic) {
        double value = statistic.of(cohort.once());
        if (Double.isNaN(value)) {
            return Interval.UNDEFINED;
        }
        Random random = new Random(seed);
        double[] drawn = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            drawn[i] = statistic.of(cohort.resample(random));
        }
        double[] defined =
                Arrays.stream(drawn).filter(d -> !Double.isNaN(d)).sorted().toArray();
        return new Interval(value, percentile(defined, 0.025), percentile(defined, 0.975));
    }

    /** Linear between order statistics, as NumPy's default. */
    static double percentile(double[] ascending, double share) {
        if (ascending.length == 0) {
            return Double.NaN;
        }
        double at = share * (ascending.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, ascending.length - 1);
        return ascending[low] + (at - low) * (ascending[high] - ascending[low]);
    }
}
