package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.bundle.Calibration;
import org.residua.testkit.Judge;

class ConformalRateTest {
    @TempDir
    Path folder;

    @Test
    void tooFewNormalsNeverFlag() {
        ConformalRate rate = ConformalRate.of(18, 0.05, 0.95);
        assertEquals(new ConformalRate(0.05, 0, 0, 0), rate);
        assertEquals(new ConformalRate(0.05, 0, 0, 0), ConformalRate.counted(18, 50, 0.05, 0.95));
    }

    /** With 19 normals the highest alone flags: Beta(1, 19), whose quantile q is 1 - (1 - q)^(1/19). */
    @Test
    void theHighestOfNineteenIsWorkedByHand() {
        ConformalRate rate = ConformalRate.of(19, 0.05, 0.95);
        assertEquals(0.05, rate.mean(), 1e-12);
        assertEquals(1 - Math.pow(0.975, 1 / 19.0), rate.low(), 1e-7);
        assertEquals(1 - Math.pow(0.025, 1 / 19.0), rate.high(), 1e-7);
    }

    @Test
    void bothIntervalsAreScipys() throws IOException, InterruptedException {
        String[] judged = Judge.python("""
                from scipy.stats import beta, betabinom
                for n, m, a in ((66, 40, .05), (100, 250, .05), (500, 1000, .1)):
                    l = int(a * (n + 1) + 1e-9); q = (.005, .995)
                    print(*beta.ppf(q, l, n + 1 - l), *(betabinom.ppf(q, m, l, n + 1 - l) / m))
                """, folder).split("\\s+", -1);
        int[][] cases = {{66, 40}, {100, 250}, {500, 1000}};
        double[] alphas = {0.05, 0.05, 0.1};
        for (int i = 0; i < cases.length; i++) {
            ConformalRate all = ConformalRate.of(cases[i][0], alphas[i], 0.99);
            ConformalRate counted = ConformalRate.counted(cases[i][0], cases[i][1], alphas[i], 0.99);
            assertEquals(Double.parseDouble(judged[4 * i]), all.low(), 1e-7);
            assertEquals(Double.parseDouble(judged[4 * i + 1]), all.high(), 1e-7);
            assertEquals(Double.parseDouble(judged[4 * i + 2]), counted.low(), 1e-9);
            assertEquals(Double.parseDouble(judged[4 * i + 3]), counted.high(), 1e-9);
        }
    }

    /** The theory against what calibrations drawn at random do. */
    @Test
    void drawnCalibrationsRealiseTheRateThatIsPromised() {
        Random random = new Random(6);
        double[] realised = new double[2000];
        for (int i = 0; i < realised.length; i++) {
            double[] normals = random.doubles(60).toArray();
            realised[i] = 1 - new Calibration("c", normals, normals, 60).flagLine(0.1);
        }
        Arrays.sort(realised);
        ConformalRate promised = ConformalRate.of(60, 0.1, 0.9);
        assertEquals(promised.mean(), Arrays.stream(realised).average().orElseThrow(), 0.003);
        assertEquals(promised.low(), Bootstrap.percentile(realised, 0.05), 0.006);
        assertEquals(promised.high(), Bootstrap.percentile(realised, 0.95), 0.01);
    }

    @Test
    void theCurveOfNormalsLikeTheCalibrationLiesInItsBandAndThatOfOthersDoesNot() {
        Random random = new Random(7);
        double[] normals = random.doubles(200).toArray();
        Calibration calibration = new Calibration("c", normals, normals, 200);
        double[] alike = random.doubles(300).map(calibration::sliceP).toArray();
        double[] other = random.doubles(300).map(s -> calibration.sliceP(s + 0.2)).toArray();
        CalibrationCurve kept = CalibrationCurve.of(alike, 200);
        assertEquals(60, kept.points().size());
        assertEquals(300, kept.evaluatedNormals());
        assertTrue(kept.points().stream()
                .allMatch(p -> p.counted().low() <= p.realised()
                        && p.realised() <= p.counted().high()));
        assertTrue(CalibrationCurve.of(other, 200).points().stream()
                .anyMatch(p -> p.realised() > p.counted().high()));
        CalibrationCurve.Point tenth = CalibrationCurve.of(new double[] {0.1, 0.1, 0.2}, 9).points().get(19);
        assertEquals(0.1, tenth.alpha(), 1e-12);
        assertEquals(2.0 / 3, tenth.realised(), 1e-12);
    }
}
