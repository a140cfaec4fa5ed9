package org.residua.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.autoencoder.TrainingStep;

class LossCurveTest {
    private static LossCurve twoNetworks() {
        LossCurve curve = new LossCurve();
        for (int network = 0; network < 2; network++) {
            for (int step = 1; step <= 100; step++) {
                curve.add(new TrainingStep(32L * step, 10.0 / step, step % 50 == 0 ? step / 100.0 : Double.NaN));
            }
        }
        return curve;
    }

    @Test
    void aNetworkThatHasSeenFewerImagesIsTheNextOne() {
        LossCurve curve = twoNetworks();
        assertEquals(2, curve.network());
        assertEquals(6400, curve.images());
        List<List<LossCurve.Point>> judged = curve.judged();
        assertEquals(
                List.of(
                        List.of(new LossCurve.Point(1600, 0.5), new LossCurve.Point(3200, 1)),
                        List.of(new LossCurve.Point(4800, 0.5), new LossCurve.Point(6400, 1))),
                judged);
    }

    @Test
    void fewPointsStillShowTheLowestAndHighestLoss() {
        List<LossCurve.Point> thin = twoNetworks().raw(20).get(1);
        assertTrue(thin.size() <= 20, thin.size() + " points");
        assertEquals(10, thin.stream().mapToDouble(LossCurve.Point::value).max().orElse(0));
        assertEquals(
                0.1, thin.stream().mapToDouble(LossCurve.Point::value).min().orElse(0), 1e-9);
        for (int i = 1; i < thin.size(); i++) {
            assertTrue(thin.get(i - 1).images() < thin.get(i).images(), "in order");
        }
    }

    @Test
    void theRunningMeanStartsAtTheFirstLossAndLagsBehindAFallingOne() {
        LossCurve curve = twoNetworks();
        List<LossCurve.Point> smooth = curve.smoothed(1000).get(0);
        List<LossCurve.Point> raw = curve.raw(1000).get(0);
        assertEquals(raw.get(0), smooth.get(0));
        assertTrue(smooth.get(50).value() > raw.get(50).value());
    }

    @Test
    void aSignedLogarithmGoesADecadeAUnitAndBack() {
        assertEquals(0, SignedLog.place(0));
        assertEquals(1, SignedLog.place(0.01), 1e-12);
        assertEquals(3, SignedLog.place(1), 1e-12);
        assertEquals(-2, SignedLog.place(-0.1), 1e-12);
        for (double value : new double[] {-3, -0.004, 0.005, 0.7, 20}) {
            assertEquals(value, SignedLog.value(SignedLog.place(value)), 1e-9);
        }
        assertEquals(
                List.of("\u22121", "\u22120.1", "\u22120.01", "0", "0.01", "0.1", "1", "10"),
                java.util.stream.IntStream.rangeClosed(-3, 4)
                        .mapToObj(SignedLog::label)
                        .toList());
    }

    @Test
    void timeLeftIsSaidOnceAFewStepsWereMeasured() {
        RemainingTime time = new RemainingTime();
        time.heard(0, 0);
        time.heard(1, 100);
        time.heard(2, 200);
        assertTrue(time.seconds(1000).isEmpty());
        time.heard(3, 300);
        assertEquals(7, time.seconds(1000).orElseThrow(), 1e-9);
        assertEquals(0.01, time.secondsPerUnit().orElseThrow(), 1e-9);
    }
}
