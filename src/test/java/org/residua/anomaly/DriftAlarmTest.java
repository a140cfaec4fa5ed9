package org.residua.anomaly;

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

class DriftAlarmTest {
    @TempDir
    Path folder;

    private static double[] uniform(int n, long seed, double power) {
        return new Random(seed).doubles(n).map(u -> Math.pow(u, power)).toArray();
    }

    @Test
    void fewSeriesAreNotTested() {
        DriftAlarm alarm = DriftAlarm.againstNormals(uniform(19, 1, 1));
        assertEquals(DriftAlarm.Level.TOO_FEW, alarm.level());
        assertTrue(Double.isNaN(alarm.p()));
        assertEquals(
                DriftAlarm.Level.TOO_FEW,
                DriftAlarm.againstEarlier(uniform(19, 1, 1), uniform(50, 2, 1)).level());
        assertTrue(alarm.message().contains("19 series"));
    }

    /** Twenty values in the lower half: D = 0.5 at least, whose chance is far below one in a thousand. */
    @Test
    void lowValuesRaiseTheAlarmAndNormalOnesDoNot() {
        double[] low = uniform(20, 1, 1);
        Arrays.setAll(low, i -> low[i] / 2);
        DriftAlarm alarm = DriftAlarm.againstNormals(low);
        assertEquals(DriftAlarm.Level.ALARM, alarm.level());
        assertTrue(alarm.statistic() >= 0.5);
        assertTrue(alarm.mean() < 0.5);
        assertTrue(alarm.message().startsWith("Alarm"), alarm.message());
        assertEquals(DriftAlarm.Level.NONE, DriftAlarm.againstNormals(uniform(60, 4, 1)).level());
        assertTrue(DriftAlarm.againstNormals(uniform(60, 4, 1)).message().startsWith("No drift"));
        DriftAlarm changed = DriftAlarm.againstEarlier(uniform(60, 4, 1), uniform(60, 5, 5));
        assertEquals(DriftAlarm.Level.ALARM, changed.level());
        assertEquals(60, changed.earlier());
    }

    /** 400 normal histories of 50: about one in twenty is watched, hardly any alarms. */
    @Test
    void chanceRaisesAWatchAsOftenAsItSays() {
        Random random = new Random(9);
        int watched = 0;
        int alarmed = 0;
        for (int i = 0; i < 400; i++) {
            DriftAlarm alarm = DriftAlarm.againstNormals(random.doubles(50).toArray());
            watched += alarm.p() <= 0.05 ? 1 : 0;
            alarmed += alarm.level() == DriftAlarm.Level.ALARM ? 1 : 0;
        }
        assertTrue(watched > 8 && watched < 34, "watched " + watched);
        assertTrue(alarmed <= 3, "alarmed " + alarmed);
    }

    @Test
    void bothTestsAreScipys() throws IOException, InterruptedException {
        double[] few = uniform(40, 6, 1.4);
        double[] many = uniform(300, 7, 1.1);
        StringBuilder text = new StringBuilder();
        Arrays.stream(few).forEach(p -> text.append(p).append('\n'));
        Arrays.stream(many).forEach(p -> text.append(p).append('\n'));
        String[] judged = Judge.python("""
                import sys, numpy as np; from scipy.stats import kstest, ks_2samp; from scipy.special import kolmogorov
                p = np.loadtxt(sys.argv[1]); a, b = p[:40], p[40:]; d = ks_2samp(b, a).statistic
                x = kstest(a, 'uniform', mode='exact'); y = kstest(b, 'uniform').statistic
                print(x.statistic, x.pvalue, y, kolmogorov(y * 300 ** .5), d, kolmogorov(d * (12000 / 340) ** .5))
                """, Files.writeString(folder.resolve("p.txt"), text)).split(" ", -1);
        DriftAlarm[] alarms = {
            DriftAlarm.againstNormals(few), DriftAlarm.againstNormals(many), DriftAlarm.againstEarlier(many, few)
        };
        for (int i = 0; i < alarms.length; i++) {
            assertEquals(Double.parseDouble(judged[2 * i]), alarms[i].statistic(), 1e-9);
            assertEquals(Double.parseDouble(judged[2 * i + 1]), alarms[i].p(), 1e-7);
        }
    }

    /** Conformal p-values of 24 normals have steps of 0.04; smoothed, 3000 series of normals show no drift. */
    @Test
    void theSampleOfASeriesIsUniformOverNormals() {
        Random random = new Random(10);
        double[] drawn = new double[3000];
        for (int i = 0; i < drawn.length; i++) {
            double[] normals = random.doubles(24).toArray();
            Calibration calibration = new Calibration("c", normals, normals, 24);
            double[] series = random.doubles(1 + random.nextInt(5))
                    .map(calibration::sliceP)
                    .toArray();
            drawn[i] = SeriesSample.of(series, 24, i * 31L);
            assertTrue(drawn[i] > 0 && drawn[i] <= 1);
        }
        assertTrue(DriftAlarm.againstNormals(drawn).p() > 0.05);
        double[] same = {0.2, 0.6, 0.9};
        assertEquals(SeriesSample.of(same, 24, 7), SeriesSample.of(same, 24, 7));
    }
}
