package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.GridMapping;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;

/** The slider over a long series. */
class LiveCountsTest {
    private static final int SLICES = 384;
    private static final int GRID = 128;

    private final FakeStudy fake = new FakeStudy();
    private final ModelBundle bundle = FakeStudy.bundle();
    private final SliceCache cache = new SliceCache(4L << 20);
    private final SeriesEntry entry = new SeriesEntry(
            fake.scan().studies().get(0), new Volume(fake.series("FLAIR axial", 1, SLICES), fake::read));
    private final SeriesAnalysis analysis = new SeriesAnalysis(cache);

    /** Every slice has spots above every threshold, which is far more than a series that anybody scores has. */
    private void fill() throws SliceReadException {
        Random random = new Random(5);
        var provenance = fake.score(
                        new Volume(fake.series("FLAIR axial", 1, 1), fake::read),
                        bundle,
                        ScoreOptions.DEFAULT,
                        slice -> {},
                        Progress.none(),
                        new CancelToken())
                .slices()
                .get(0)
                .provenance();
        for (int i = 0; i < SLICES; i++) {
            float[] evidence = new float[GRID * GRID];
            for (int spot = 0; spot < 3; spot++) {
                add(evidence, 20 + random.nextInt(GRID - 40), 20 + random.nextInt(GRID - 40));
            }
            double scale = (double) FakeStudy.SIDE / GRID;
            AnomalyMap map = new AnomalyMap(GRID, evidence, new GridMapping(0, 0, scale, scale));
            entry.add(new SliceResult(
                    entry.volume().refs().get(i),
                    1.0,
                    1.0 / 119,
                    true,
                    GateVerdict.ACCEPTED,
                    List.of(),
                    map,
                    null,
                    null,
                    provenance));
            cache.geometry(entry, i);
        }
    }

    private static void add(float[] evidence, int x, int y) {
        for (int i = 0; i < evidence.length; i++) {
            double far = Math.hypot(i % GRID - x, i / (double) GRID - y) / 5;
            evidence[i] += (float) (6 * Math.exp(-far * far));
        }
    }

    @Test
    void everyRateIsCountedOverAllSlicesAndAgainAlike() throws SliceReadException {
        fill();
        double[] rates = {0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.10, 0.14, 0.20};
        List<Long> first = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        for (List<Long> counts : List.of(first, again)) {
            for (double rate : rates) {
                Analysis result = analysis.at(rate, bundle, entry, entry.snapshot(), new CancelToken());
                counts.add(result.pixelCount());
                assertEquals(SLICES, result.regions().size());
                assertTrue(result.pixelCount() > SLICES);
                assertEquals(result.pixelCount() * 0.94 * 0.94, result.areaMm2(), 1e-3);
            }
        }
        assertEquals(first, again);
        assertEquals(first.stream().sorted().toList(), first, "the higher the rate, the more pixels");
    }
}
