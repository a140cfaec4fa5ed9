package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.Judge;

/** The curves against scikit-learn and NumPy, on scores with many ties. */
class JudgedCurvesTest {
    private static final int N = 300;

    @TempDir
    Path folder;

    private final boolean[] labels = new boolean[N];
    private final double[] scores = new double[N];
    private Path file = Path.of("scores.txt");

    @BeforeEach
    void draw() throws IOException {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < N; i++) {
            labels[i] = random.nextInt(3) == 0;
            scores[i] = Math.round(10 * (random.nextGaussian() + (labels[i] ? 1 : 0))) / 8.0;
            text.append(scores[i]).append(' ').append(labels[i] ? 1 : 0).append('\n');
        }
        file = Files.writeString(folder.resolve("scores.txt"), text);
    }

    private double[][] judged(String program) throws IOException, InterruptedException {
        return Judge.python("import sys, numpy as np\ns, y = np.loadtxt(sys.argv[1], unpack=True)\n" + program, file)
                .lines()
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static void assertSame(double[] expected, double[] actual) {
        org.junit.jupiter.api.Assertions.assertArrayEquals(expected, actual, 1e-12);
    }

    @Test
    void theRocCurveIsScikitLearns() throws IOException, InterruptedException {
        double[][] judged = judged("""
                from sklearn.metrics import roc_curve, roc_auc_score
                f, t, _ = roc_curve(y, s, drop_intermediate=False); print(*f); print(*t); print(roc_auc_score(y, s))
                """);
        RocCurve curve = RocCurve.of(labels, scores);
        assertSame(judged[0], curve.falsePositiveRate());
        assertSame(judged[1], curve.truePositiveRate());
        assertEquals(judged[2][0], curve.area(), 1e-12);
        Cohort cohort = Cohort.eachByItself(labels);
        assertEquals(curve.area(), Ranking.of(cohort, scores).auroc(cohort.once()), 1e-12);
    }

    @Test
    void precisionAndRecallAreScikitLearns() throws IOException, InterruptedException {
        double[][] judged = judged("""
                from sklearn.metrics import precision_recall_curve
                p, r, _ = precision_recall_curve(y, s); print(*p[:-1][::-1]); print(*r[:-1][::-1])
                """);
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(labels, scores);
        assertSame(judged[0], curve.precision());
        assertSame(judged[1], curve.recall());
    }

    @Test
    void theHistogramIsNumpys() throws IOException, InterruptedException {
        double[][] judged = judged("""
                high = np.percentile(s, 99); e = np.linspace(s.min(), high, 21); s = np.minimum(s, high)
                print(*e); print(*np.histogram(s[y == 0], e)[0]); print(*np.histogram(s[y == 1], e)[0])
                """);
        ScoreHistogram histogram = ScoreHistogram.of(labels, scores, 20);
        assertSame(judged[0], histogram.edges());
        assertSame(judged[1], Arrays.stream(histogram.normal()).asDoubleStream().toArray());
        assertSame(judged[2], Arrays.stream(histogram.abnormal()).asDoubleStream().toArray());
    }
}
