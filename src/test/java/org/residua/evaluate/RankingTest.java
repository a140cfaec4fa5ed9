package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final int[] ONE = {1};

    private static Ranking ranking(float[] scores, boolean... positive) {
        return new Ranking(scores, positive, new int[scores.length]);
    }

    @Test
    void aurocCountsTiesHalf() {
        // Pairs: 3 > 1, 3 > 2, 2 > 1, 2 = 2: 3.5 of 4.
        Ranking ranking = ranking(new float[] {1, 2, 2, 3}, false, false, true, true);
        assertEquals(3.5 / 4, ranking.auroc(ONE), 1e-12);
    }

    @Test
    void averagePrecisionIsTheStepwiseSumOverDistinctScores() {
        // 0.9 positive (1/1), 0.8 negative, 0.7 positive (2/3): (1 + 2/3) / 2.
        Ranking ranking = ranking(new float[] {0.9f, 0.8f, 0.7f, 0.1f}, true, false, true, false);
        assertEquals((1 + 2.0 / 3) / 2, ranking.averagePrecision(ONE), 1e-12);
        // Two tied at the top, one positive: precision 1/2 at recall 1, whatever their order.
        assertEquals(0.5, ranking(new float[] {5, 5, 1}, true, false, false).averagePrecision(ONE), 1e-12);
    }

    @Test
    void diceIsTwiceTheOverlapOverBothSizes() {
        Ranking ranking = ranking(new float[] {4, 3, 2, 1}, true, false, true, false);
        assertEquals(2 * 1.0 / (1 + 2), ranking.diceAbove(3.5, ONE), 1e-12);
        assertEquals(2 * 2.0 / (3 + 2), ranking.bestDice(ONE), 1e-12);
        assertEquals(0.5, ranking.shareAbove(2.5, true, ONE), 1e-12);
        assertEquals(0.5, ranking.shareAbove(2.5, false, ONE), 1e-12);
        assertEquals(0, ranking.diceAbove(4, ONE), 1e-12);
    }

    @Test
    void everyFigureEqualsBruteForceOnWeightedRandomScoresWithTies() {
        Random random = new Random(3);
        for (int trial = 0; trial < 50; trial++) {
            int n = 5 + random.nextInt(40);
            float[] scores = new float[n];
            boolean[] positive = new boolean[n];
            int[] patient = new int[n];
            for (int i = 0; i < n; i++) {
                scores[i] = random.nextInt(12) - 6;
                positive[i] = i % 3 == 0;
                patient[i] = i % 4;
            }
            int[] weights = {1, 2, 3, 0};
            Ranking ranking = new Ranking(scores, positive, patient);
            assertEquals(bruteAuroc(scores, positive, patient, weights), ranking.auroc(weights), 1e-12);
            assertEquals(bruteDice(scores, positive, patient, weights), ranking.bestDice(weights), 1e-12);
            assertEquals(bruteAp(scores, positive, patient, weights), ranking.averagePrecision(weights), 1e-12);
        }
    }

    @Test
    void scoresOfBothSignsAndInfinitiesAreOrderedAsNumbers() {
        float[] scores = {Float.NEGATIVE_INFINITY, -2, -1e-9f, 0, 1e-9f, 3, Float.POSITIVE_INFINITY};
        boolean[] positive = {false, false, false, true, true, true, true};
        assertEquals(1, ranking(scores, positive).auroc(ONE), 1e-12);
        assertEquals(0.5, ranking(new float[] {-0f, 0f}, true, false).auroc(ONE), 1e-12);
    }

    @Test
    void withOneLabelNothingIsDefined() {
        Ranking ranking = ranking(new float[] {1, 2}, false, false);
        assertTrue(Double.isNaN(ranking.auroc(ONE)));
        assertTrue(Double.isNaN(ranking.averagePrecision(ONE)));
        assertTrue(Double.isNaN(ranking.bestDice(ONE)));
        assertTrue(Double.isNaN(ranking.diceAbove(0, ONE)));
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ranking(new float[] {Float.NaN}, true));
    }

    private static double bruteAuroc(float[] scores, boolean[] positive, int[] patient, int[] weights) {
        double won = 0;
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (positive[i] && !positive[j]) {
                    double pairs = (double) weights[patient[i]] * weights[patient[j]];
                    all += pairs;
                    won += pairs * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
                }
            }
        }
        return won / all;
    }

    private static double[] counts(float[] scores, boolean[] positive, int[] patient, int[] weights, double from) {
        double hit = 0;
        double found = 0;
        double all = 0;
        for (int i = 0; i < scores.length; i++) {
            int weight = weights[patient[i]];
            all += positive[i] ? weight : 0;
            hit += positive[i] && scores[i] >= from ? weight : 0;
            found += scores[i] >= from ? weight : 0;
        }
        return new double[] {hit, found, all};
    }

    private static double bruteDice(float[] scores, boolean[] positive, int[] patient, int[] weights) {
        double best = 0;
        for (float from : scores) {
            double[] c = counts(scores, positive, patient, weights, from);
            best = Math.max(best, 2 * c[0] / Math.max(1e-300, c[1] + c[2]));
        }
        return best;
    }

    private static double bruteAp(float[] scores, boolean[] positive, int[] patient, int[] weights) {
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double recall = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            double[] c = counts(scores, positive, patient, weights, sorted[i]);
            if (c[1] > 0) {
                sum += (c[0] / c[2] - recall) * c[0] / c[1];
                recall = c[0] / c[2];
            }
        }
        return sum;
    }
}
