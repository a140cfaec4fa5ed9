package org.residua.evaluate;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How far the receiver operating characteristic would move with other patients: 95 % of the true positive rate at each
 * false positive rate, by patient bootstrap (vertical, Fawcett 2006, section 9).
 */
public record RocBand(double[] falsePositiveRate, double[] low, double[] high) {
    private static final int STEPS = 100;

    /** The band of one score an image. */
    public static RocBand of(Cohort cohort, double[] scores, Bootstrap bootstrap) {
        double[] at =
                IntStream.rangeClosed(0, STEPS).mapToDouble(i -> (double) i / STEPS).toArray();
        Ranking ranking = Ranking.of(cohort, scores);
        List<Interval> intervals = bootstrap.intervals(cohort, weights -> {
            RocCurve curve = RocCurve.of(ranking, weights);
            return DoubleStream.of(at).map(curve::truePositiveRateAt).toArray();
        });
        return new RocBand(
                at,
                intervals.stream().mapToDouble(Interval::low).toArray(),
                intervals.stream().mapToDouble(Interval::high).toArray());
    }
}
