package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.Judge;

class ScipyTest {
    @TempDir
    Path folder;

    @Test
    void aurocIsMannWhitneysStatisticAndPercentilesAreNumpys() throws IOException, InterruptedException {
        Random random = new Random(8);
        float[] scores = new float[300];
        boolean[] positive = new boolean[300];
        StringBuilder text = new StringBuilder();
        double[] sorted = new double[300];
        for (int i = 0; i < 300; i++) {
            positive[i] = random.nextInt(3) == 0;
            scores[i] = Math.round(10 * (random.nextGaussian() + (positive[i] ? 1 : 0))) / 8f;
            sorted[i] = scores[i];
            text.append(scores[i]).append(' ').append(positive[i] ? 1 : 0).append('\n');
        }
        java.util.Arrays.sort(sorted);
        Path data = Files.writeString(folder.resolve("scores.txt"), text);
        String[] judged = Judge.python("""
                import sys, numpy as np; from scipy.stats import mannwhitneyu
                s, y = np.loadtxt(sys.argv[1], unpack=True); a, b = s[y == 1], s[y == 0]
                print(mannwhitneyu(a, b).statistic / (len(a) * len(b)), *np.percentile(s, [2.5, 97.5]))
                """, data).split(" ", -1);
        Ranking ranking = new Ranking(scores, positive, new int[300]);
        assertEquals(Double.parseDouble(judged[0]), ranking.auroc(new int[] {1}), 1e-12);
        assertEquals(Double.parseDouble(judged[1]), Bootstrap.percentile(sorted, 0.025), 1e-9);
        assertEquals(Double.parseDouble(judged[2]), Bootstrap.percentile(sorted, 0.975), 1e-9);
    }
}
