package org.residua.evaluate;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Precision against recall: a point for each distinct score, from the highest down, without interpolation.
 *
 * @param recall share of abnormal images that score at least as high, ascending
 * @param precision share of abnormal ones among all that score at least as high
 * @param prevalence share of abnormal images: the precision of chance
 */
public record PrecisionRecallCurve(double[] recall, double[] precision, double prevalence) {
    /** The curve of one score an image. */
    public static PrecisionRecallCurve of(boolean[] abnormal, double[] scores) {
        Cohort each = Cohort.eachByItself(abnormal);
        Ranking ranking = Ranking.of(each, scores);
        DoubleStream.Builder hits = DoubleStream.builder();
        DoubleStream.Builder found = DoubleStream.builder();
        double positives = ranking.sweep(each.once(), (truePositives, all) -> {
            hits.add(truePositives);
            found.add(all);
        });
        double[] truePositives = hits.build().toArray();
        double[] all = found.build().toArray();
        return new PrecisionRecallCurve(
                DoubleStream.of(truePositives).map(count -> count / positives).toArray(),
                IntStream.range(0, all.length)
                        .mapToDouble(i -> truePositives[i] / all[i])
                        .toArray(),
                ranking.prevalence(each.once()));
    }
}
