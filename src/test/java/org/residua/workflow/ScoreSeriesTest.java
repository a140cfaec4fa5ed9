package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.BundleException;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.ModelInput;
import org.residua.study.Acquisition;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;
import org.residua.task.Progress;
import org.residua.testkit.TestBundles;
import org.residua.testkit.TestSlices;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.volume.VolumeSource;

class ScoreSeriesTest {
    private static final ModelBundle BUNDLE = TestBundles.brain();

    private final AtomicInteger openPlans = new AtomicInteger();
    private final ScoreSeries scoreSeries =
            new ScoreSeries("1.0-test", network -> new HalfPlan(), () -> new JobExecutor("test", 3));

    @Test
    void everySliceIsScoredInOrderByAllNetworks() throws Exception {
        List<String> heard = new ArrayList<>();
        SeriesResult result = scoreSeries.run(
                volume(40, ref -> head(ref, 500)),
                BUNDLE,
                ScoreOptions.DEFAULT,
                slice -> heard.add(slice.ref().instance().uid().value()),
                Progress.none(),
                new CancelToken());
        List<String> expected = IntStream.range(0, 40).mapToObj(i -> "1.2." + i).toList();
        assertEquals(expected, heard);
        assertEquals(
                expected,
                result.slices().stream()
                        .map(s -> s.ref().instance().uid().value())
                        .toList());
        assertEquals(List.of(), result.failures());
        assertEquals(0, openPlans.get(), "plans still open");
        SliceResult first = result.slices().get(0);
        assertEquals("1.0-test", first.provenance().applicationVersion());
        assertEquals(BUNDLE.preprocessing().hash(), first.provenance().preprocessingHash());
    }

    @Test
    void theWholeSeriesIsNormalisedByOneMedian() throws Exception {
        SeriesResult result = run(volume(9, ref -> head(ref, 100 * (1 + number(ref)))));
        assertEquals(0.4, foregroundMedian(result.slices().get(4)), 0.03);
        assertEquals(0.08, foregroundMedian(result.slices().get(0)), 0.01);
        assertEquals(0.72, foregroundMedian(result.slices().get(8)), 0.03);
    }

    @Test
    void theSameSeriesGivesTheSameResultHoweverThreadsRun() throws Exception {
        SeriesResult first = run(volume(20, ref -> head(ref, 300 + 17 * number(ref))));
        SeriesResult second = run(volume(20, ref -> head(ref, 300 + 17 * number(ref))));
        for (int i = 0; i < 20; i++) {
            assertEquals(first.slices().get(i).score(), second.slices().get(i).score());
            assertArrayEquals(
                    first.slices().get(i).input(), second.slices().get(i).input());
        }
    }

    @Test
    void badSlicesAreFailuresAndTheRestGoesOn() throws Exception {
        SeriesResult result = run(volume(12, ref -> {
            if (number(ref) % 5 == 1) {
                throw new SliceReadException("File " + number(ref) + " is cut short. Copy it again.");
            }
            if (number(ref) == 3) {
                throw new IllegalStateException("a defect");
            }
            return head(ref, 500);
        }));
        assertEquals(8, result.slices().size());
        assertEquals(
                List.of("1.2.1", "1.2.3", "1.2.6", "1.2.11"),
                result.failures().stream()
                        .map(f -> f.ref().instance().uid().value())
                        .toList());
        assertEquals(
                "File 1 is cut short. Copy it again.", result.failures().get(0).reason());
    }

    @Test
    void aColourSliceIsRefusedWithAReasonAndNotThrown() throws Exception {
        SeriesResult result = run(volume(3, ref -> number(ref) == 1 ? TestSlices.colour(128, 128) : head(ref, 500)));
        assertEquals(3, result.slices().size());
        assertTrue(result.slices().get(1).gate().reason().contains("colour"));
        assertEquals(null, result.slices().get(1).score());
    }

    @Test
    void onlyAFewSlicesAreHeldAtOnce() throws Exception {
        AtomicInteger readAhead = new AtomicInteger();
        AtomicInteger delivered = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        scoreSeries.run(
                volume(100, ref -> {
                    int ahead = reads.incrementAndGet() - 100 - delivered.get();
                    readAhead.accumulateAndGet(ahead, Math::max);
                    return head(ref, 500);
                }),
                BUNDLE,
                ScoreOptions.DEFAULT,
                slice -> delivered.incrementAndGet(),
                Progress.none(),
                new CancelToken());
        assertEquals(200, reads.get(), "each slice is read for the statistics and for the score");
        assertTrue(readAhead.get() <= 17, "read ahead " + readAhead.get());
    }

