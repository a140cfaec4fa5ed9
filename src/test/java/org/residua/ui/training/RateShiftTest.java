package org.residua.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Calibration;

class RateShiftTest {
    private static Calibration of(int n, double from) {
        double[] scores = IntStream.range(0, n).mapToDouble(i -> from + (double) i / n).toArray();
        return new Calibration("c", scores, scores, n);
    }

    @Test
    void normalsOfABrighterScannerWereFlaggedTooOftenAndAreNoLonger() {
        RateShift shift = new RateShift(of(99, 0), of(100, 0.5));
        assertTrue(shift.before(0.05) > 0.5, "before " + shift.before(0.05));
        assertEquals(0.05, shift.after(0.05), 0.011);
        assertEquals(1, shift.after(1));
    }

    @Test
    void underTheCalibrationOfTheSameScannerTheRateWasHeldAlready() {
        RateShift shift = new RateShift(of(199, 0), of(100, 0));
        assertEquals(0.1, shift.before(0.1), 0.02);
    }

    @Test
    void nothingIsFlaggedBelowOneInN() {
        RateShift shift = new RateShift(of(9, 0), of(10, 0));
        assertEquals(0, shift.before(0.05));
        assertEquals(0, shift.after(0.05));
        List<List<double[]>> lines = shift.lines(0.2, 4);
        assertEquals(5, lines.get(1).size());
        assertEquals(0.2, lines.get(2).get(4)[0], 1e-12);
    }
}
