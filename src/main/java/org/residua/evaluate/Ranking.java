package org.residua.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scores sorted once, from which the ranking figures follow for any weights of patients in one pass. Definitions:
 * AUROC is the share of (abnormal, normal) pairs in which the abnormal scores higher, ties half (Hanley and McNeil
 * 1982). Average precision is the step-wise sum over distinct scores, without interpolation. Dice at a threshold is
 * 2 TP / (2 TP + FP + FN), best Dice its maximum over thresholds.
 */
public final class Ranking {
    private final float[] scores;
    private final boolean[] positive;
    private final int[] patient;

    /**
     * Items to be ranked; the arrays are not kept.
     *
     * @param scores higher is more anomalous; negative infinity where nothing was scored
     * @param positive labels
     * @param patient number of each item's patient
     */
    public Ranking(float[] scores, boolean[] positive, int[] patient) {
        int n = scores.length;
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            if (Float.isNaN(scores[i])) {
                throw new IllegalArgumentException("A score is not a number.");
            }
            order[i] = ((long) ~sortable(scores[i]) << 32) | i;
        }
        Arrays.sort(order);
        this.scores = new float[n];
        this.positive = new boolean[n];
        this.patient = new int[n];
        for (int i = 0; i < n; i++) {
            int from = (int) order[i];
            this.scores[i] = scores[from];
            this.positive[i] = positive[from];
            this.patient[i] = patient[from];
        }
    }

    /** The ranking of one score an image. */
    public static Ranking of(Cohort cohort, double[] scores) {
        return of(cohort, scores, IntStream.range(0, cohort.size()).toArray());
    }

    /** The ranking of some of the cohort's images. */
    static Ranking of(Cohort cohort, double[] scores, int[] members) {
        float[] values = new float[members.length];
        boolean[] labels = new boolean[members.length];
        int[] patients = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            values[i] = (float) scores[members[i]];
            labels[i] = cohort.abnormal(members[i]);
            patients[i] = cohort.patientOf(members[i]);
        }
        return new Ranking(values, labels, patients);
    }

    /** An int that orders as the float does; -0 as 0. */
    private static int sortable(float score) {
        int bits = Float.floatToIntBits(score + 0f);
        return bits ^ ((bits >> 31) & 0x7fffffff);
    }

    /** Area under the receiver operating characteristic; NaN with one label only. */
    public double auroc(int[] weights) {
        Pairs pairs = pairs(weights);
        return pairs.won() / pairs.all();
    }

    /** Pairs of one positive and one negative: those that the positive wins, ties half, and all. */
    record Pairs(double won, double all) {}

    Pairs pairs(int[] weights) {
        double won = 0;
        double positives = 0;
        double negatives = 0;
        for (int i = 0; i < scores.length; ) {
            double tiedPositives = 0;
            double tiedNegatives = 0;
            float score = scores[i];
            for (; i < scores.length && scores[i] == score; i++) {
                if (positive[i]) {
                    tiedPositives += weights[patient[i]];
                } else {
                    tiedNegatives += weights[patient[i]];
                }
            }
            won += tiedNegatives * (positives + tiedPositives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
        }
        return new Pairs(won, positives * negatives);
    }

    /** Average precision; NaN without positives. */
    public double averagePrecision(int[] weights) {
        double[] sum = {0};
        double[] before = {0};
        double positives = sweep(weights, (truePositives, found) -> {
            if (truePositives > before[0]) {
                sum[0] += (truePositives - before[0]) * truePositives / found;
                before[0] = truePositives;
            }
        });
        return sum[0] / positives;
    }

    /** The highest Dice over all thresholds: an oracle, since the threshold is chosen with the labels. */
    public double bestDice(int[] weights) {
        double all = totalPositives(weights);
        double[] best = {0};
        sweep(weights, (truePositives, found) -> best[0] = Math.max(best[0], 2 * truePositives / (found + all)));
        return all > 0 ? best[0] : Double.NaN;
    }

    /** Dice of what scores above {@code threshold}; NaN without positives. */
    public double diceAbove(double threshold, int[] weights) {
        double truePositives = 0;
        double found = 0;
        for (int i = 0; i < scores.length && scores[i] > threshold; i++) {
            int weight = weights[patient[i]];
            found += weight;
            truePositives += positive[i] ? weight : 0;
        }
        double all = totalPositives(weights);
        return all > 0 ? 2 * truePositives / (found + all) : Double.NaN;
    }

    /** The share of items of one label that score above {@code threshold}; NaN without such items. */
    public double shareAbove(double threshold, boolean label, int[] weights) {
        double above = 0;
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            if (positive[i] == label) {
                all += weights[patient[i]];
                above += scores[i] > threshold ? weights[patient[i]] : 0;
            }
        }
        return above / all;
    }

    /** The share of positives: what average precision is by chance. */
    public double prevalence(int[] weights) {
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            all += weights[patient[i]];
        }
        return totalPositives(weights) / all;
    }

    private double totalPositives(int[] weights) {
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            all += positive[i] ? weights[patient[i]] : 0;
        }
        return all;
    }

    /** What was found down to a distinct score. */
    interface Step {
        void at(double truePositives, double found);
    }

    /** Calls {@code step} after each distinct score with something in it; returns the positives in all. */
    double sweep(int[] weights, Step step) {
        double truePositives = 0;
        double found = 0;
        for (int i = 0; i < scores.length; ) {
            float score = scores[i];
            for (; i < scores.length && scores[i] == score; i++) {
                int weight = weights[patient[i]];
                found += weight;
                truePositives += positive[i] ? weight : 0;
            }
            if (found > 0) {
                step.at(truePositives, found);
            }
        }
        return truePositives;
    }
}