    @Test
    void aModelThatNeedsNoStatisticsReadsEachSliceOnce() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        scoreSeries.run(
                volume(10, ref -> {
                    reads.incrementAndGet();
                    return head(ref, 500);
                }),
                TestBundles.chest(),
                new ScoreOptions(0.05, true),
                slice -> {},
                Progress.none(),
                new CancelToken());
        assertEquals(10, reads.get());
    }

    @Test
    void progressRisesToTheEnd() throws Exception {
        List<Double> fractions = new ArrayList<>();
        scoreSeries.run(
                volume(15, ref -> head(ref, 500)),
                BUNDLE,
                ScoreOptions.DEFAULT,
                slice -> {},
                (fraction, message) -> fractions.add(fraction),
                new CancelToken());
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertEquals(1, fractions.get(fractions.size() - 1), 1e-9);
    }

    @Test
    void cancellingStopsPromptlyAndFreesThePlansAfterTheLastSliceEnded() {
        CancelToken cancel = new CancelToken();
        Set<Integer> read = ConcurrentHashMap.newKeySet();
        AtomicInteger running = new AtomicInteger();
        Volume volume = volume(500, ref -> {
            running.incrementAndGet();
            read.add(number(ref));
            Slice slice = head(ref, 500);
            running.decrementAndGet();
            return slice;
        });
        assertThrows(
                CancellationException.class,
                () -> scoreSeries.run(
                        volume,
                        TestBundles.chest(),
                        new ScoreOptions(0.05, true),
                        slice -> cancel.cancel(),
                        Progress.none(),
                        cancel));
        assertTrue(read.size() < 40, "read " + read.size());
        assertEquals(0, running.get());
        assertEquals(0, openPlans.get());
    }

    @Test
    void aListenerThatFailsEndsTheRunAndFreesThePlans() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> scoreSeries.run(
                        volume(30, ref -> head(ref, 500)),
                        BUNDLE,
                        ScoreOptions.DEFAULT,
                        slice -> {
                            throw new UnsupportedOperationException();
                        },
                        Progress.none(),
                        new CancelToken()));
        assertEquals(0, openPlans.get());
    }

    @Test
    void networksThatCannotBeBuiltAreTheBundlesFault() {
        AtomicInteger count = new AtomicInteger();
        ScoreSeries broken = new ScoreSeries(
                "1",
                network -> {
                    if (count.incrementAndGet() == 2) {
                        throw new IllegalArgumentException("The kind test is unknown.");
                    }
                    return new HalfPlan();
                },
                () -> new JobExecutor("test", 1));
        BundleException e = assertThrows(
                BundleException.class,
                () -> broken.run(
                        volume(3, ref -> head(ref, 500)),
                        BUNDLE,
                        ScoreOptions.DEFAULT,
                        slice -> {},
                        Progress.none(),
                        new CancelToken()));
        assertTrue(e.getMessage().contains("brain-flair"));
        assertEquals(0, openPlans.get());
    }

    @Test
    void theTensorLibraryRefusesNetworksOfAnUnknownKind() {
        assertThrows(
                BundleException.class,
                () -> new ScoreSeries("1")
                        .run(
                                volume(1, ref -> head(ref, 500)),
                                BUNDLE,
                                ScoreOptions.DEFAULT,
                                slice -> {},
                                Progress.none(),
                                new CancelToken()));
    }

    @Test
    void anErrorInASliceEndsTheRun() {
        assertThrows(
                OutOfMemoryError.class,
                () -> run(volume(3, ref -> {
                    throw new OutOfMemoryError("made up");
                })));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private SeriesResult run(Volume volume) throws BundleException {
        return scoreSeries.run(volume, BUNDLE, ScoreOptions.DEFAULT, slice -> {}, Progress.none(), new CancelToken());
    }

    private static Volume volume(int slices, VolumeSource source) {
        List<SliceRef> refs = IntStream.range(0, slices)
                .mapToObj(i -> new SliceRef(
                        new Instance(new SopInstanceUid("1.2." + i), Path.of(i + ".dcm"), "", "", i, 128, 128, 1), 0))
                .toList();
        Acquisition acquisition = new Acquisition("HEAD", "", "", "", "", 120.0, 9000.0, 2500.0, "", "");
        return new Volume(new Series(new SeriesInstanceUid("1.2"), 1, "MR", "AX FLAIR", acquisition, refs), source);
    }

    private static Slice head(SliceRef ref, float brightness) {
        Slice slice = TestSlices.of(TestSlices.disk(128, 128, 50, brightness), 128, 128);
        return new Slice(ref, slice.frame(), slice.grey(), slice.vois(), slice.geometry());
    }

    private static int number(SliceRef ref) {
        return ref.instance().number();
    }

    private static double foregroundMedian(SliceResult result) {
        double[] inside = IntStream.range(0, result.input().length)
                .mapToDouble(i -> result.input()[i])
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        return inside[inside.length / 2];
    }

    /** Reconstructs everything at half its value, and notices use after closing. */
    private final class HalfPlan implements InferencePlan {
        private volatile boolean closed;

        HalfPlan() {
            openPlans.incrementAndGet();
        }

        @Override
        public Reconstruction reconstruct(ModelInput input) {
            if (closed) {
                throw new AssertionError("used after closing");
            }
            float[] mean = input.values().clone();
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= 2;
            }
            return new Reconstruction(mean, null);
        }

        @Override
        public void close() {
            closed = true;
            openPlans.decrementAndGet();
        }
    }
}
