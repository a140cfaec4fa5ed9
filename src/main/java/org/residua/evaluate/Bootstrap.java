package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** Several figures that are had at once, in their order. */
    @FunctionalInterface
    interface Figures {
        /** As {@link Statistic#of}, as many figures each time. */
        double[] of(int[] weightOfPatient);
    }

    /** The figure and its 95 % interval. */
    public Interval interval(Cohort cohort, Statistic statistic) {
        return Double.isNaN(statistic.of(cohort.once()))
                ? Interval.UNDEFINED
                : intervals(cohort, weights -> new double[] {statistic.of(weights)})
                        .get(0);
    }

    /** Figures and their 95 % intervals, all from the same draws. */
    List<Interval> intervals(Cohort cohort, Figures figures) {
        double[] values = figures.of(cohort.once());
        Random random = new Random(seed);
        double[][] drawn = new double[resamples][];
        for (int i = 0; i < resamples; i++) {
            drawn[i] = figures.of(cohort.resample(random));
        }
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            int figure = k;
            double[] defined = Arrays.stream(drawn)
                    .mapToDouble(draw -> draw[figure])
                    .filter(d -> !Double.isNaN(d))
                    .sorted()
                    .toArray();
            intervals.add(
                    Double.isNaN(values[k])
                            ? Interval.UNDEFINED
                            : new Interval(values[k], percentile(defined, 0.025), percentile(defined, 0.975)));
        }
        return intervals;
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
