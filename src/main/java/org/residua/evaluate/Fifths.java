package org.residua.evaluate;

import java.util.Arrays;

/** Five equal parts of the images by a trivial quantity, so that a model can be asked what it knows beyond it. */
final class Fifths {
    private static final int PARTS = 5;

    private Fifths() {}

    /** The number of each value's fifth, 0 for the lowest. */
    static int[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .mapToInt(value -> {
                    int fifth = 0;
                    while (fifth < PARTS - 1 && value >= Bootstrap.percentile(sorted, (fifth + 1.0) / PARTS)) {
                        fifth++;
                    }
                    return fifth;
                })
                .toArray();
    }

    /** AUROC over pairs of an abnormal and a normal image of the same fifth. */
    static Statistic within(int[] fifths, Cohort cohort, double[] scores) {
        Ranking[] rankings = new Ranking[PARTS];
        for (int part = 0; part < PARTS; part++) {
            int number = part;
            int[] members = java.util.stream.IntStream.range(0, fifths.length)
                    .filter(i -> fifths[i] == number)
                    .toArray();
            rankings[part] = Ranking.of(cohort, scores, members);
        }
        return weights -> {
            double won = 0;
            double all = 0;
            for (Ranking ranking : rankings) {
                Ranking.Pairs pairs = ranking.pairs(weights);
                won += pairs.won();
                all += pairs.all();
            }
            return won / all;
        };
    }
}
