package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.preprocess.GridMapping;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SliceGeometry;

class RegionsTest {
    /** Processor time does not depend on what else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final EvidenceQuantiles QUANTILES =
            new EvidenceQuantiles(new float[] {0, 1}, new double[] {1, 1e-4}, 100_000);

    @RepeatedTest(30)
    void regionsAreThoseOfBruteForce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int columns = 5 + random.nextInt(40);
        int rows = 5 + random.nextInt(40);
        int size = 4 + random.nextInt(20);
        float[] evidence = new float[size * size];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = random.nextInt(8) == 0 ? Float.NaN : random.nextFloat();
        }
        GridMapping mapping = new GridMapping(-1.2, 0.7, columns / (size - 2.0), rows / (size - 1.0));
        AnomalyMap map = new AnomalyMap(size, evidence, mapping);
        PixelSpacing spacing = new PixelSpacing(0.5, 0.7, PixelSpacing.Source.PIXEL_SPACING);
        double threshold = 0.55;
        List<Region> found = Regions.above(map, threshold, new SliceGeometry(columns, rows, spacing, null), QUANTILES);
        assertEquals(byHand(map.onSlice(columns, rows), columns, threshold), found);
    }

    @Test
    void theThresholdItselfIsNotExceeded() {
        AnomalyMap map = new AnomalyMap(4, filled(16, 0.5f), new GridMapping(0, 0, 1, 1));
        SliceGeometry geometry = new SliceGeometry(4, 4, null, null);
        assertEquals(List.of(), Regions.above(map, 0.5, geometry, QUANTILES));
        Region all = Regions.above(map, Math.nextDown(0.5), geometry, QUANTILES).get(0);
        assertEquals(16, all.areaPx());
        assertNull(all.areaMm2());
        assertEquals(List.of(), Regions.above(map, Double.POSITIVE_INFINITY, geometry, QUANTILES));
    }

    @Test
    void aLargeFilmTakesWellUnderASecond() {
        Random random = new Random(4);
        float[] evidence = new float[64 * 64];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = random.nextFloat();
        }
        AnomalyMap map = new AnomalyMap(64, evidence, new GridMapping(0, 0, 3000 / 64.0, 3000 / 64.0));
        SliceGeometry geometry = new SliceGeometry(3000, 3000, null, null);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            assertTrue(Regions.above(map, 0.3, geometry, QUANTILES).size() > 1);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        assertTrue(best < 1_000_000_000L, "took " + best / 1_000_000 + " ms");
    }

    /** Labels spread to neighbours until nothing changes. */
    private static List<Region> byHand(float[] evidence, int columns, double threshold) {
        int[] label = new int[evidence.length];
        for (int i = 0; i < label.length; i++) {
            label[i] = evidence[i] > threshold ? i : -1;
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < label.length; i++) {
                for (int j = 0; j < label.length; j++) {
                    boolean near = Math.abs(i % columns - j % columns) <= 1 && Math.abs(i / columns - j / columns) <= 1;
                    if (near && label[i] >= 0 && label[j] > label[i]) {
                        label[j] = label[i];
                        changed = true;
                    }
                }
            }
        }
        List<int[]> components = new ArrayList<>();
        for (int name : Arrays.stream(label).filter(l -> l >= 0).distinct().toArray()) {
            int[] members = java.util.stream.IntStream.range(0, label.length)
                    .filter(i -> label[i] == name)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -evidence[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            components.add(members);
        }
        components.sort(Comparator.comparingDouble((int[] c) -> -evidence[c[0]])
                .thenComparingInt(c -> -c.length)
                .thenComparingInt(c -> c[0]));
        List<Region> regions = new ArrayList<>();
        for (int[] c : components) {
            int left = Arrays.stream(c).map(i -> i % columns).min().orElseThrow();
            int right = Arrays.stream(c).map(i -> i % columns).max().orElseThrow();
            int top = Arrays.stream(c).map(i -> i / columns).min().orElseThrow();
            int bottom = Arrays.stream(c).map(i -> i / columns).max().orElseThrow();
            regions.add(new Region(
                    regions.size() + 1,
                    left,
                    top,
                    right - left + 1,
                    bottom - top + 1,
                    c.length,
                    c.length * (0.5 * 0.7),
                    c[0] % columns,
                    c[0] / columns,
                    evidence[c[0]],
                    QUANTILES.rarity(evidence[c[0]])));
        }
        return regions;
    }

    private static float[] filled(int n, float value) {
        float[] values = new float[n];
        Arrays.fill(values, value);
        return values;
    }
}
