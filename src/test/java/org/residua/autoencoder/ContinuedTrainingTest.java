package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.bundle.Network;
import org.residua.file.FileWriteException;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** A training that was stopped goes on as if it had not been. */
class ContinuedTrainingTest {
    private static final int SIDE = 32;
    private static final TrainingOptions OPTIONS = new TrainingOptions(20 * 4, 4, 2e-3, 3, true, 4, 4, .2);

    @TempDir
    Path folder;

    private final List<TrainingStep> steps = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"cae, 7", "dae, 7", "dae, 10", "cae, 19"})
    void aTrainingStoppedAndContinuedGivesTheSameWeightsToTheLastBit(String family, int stop) throws IOException {
        Network whole = train(family, TrainingState.Store.NONE, Integer.MAX_VALUE);
        List<TrainingStep> expected = List.copyOf(steps);
        steps.clear();
        TrainingStateFile store = new TrainingStateFile(folder.resolve("state"));
        assertThrows(CancellationException.class, () -> train(family, store, stop));
        assertEquals(stop, steps.size());
        Network continued = train(family, store, Integer.MAX_VALUE);
        assertEquals(expected, steps);
        assertSame(whole, continued);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws IOException {
        TrainingStateFile store = new TrainingStateFile(folder.resolve("state"));
        Network network = train("cae", store, Integer.MAX_VALUE);
        steps.clear();
        assertSame(network, train("cae", store, Integer.MAX_VALUE));
        assertEquals(List.of(), steps);
    }

    @Test
    void theStateIsKeptAtEachJudgementAtTheEndAndEveryMinute() throws IOException {
        Kept kept = new Kept();
        train("cae", kept, Integer.MAX_VALUE);
        assertEquals(List.of(5L, 10L, 15L, 20L), kept.saves());
        Kept byTheClock = new Kept();
        long[] seconds = {0};
        new Trainer(() -> 1_000_000_000L * (seconds[0] += 10))
                .train(
                        Families.named("cae"),
                        set(),
                        new TrainingOptions(20 * 4, 4, 2e-3, 3, true, 0, 4, .2),
                        plan -> 0,
                        byTheClock,
                        step -> {},
                        Progress.none(),
                        new CancelToken());
        assertEquals(List.of(6L, 12L, 18L, 20L), byTheClock.saves());
    }

    @Test
    void anOlderStateContinuesAsWell() throws IOException {
        Kept kept = new Kept();
        Network whole = train("dae", kept, Integer.MAX_VALUE);
        steps.clear();
        TrainingState early = kept.states.get(0);
        TrainingStateFile store = new TrainingStateFile(folder.resolve("state"));
        store.save(early);
        assertSame(whole, train("dae", store, Integer.MAX_VALUE));
        assertEquals(15, steps.size());
    }

    @Test
    void theBestWeightsOutliveTheStop() throws IOException {
        // the judge likes the first weights best, which were judged before the stop
        Network whole = judged(TrainingState.Store.NONE, Integer.MAX_VALUE);
        Kept kept = new Kept();
        assertThrows(CancellationException.class, () -> judged(kept, 8));
        TrainingState.Best best =
                Objects.requireNonNull(kept.states.get(kept.states.size() - 1).best());
        assertEquals(-1, best.judged());
        assertSame(whole, judged(kept, Integer.MAX_VALUE));
    }

    @Test
    void theStateOfAnotherTrainingIsRefusedByWhatDiffers() throws IOException {
        Path file = folder.resolve("state");
        TrainingStateFile store = new TrainingStateFile(file);
        train("cae", store, Integer.MAX_VALUE);
        assertRefused(store, "cae", new TrainingOptions(20 * 4, 4, 2e-3, 4, true, 4, 4, .2), set(), "seed=4", "seed=3");
        assertRefused(store, "dae", OPTIONS, set(), SpaceToDepthUnet.KIND, ConvAutoencoder.KIND, file.toString());
        assertRefused(store, "cae", OPTIONS, Images.discs(SIDE, 13, 1), "13 images", "12 images", "delete it");
        assertRefused(store, "cae", OPTIONS, Images.discs(SIDE, 12, 2), "checksum");
    }

    @Test
    void aStateWithoutAnArrayIsRefused() throws IOException {
        Kept kept = new Kept();
        train("cae", kept, Integer.MAX_VALUE);
        TrainingState state = kept.states.get(0);
        var arrays = new java.util.HashMap<>(state.arrays());
        arrays.remove("weights/head.bias");
        kept.states.add(new TrainingState(state.fingerprint(), state.steps(), arrays, state.best()));
        assertRefused(kept, "cae", OPTIONS, set(), "weights/head.bias");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 9, 100, 40_000})
    void aFileCutShortIsRefusedByItsName(int length) throws IOException {
        Path file = saved();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
        assertUnusable(file);
    }

    @Test
    void aFileWithOneBitChangedIsRefusedWhereverItIs() throws IOException {
        Path file = saved();
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 1 + bytes.length / 40) {
            bytes[at] ^= 4;
            Files.write(file, bytes);
            assertUnusable(file);
            bytes[at] ^= 4;
        }
        Files.write(file, bytes);
        assertNotNull(new TrainingStateFile(file).load());
    }

    @Test
    void aStateReadsBackAsItWasKept() throws IOException {
        Kept kept = new Kept();
        train("cae", kept, Integer.MAX_VALUE);
        TrainingState state = kept.states.get(1);
        TrainingStateFile store = new TrainingStateFile(folder.resolve("state"));
        assertNull(store.load());
        store.save(state);
        TrainingState back = Objects.requireNonNull(store.load());
        assertEquals(state.fingerprint(), back.fingerprint());
        assertEquals(10, back.steps());
        assertEquals(state.arrays().keySet(), back.arrays().keySet());
        state.arrays()
                .forEach((name, values) ->
                        assertArrayEquals(values, back.arrays().get(name), name));
        TrainingState.Best best = Objects.requireNonNull(back.best());
        assertEquals(Objects.requireNonNull(state.best()).judged(), best.judged());
        assertEquals(
                Objects.requireNonNull(state.best()).weights().keySet(),
                best.weights().keySet());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aStateThatCannotBeWrittenEndsTrainingWithTheReason() {
        Path nowhere = folder.resolve("absent").resolve("state");
        String message = assertThrows(
                        FileWriteException.class, () -> train("cae", new TrainingStateFile(nowhere), Integer.MAX_VALUE))
                .getMessage();
        assertTrue(message.contains(nowhere.toString()), message);
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("state");
        train("cae", new TrainingStateFile(file), Integer.MAX_VALUE);
        return file;
    }

    private static void assertUnusable(Path file) {
        String message = assertThrows(IOException.class, () -> new TrainingStateFile(file).load())
                .getMessage();
        assertTrue(message.contains(file.toString()) && message.contains("Delete this file"), message);
    }

    private static void assertRefused(
            TrainingState.Store store, String family, TrainingOptions options, TrainingSet set, String... words) {
        String message = assertThrows(
                        IOException.class,
                        () -> new Trainer()
                                .train(
                                        Families.named(family),
                                        set,
                                        options,
                                        plan -> 0,
                                        store,
                                        step -> {},
                                        Progress.none(),
                                        new CancelToken()))
                .getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }

    private Network train(String family, TrainingState.Store store, int stop) throws IOException {
        return train(family, store, stop, plan -> mark(plan));
    }

    private Network judged(TrainingState.Store store, int stop) throws IOException {
        steps.clear();
        return train("cae", store, stop, plan -> -1 - Math.floorDiv(steps.size() + 1, 6));
    }

    /** Depends on the weights alone, and not in one direction. */
    private double mark(InferencePlan plan) {
        return Math.sin(1e4
                * plan.reconstruct(Images.input(SIDE, set().values().get(0))).mean()[500]);
    }

    private Network train(String family, TrainingState.Store store, int stop, CheckpointJudge judge)
            throws IOException {
        CancelToken cancel = new CancelToken();
        return new Trainer()
                .train(
                        Families.named(family),
                        set(),
                        OPTIONS,
                        judge,
                        store,
                        step -> {
                            steps.add(step);
                            if (steps.size() == stop) {
                                cancel.cancel();
                            }
                        },
                        Progress.none(),
                        cancel);
    }

    private static TrainingSet set() {
        return Images.discs(SIDE, 12, 1);
    }

    private static void assertSame(Network expected, Network actual) {
        assertEquals(expected.architecture(), actual.architecture());
        assertFalse(expected.weights().isEmpty());
        assertEquals(expected.weights().keySet(), actual.weights().keySet());
        expected.weights()
                .forEach((name, tensor) -> assertArrayEquals(
                        tensor.values(), actual.weights().get(name).values(), name));
    }

    /** Keeps all states, newest last. */
    private static final class Kept implements TrainingState.Store {
        private final List<TrainingState> states = new ArrayList<>();

        @Override
        public @Nullable TrainingState load() {
            return states.isEmpty() ? null : states.get(states.size() - 1);
        }

        @Override
        public void save(TrainingState state) {
            states.add(state);
        }

        List<Long> saves() {
            return states.stream().map(TrainingState::steps).toList();
        }
    }
}
