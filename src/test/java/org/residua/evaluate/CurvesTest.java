package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final boolean[] LABELS = {true, false, true, false};
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.1};

    @Test
    void theRocCurveClimbsOneStepAScore() {
        RocCurve curve = RocCurve.of(LABELS, SCORES);
        assertArrayEquals(new double[] {0, 0, 0.5, 0.5, 1}, curve.falsePositiveRate());
        assertArrayEquals(new double[] {0, 0.5, 0.5, 1, 1}, curve.truePositiveRate());
        assertEquals(0.75, curve.area(), 1e-12);
        assertEquals(0.5, curve.truePositiveRateAt(0));
        assertEquals(0.5, curve.truePositiveRateAt(0.25));
        assertEquals(1, curve.truePositiveRateAt(0.5), "the highest where it is upright");
        assertEquals(1, curve.truePositiveRateAt(1));
    }

    @Test
    void tiedScoresLieOnOneStraightPiece() {
        RocCurve curve = RocCurve.of(new boolean[] {true, false}, new double[] {3, 3});
        assertArrayEquals(new double[] {0, 1}, curve.falsePositiveRate());
        assertEquals(0.5, curve.area(), 1e-12);
        assertEquals(0.3, curve.truePositiveRateAt(0.3), 1e-12);
    }

    @Test
    void theBandHoldsTheCurveAndShrinksToItWhereAllPatientsAreAlike() {
        Random random = new Random(2);
        boolean[] labels = new boolean[120];
        double[] scores = new double[120];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2 == 0;
            scores[i] = random.nextGaussian() + (labels[i] ? 1 : 0);
        }
        RocBand band = RocBand.of(Cohort.eachByItself(labels), scores, new Bootstrap(200, 1));
        RocCurve curve = RocCurve.of(labels, scores);
        double widest = 0;
        for (int i = 0; i < band.low().length; i++) {
            double at = curve.truePositiveRateAt(band.falsePositiveRate()[i]);
            assertTrue(band.low()[i] <= at && at <= band.high()[i], "at " + band.falsePositiveRate()[i]);
            widest = Math.max(widest, band.high()[i] - band.low()[i]);
        }
        assertTrue(widest > 0.1, "sixty patients of each label leave doubt");
        double[] apart = {2, 1, 2, 1};
        RocBand sure = RocBand.of(Cohort.eachByItself(LABELS), apart, new Bootstrap(50, 1));
        assertArrayEquals(sure.low(), sure.high());
    }

    @Test
    void precisionAndRecallAreCountedDownTheScores() {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(LABELS, SCORES);
        assertArrayEquals(new double[] {0.5, 0.5, 1, 1}, curve.recall());
        assertArrayEquals(new double[] {1, 0.5, 2.0 / 3, 0.5}, curve.precision(), 1e-12);
        assertEquals(0.5, curve.prevalence());
    }

    @Test
    void theLastBinOfAHistogramHoldsWhatScoresHigher() {
        double[] scores = new double[200];
        boolean[] labels = new boolean[200];
        Arrays.setAll(scores, i -> i < 199 ? i : 1e6);
        labels[199] = true;
        ScoreHistogram histogram = ScoreHistogram.of(labels, scores, 4);
        assertEquals(0, histogram.edges()[0]);
        assertTrue(histogram.edges()[4] < 200, "an extreme score does not stretch the axis");
        assertEquals(199, Arrays.stream(histogram.normal()).sum());
        assertArrayEquals(new int[] {0, 0, 0, 1}, histogram.abnormal());
        assertArrayEquals(
                new int[] {3, 0}, ScoreHistogram.of(new boolean[3], new double[] {5, 5, 5}, 2).normal());
    }

    @Test
    void casesAreTheEndsOfBothLabelsAndOneOfAPatient() {
        List<ManifestRow> rows = new ArrayList<>();
        String[] patients = {"a", "a", "b", "c", "d", "d"};
        boolean[] abnormal = {true, true, true, false, false, false};
        for (int i = 0; i < patients.length; i++) {
            rows.add(EvaluatorTest.row(patients[i], abnormal[i], null, ""));
        }
        Cases cases = Cases.of(rows, new double[] {5, 6, 1, 2, 9, 0}, 2);
        assertEquals(List.of(1, 2), cases.found());
        assertEquals(List.of(2, 0), cases.missed());
        assertEquals(List.of(4, 3), cases.falseAlarms());
        assertEquals(List.of(5, 3), cases.quiet());
    }
}
