package org.residua.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    @Test
    void sliceScoresNeedNotComeInOrder() {
        Calibration calibration = new Calibration("c", new double[] {3, 1, 2}, new double[] {9, 7, 8}, 2);
        assertEquals(2 / 4.0, calibration.sliceP(3));
        assertEquals(3 / 4.0, calibration.sliceP(2));
        assertEquals(1, calibration.sliceP(-5));
        assertEquals(3, calibration.slices());
    }

    @Test
    void noSliceIsRarerThanItsNumberOfNormalsAllows() {
        Calibration calibration = normal(99, 1);
        assertEquals(0.01, calibration.sliceP(1e9), 1e-12);
        assertEquals(0.01, calibration.sliceP(Double.POSITIVE_INFINITY), 1e-12);
    }

    /** Over many draws of calibration and test normals, the conformal p-value is at most alpha at most alpha of the time. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.3})
    void aFurtherNormalSliceIsFlaggedAtMostAlphaOfTheTime(double alpha) {
        Random random = new Random(21);
        int flagged = 0;
        int exceeded = 0;
        int draws = 4000;
        for (int draw = 0; draw < draws; draw++) {
            Calibration calibration = normal(39, draw);
            double next = random.nextGaussian();
            flagged += calibration.sliceP(next) <= alpha ? 1 : 0;
            exceeded += next > calibration.regionThreshold(alpha) ? 1 : 0;
        }
        double spread = 3.5 * Math.sqrt(alpha * (1 - alpha) / draws);
        assertEquals(alpha, (double) flagged / draws, spread);
        assertEquals(alpha, (double) exceeded / draws, spread);
    }

    @Test
    void atMostAlphaOfTheNormalsThemselvesExceedTheRegionThreshold() {
        for (int n : new int[] {19, 20, 50, 99, 137}) {
            Calibration calibration = normal(n, n);
            for (double alpha = 0.01; alpha < 1; alpha += 0.01) {
                double share = calibration.shareOfNormalSlicesAbove(calibration.regionThreshold(alpha));
                assertTrue(share <= alpha, n + " normals, alpha " + alpha + ", share " + share);
            }
        }
    }

    @Test
    void theRegionThresholdIsTheSmallestOfItsKind() {
        Calibration calibration = new Calibration("c", new double[99], ramp(99), 30);
        assertEquals(94, calibration.regionThreshold(0.05));
        assertEquals(5 / 99.0, calibration.shareOfNormalSlicesAbove(93.5), 1e-12);
        assertEquals(4 / 99.0, calibration.shareOfNormalSlicesAbove(94), 1e-12);
    }

    @Test
    void tooFewNormalsGiveNoThresholdAtAll() {
        Calibration few = normal(18, 2);
        assertEquals(Double.POSITIVE_INFINITY, few.regionThreshold(0.05));
        assertTrue(Double.isFinite(few.regionThreshold(0.06)));
    }

    private static Calibration normal(int n, long seed) {
        Random random = new Random(seed);
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextGaussian();
        }
        return new Calibration("c", scores, scores, n);
    }

    private static double[] ramp(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i;
        }
        return values;
    }
}
