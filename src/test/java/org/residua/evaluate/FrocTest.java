package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.Judge;

class FrocTest {
    private static final int SIZE = 8;
    private static final Bootstrap FEW = new Bootstrap(50, 1);

    @TempDir
    Path folder;

    private static float[] map(String... rows) {
        float[] map = new float[rows.length * rows.length];
        for (int i = 0; i < map.length; i++) {
            char c = rows[i / rows.length].charAt(i % rows.length);
            map[i] = c == '.' ? Float.NaN : c - '0';
        }
        return map;
    }

    private static boolean[] mask(String... rows) {
        float[] map = map(rows);
        boolean[] mask = new boolean[map.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = map[i] > 0;
        }
        return mask;
    }

    private static MethodScores scores(List<float[]> evidence, int size) {
        double[] none = new double[evidence.size()];
        return new MethodScores(none, none, evidence, size, 1);
    }

    private static EvaluatedImage image(String patient, boolean[] finding, boolean abnormal) {
        return new EvaluatedImage(EvaluatorTest.row(patient, abnormal, null, ""), 0, 0, 0, finding);
    }

    /** Of two findings in two images, one is hit from 5 down and another by a mark at 2; false marks are at 4 and 3. */
    @Test
    void findingsAndFalseMarksAreCountedByHand() {
        boolean[] two = mask("11..", "11..", "....", "...1");
        float[] first = map("5...", "....", "4...", "....");
        float[] second = map("....", "..3.", "....", "....");
        List<EvaluatedImage> images =
                List.of(image("a", two, true), image("b", new boolean[16], false), image("c", two, true));
        Froc froc = Froc.of(images, scores(List.of(first, second, map("....", "....", "....", "...2")), 4), FEW);
        assertNotNull(froc);
        assertEquals(3, froc.images());
        assertEquals(4, froc.findings());
        assertEquals(0.25, froc.sensitivityAt(0), "one pixel of four overlaps enough");
        assertEquals(0.25, froc.sensitivityAt(0.5));
        assertEquals(0.5, froc.sensitivityAt(2.0 / 3), "the mark at 2 comes after both false ones");
        assertEquals(0.25, froc.standard().get(0).sensitivity().value());
        assertEquals(0.5, froc.standard().get(3).sensitivity().value());
    }

    @Test
    void aRingAroundNothingHitsByItsCentroidOrItsOverlapOnly() {
        boolean[] small = mask("....", ".1..", "....", "....");
        float[] ring = map("9999", "9.99", "9999", "9999");
        FrocMarks marks = FrocMarks.of(List.of(new FrocMarks.Image(ring, small)), 4);
        FrocMarks.AtThreshold at = marks.byThreshold().get(1);
        assertArrayEquals(new int[] {1}, at.falseMarks(), "fifteen pixels that touch the finding nowhere");
        assertArrayEquals(new int[] {0}, at.hits());
        float[] around = map("9999", "9999", "9999", "9999");
        FrocMarks.AtThreshold full = FrocMarks.of(List.of(new FrocMarks.Image(around, small)), 4)
                .byThreshold()
                .get(1);
        assertArrayEquals(new int[] {1}, full.falseMarks(), "one pixel of sixteen is below a tenth");
        assertArrayEquals(new int[] {1}, FrocMarks.of(List.of(new FrocMarks.Image(map("...", ".9.", "..."),
                        mask("111", "111", "111"))), 3)
                .byThreshold()
                .get(1)
                .hits());
    }

    @Test
    void undrawnFindingsAreLeftOutAndWithoutAnyThereIsNoCurve() {
        List<float[]> maps = List.of(map("9.", ".."), map("..", ".."));
        List<EvaluatedImage> undrawn = List.of(
                new EvaluatedImage(EvaluatorTest.row("a", true, null, ""), 0, 0, 0, null),
                image("b", new boolean[4], false));
        assertNull(Froc.of(undrawn, scores(maps, 2), FEW));
        List<EvaluatedImage> one = List.of(undrawn.get(0), image("b", mask("..", "1."), true));
        Froc froc = Froc.of(one, scores(maps, 2), FEW);
        assertNotNull(froc);
        assertEquals(1, froc.images());
        assertEquals(0, froc.sensitivityAt(4));
    }

    @Test
    void everyPointEqualsThatOfAnIndependentLabelling() throws IOException, InterruptedException {
        Random random = new Random(4);
        List<EvaluatedImage> images = new ArrayList<>();
        List<float[]> maps = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            float[] map = new float[SIZE * SIZE];
            boolean[] mask = new boolean[SIZE * SIZE];
            for (int k = 0; k < map.length; k++) {
                map[k] = random.nextInt(9);
                mask[k] = i % 2 == 0 && Math.hypot(k % SIZE - 3, k / SIZE - 3) < 2.5 && random.nextInt(3) > 0;
                text.append(map[k]).append(' ').append(mask[k] ? 1 : 0).append('\n');
            }
            maps.add(map);
            images.add(image("p" + i, mask, i % 2 == 0));
        }
        Froc froc = Froc.of(images, scores(maps, SIZE), FEW);
        assertNotNull(froc);
        for (Froc.Point point : froc.points()) {
            text.append(point.threshold()).append(" -1\n");
        }
        String[] judged = Judge.python("""
                import sys, numpy as np; from scipy.ndimage import label
                rows = np.loadtxt(sys.argv[1]); t = rows[rows[:, 1] < 0, 0]; rows = rows[rows[:, 1] >= 0]
                e = rows[:, 0].reshape(-1, 8, 8); m = rows[:, 1].reshape(-1, 8, 8) > 0
                for limit in t:
                    hits = false = findings = 0
                    for ev, ma in zip(e, m):
                        marks, n = label(ev > limit, np.ones((3, 3))); drawn, k = label(ma, np.ones((3, 3)))
                        found = set(); findings += k
                        for i in range(1, n + 1):
                            mark = marks == i; y, x = np.nonzero(mark)
                            c = drawn[int(np.floor(y.mean() + .5)), int(np.floor(x.mean() + .5))]
                            own = {c} - {0} | {j for j in range(1, k + 1)
                                               if (mark & (drawn == j)).sum() / (mark | (drawn == j)).sum() >= .1}
                            found |= own; false += not own
                        hits += len(found)
                    print(false / len(e), hits / findings)
                """, Files.writeString(folder.resolve("maps.txt"), text)).split("\\s+", -1);
        assertEquals(2 * froc.points().size(), judged.length);
        for (int i = 0; i < froc.points().size(); i++) {
            assertEquals(Double.parseDouble(judged[2 * i]), froc.points().get(i).falseMarksPerImage(), 1e-12);
            assertEquals(Double.parseDouble(judged[2 * i + 1]), froc.points().get(i).sensitivity(), 1e-12);
        }
    }
}
