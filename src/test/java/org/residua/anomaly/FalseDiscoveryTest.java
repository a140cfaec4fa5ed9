package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.Judge;

class FalseDiscoveryTest {
    @TempDir
    Path folder;

    /** Sorted 0.01 0.02 0.03 0.5 times 4 / rank: 0.04, 0.04, 0.04, 0.5. */
    @Test
    void qValuesAreWorkedByHand() {
        double[] q = FalseDiscovery.qValues(new double[] {0.03, 0.5, 0.01, 0.02});
        assertArrayEquals(new double[] {0.04, 0.5, 0.04, 0.04}, q, 1e-12);
        assertArrayEquals(new double[] {1, 1}, FalseDiscovery.qValues(new double[] {1, 0.9}), 1e-12);
        assertEquals(0, FalseDiscovery.qValues(new double[0]).length);
    }

    @Test
    void qValuesAreScipys() throws IOException, InterruptedException {
        Random random = new Random(3);
        double[] p = random.doubles(200).map(u -> Math.ceil(100 * u * u) / 100).toArray();
        StringBuilder text = new StringBuilder();
        Arrays.stream(p).forEach(value -> text.append(value).append('\n'));
        String[] judged = Judge.python("""
                import sys, numpy as np
                p = np.loadtxt(sys.argv[1])
                try:
                    from scipy.stats import false_discovery_control as q
                    print(*q(p))
                except ImportError:
                    o = np.argsort(-p); n = len(p); q = np.empty(n)
                    q[o] = np.minimum(1, np.minimum.accumulate(p[o] * n / np.arange(n, 0, -1))); print(*q)
                """, Files.writeString(folder.resolve("p.txt"), text)).split(" ", -1);
        double[] expected = Arrays.stream(judged).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, FalseDiscovery.qValues(p), 1e-12);
    }

    /** A thousand batches of 80 normals and 20 abnormal images against one calibration each. */
    @Test
    void theShareOfNormalsAmongTheFlaggedIsKept() {
        Random random = new Random(5);
        double shares = 0;
        double found = 0;
        for (int batch = 0; batch < 1000; batch++) {
            double[] normals = random.doubles(199).toArray();
            double[] p = new double[100];
            for (int i = 0; i < p.length; i++) {
                double score = random.nextDouble() + (i < 20 ? 0.6 : 0);
                p[i] = (1 + Arrays.stream(normals).filter(n -> n >= score).count()) / 200.0;
            }
            double[] q = FalseDiscovery.qValues(p);
            long hits = Arrays.stream(q, 0, 20).filter(value -> value <= 0.2).count();
            long all = Arrays.stream(q).filter(value -> value <= 0.2).count();
            shares += all == 0 ? 0 : (all - hits) / (double) all;
            found += hits / 20.0;
        }
        assertTrue(shares / 1000 <= 0.2 * 0.8 + 0.02, "false ones among the flagged: " + shares / 1000);
        assertTrue(found / 1000 > 0.4, "found: " + found / 1000);
    }
}
