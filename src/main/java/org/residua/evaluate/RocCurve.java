package org.residua.evaluate;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The receiver operating characteristic: a corner for each distinct score, from (0, 0) to (1, 1), both ascending.
 * Images that score alike lie on one straight piece, so that the area counts ties half (Fawcett 2006).
 *
 * @param falsePositiveRate share of normal images that score at least as high
 * @param truePositiveRate share of abnormal images that score at least as high
 */
public record RocCurve(double[] falsePositiveRate, double[] truePositiveRate) {
    /** Where a threshold puts a method on the curve. */
    public record Point(double falsePositiveRate, double truePositiveRate) {}

    /** The curve of one score an image. */
    public static RocCurve of(boolean[] abnormal, double[] scores) {
        Cohort each = Cohort.eachByItself(abnormal);
        return of(Ranking.of(each, scores), each.once());
    }

    static RocCurve of(Ranking ranking, int[] weights) {
        DoubleStream.Builder truePositives = DoubleStream.builder().add(0);
        DoubleStream.Builder found = DoubleStream.builder().add(0);
        double positives = ranking.sweep(weights, (hits, all) -> {
            truePositives.add(hits);
            found.add(all);
        });
        double[] tpr = truePositives.build().toArray();
        double[] all = found.build().toArray();
        double negatives = all[all.length - 1] - positives;
        double[] fpr = IntStream.range(0, all.length)
                .mapToDouble(i -> (all[i] - tpr[i]) / negatives)
                .toArray();
        return new RocCurve(fpr, DoubleStream.of(tpr).map(hits -> hits / positives).toArray());
    }

    /** The area under the curve. */
    public double area() {
        double area = 0;
        for (int i = 1; i < falsePositiveRate.length; i++) {
            double width = falsePositiveRate[i] - falsePositiveRate[i - 1];
            area += width * (truePositiveRate[i] + truePositiveRate[i - 1]) / 2;
        }
        return area;
    }

    /** The true positive rate at a false positive rate: linear between corners, the highest where the curve is upright. */
    public double truePositiveRateAt(double rate) {
        int after = 0;
        while (after < falsePositiveRate.length && falsePositiveRate[after] <= rate) {
            after++;
        }
        if (after == falsePositiveRate.length) {
            return truePositiveRate[after - 1];
        }
        double from = falsePositiveRate[after - 1];
        double share = (rate - from) / (falsePositiveRate[after] - from);
        return truePositiveRate[after - 1] + share * (truePositiveRate[after] - truePositiveRate[after - 1]);
    }
}
