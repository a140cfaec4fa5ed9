package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static Cohort cohort(int normal, int abnormal, int imagesEach) {
        List<String> patients = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < (normal + abnormal) * imagesEach; i++) {
            patients.add("p" + i / imagesEach);
            labels.add(i / imagesEach >= normal);
        }
        return new Cohort(patients, labels);
    }

    @Test
    void aMeanHasTheIntervalThatTheCentralLimitTheoremGives() {
        Cohort cohort = cohort(400, 0, 1);
        Random random = new Random(1);
        double[] values =
                IntStream.range(0, 400).mapToDouble(i -> random.nextGaussian()).toArray();
        Statistic mean = weights -> IntStream.range(0, 400)
                        .mapToDouble(i -> weights[cohort.patientOf(i)] * values[i])
                        .sum()
                / Arrays.stream(weights).sum();
        Interval interval = Bootstrap.IMAGES.interval(cohort, mean);
        assertEquals(2 * 1.96 / Math.sqrt(400), interval.high() - interval.low(), 0.03);
        assertTrue(interval.low() < interval.value() && interval.value() < interval.high());
    }

    @Test
    void wholePatientsAreDrawnAndNoLabelIsLost() {
        Cohort cohort = cohort(3, 2, 5);
        Random random = new Random(2);
        for (int draw = 0; draw < 100; draw++) {
            int[] weights = cohort.resample(random);
            assertEquals(3, weights[0] + weights[1] + weights[2]);
            assertEquals(2, weights[3] + weights[4]);
        }
    }

    @Test
    void imagesOfOnePatientMakeTheIntervalNoNarrower() {
        // Five copies of each image say nothing new.
        double[] scores = IntStream.range(0, 40)
                .mapToDouble(i -> (i * 7 % 40) + (i >= 20 ? 6 : 0))
                .toArray();
        double[] copies =
                IntStream.range(0, 200).mapToDouble(i -> scores[i / 5]).toArray();
        Cohort single = cohort(20, 20, 1);
        Cohort five = cohort(20, 20, 5);
        Interval one = Bootstrap.IMAGES.interval(single, Ranking.of(single, scores)::auroc);
        Interval many = Bootstrap.IMAGES.interval(five, Ranking.of(five, copies)::auroc);
        assertEquals(one, many);
    }

    @Test
    void aPairedDifferenceOfAScoreWithItselfIsZero() {
        Cohort cohort = cohort(10, 10, 1);
        double[] scores = IntStream.range(0, 20).mapToDouble(i -> i * 3 % 20).toArray();
        Ranking ranking = Ranking.of(cohort, scores);
        Statistic auroc = ranking::auroc;
        assertEquals(new Interval(0, 0, 0), Bootstrap.IMAGES.interval(cohort, auroc.minus(ranking::auroc)));
    }

    @Test
    void percentilesAreLinearBetweenRanks() {
        double[] values = {1, 2, 4, 8};
        assertEquals(2.5 * 1 + 0.5, Bootstrap.percentile(values, 0.5), 1e-12);
        assertEquals(1, Bootstrap.percentile(values, 0), 1e-12);
        assertEquals(8, Bootstrap.percentile(values, 1), 1e-12);
        assertTrue(Double.isNaN(Bootstrap.percentile(new double[0], 0.5)));
    }

    @Test
    void whatIsNotDefinedHasNoInterval() {
        Cohort cohort = cohort(3, 0, 1);
        Interval interval = Bootstrap.IMAGES.interval(cohort, Ranking.of(cohort, new double[3])::auroc);
        assertFalse(interval.defined());
    }

    @Test
    void aHalfHoldsHalfOfThePatients() {
        Cohort cohort = cohort(7, 0, 2);
        boolean[] half = cohort.half(new Random(0));
        assertEquals(4, IntStream.range(0, 7).filter(i -> half[i]).count());
        assertArrayEquals(half, cohort.half(new Random(0)));
    }
}
