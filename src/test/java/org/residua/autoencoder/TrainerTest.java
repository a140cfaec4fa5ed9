package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.bundle.Tensor;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

class TrainerTest {
    private static final int SIDE = 32;
    private final TrainingSet set = Images.discs(SIDE, 16, 1);
    private final List<TrainingStep> steps = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"cae", "vae", "dae", "mae"})
    void theLossFallsOnSixteenImages(String family) {
        train(family, options(60, 0, 3));
        double early = steps.subList(0, 5).stream()
                .mapToDouble(TrainingStep::loss)
                .average()
                .orElseThrow();
        double late = steps.subList(55, 60).stream()
                .mapToDouble(TrainingStep::loss)
                .average()
                .orElseThrow();
        assertTrue(late < early - .1, early + " -> " + late);
        assertEquals(60 * 8, steps.get(59).imagesSeen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cae", "vae", "dae", "mae", "pca"})
    void theSameSeedGivesTheSameWeightsToTheLastBit(String family) {
        assertSameWeights(train(family, options(6, 0, 3)), train(family, options(6, 0, 3)));
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        float[] first =
                train("cae", options(2, 0, 3)).weights().get("head.kernel").values();
        float[] second =
                train("cae", options(2, 0, 4)).weights().get("head.kernel").values();
        assertFalse(Arrays.equals(first, second));
    }

    @Test
    void flippingSeesMirroredImages() {
        Batch batch = Batch.empty(SIDE, 1);
        batch.put(0, set, 2, true);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int mirrored = y * SIDE + SIDE - 1 - x;
                assertEquals(set.values().get(2)[mirrored], batch.values()[y * SIDE + x]);
                assertEquals(set.foreground().get(2)[mirrored], batch.foreground()[y * SIDE + x]);
            }
        }
        TrainingOptions plain = options(3, 0, 3);
        TrainingOptions flipped = new TrainingOptions(24, 8, 2e-3, 3, true, 0, 4, .2);
        assertFalse(Arrays.equals(
                train("cae", plain).weights().get("head.kernel").values(),
                train("cae", flipped).weights().get("head.kernel").values()));
    }

    @Test
    void theWeightsThatTheJudgeLikesBestAreKept() {
        List<float[]> seen = new ArrayList<>();
        double[] marks = {.2, .9, .9, .1};
        Network network = new Trainer()
                .train(
                        Families.named("cae"),
                        set,
                        options(8, 4, 3),
                        plan -> {
                            seen.add(plan.reconstruct(
                                            Images.input(SIDE, set.values().get(0)))
                                    .mean());
                            return marks[seen.size() - 1];
                        },
                        steps::add,
                        Progress.none(),
                        new CancelToken());
        List<Double> judged = steps.stream()
                .map(TrainingStep::judged)
                .filter(mark -> !Double.isNaN(mark))
                .toList();
        assertEquals(List.of(.2, .9, .9, .1), judged);
        assertEquals(.2, steps.get(1).judged());
        try (InferencePlan plan = InferencePlan.of(network)) {
            assertArrayEquals(
                    seen.get(1),
                    plan.reconstruct(Images.input(SIDE, set.values().get(0))).mean());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cae", "dae"})
    void trainingStopsBetweenStepsWhenAsked(String family) {
        CancelToken cancel = new CancelToken();
        assertThrows(
                CancellationException.class,
                () -> new Trainer()
                        .train(
                                Families.named(family),
                                set,
                                options(1000, 0, 3),
                                plan -> 0,
                                step -> {
                                    steps.add(step);
                                    if (steps.size() == 3) {
                                        cancel.cancel();
                                    }
                                },
                                Progress.none(),
                                cancel));
        assertEquals(3, steps.size());
    }

    @Test
    void progressRunsToTheEnd() {
        List<Double> heard = new ArrayList<>();
        for (String family : List.of("cae", "pca")) {
            heard.clear();
            new Trainer()
                    .train(
                            Families.named(family),
                            set,
                            options(4, 0, 3),
                            plan -> 0,
                            steps::add,
                            (fraction, message) -> {
                                assertNotNull(message);
                                heard.add(fraction);
                            },
                            new CancelToken());
            assertEquals(1, heard.get(heard.size() - 1));
        }
    }

    @Test
    void aNetworkWithSkipConnectionsIsNotTrainedOnUncorruptedImages() {
        Family copying = otherwise(SpaceToDepthUnet.architecture(SIDE, 1), new Corruption.None());
        assertThrows(IllegalArgumentException.class, () -> train(copying, options(1, 0, 1)));
        TrainingOptions silent = new TrainingOptions(8, 8, 2e-3, 1, false, 0, 4, 0);
        assertThrows(IllegalArgumentException.class, () -> train("dae", silent));
    }

    @Test
    void aNetworkIsShownAsManyChannelsAsItTakes() {
        Corruption noise = new Corruption.CoarseNoise(.2, 8);
        Corruption cells = new Corruption.HiddenCells(List.of(4), .25, .5);
        Architecture two = SpaceToDepthUnet.architecture(SIDE, 2, 1);
        Passes passes = new Passes.Disjoint(List.of(4), 4);
        assertRefusedFor("channels", otherwise(two, noise));
        assertRefusedFor("channels", otherwise(two, cells));
        assertRefusedFor("channels", otherwise(passes.in(SpaceToDepthUnet.architecture(SIDE, 1)), noise));
        assertRefusedFor("too few", otherwise(new Passes.Disjoint(List.of(32), 4).in(two), cells));
        train(otherwise(passes.in(two), cells), options(1, 0, 1));
        assertEquals(1, steps.size());
    }

    private void assertRefusedFor(String reason, Family family) {
        String message = assertThrows(IllegalArgumentException.class, () -> train(family, options(1, 0, 1)))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    /** A family of its own, with an error that needs no variance. */
    private static Family otherwise(Architecture architecture, Corruption corruption) {
        return new Family() {
            @Override
            public String name() {
                return "other";
            }

            @Override
            public Architecture architecture(int gridSize, TrainingOptions options) {
                return architecture;
            }

            @Override
            public Recipe recipe(TrainingOptions options) {
                return new Recipe.Descent(corruption, new Loss(0, 1), 0);
            }
        };
    }

    @Test
    void unknownFamiliesAreRefusedByName() {
        String message = assertThrows(IllegalArgumentException.class, () -> Families.named("gan"))
                .getMessage();
        assertTrue(message.contains("gan"), message);
        assertEquals(List.of("cae", "vae", "dae", "mae", "pca"), Families.names());
        for (String name : Families.names()) {
            assertTrue(message.contains(name), message);
            assertEquals(name, Families.named(name).name());
        }
    }

    @Test
    void aSetThatDoesNotFitTogetherIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TrainingSet(4, List.of(), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainingSet(4, List.of(new float[16]), List.of(new boolean[16], new boolean[16])));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrainingSet(4, List.of(new float[9]), List.of(new boolean[9])));
        assertThrows(IllegalArgumentException.class, () -> new TrainingOptions(0, 8, 1e-3, 1, false, 0, 4, .2));
    }

    @Test
    void theDefaultsAreTheRecipe() {
        assertEquals(new TrainingOptions(24_000, 32, 2e-3, 7, false, 6, 16, .2), TrainingOptions.defaults("dae", 7));
        assertEquals(64, TrainingOptions.defaults("pca", 7).latent());
    }

    private Network train(String family, TrainingOptions options) {
        return train(Families.named(family), options);
    }

    private Network train(Family family, TrainingOptions options) {
        return new Trainer().train(family, set, options, plan -> 0, steps::add, Progress.none(), new CancelToken());
    }

    private static TrainingOptions options(int steps, int checkpoints, long seed) {
        return new TrainingOptions(8L * steps, 8, 2e-3, seed, false, checkpoints, 4, .2);
    }

    private static void assertSameWeights(Network first, Network second) {
        assertEquals(first.weights().keySet(), second.weights().keySet());
        for (var entry : first.weights().entrySet()) {
            Tensor other = second.weights().get(entry.getKey());
            assertArrayEquals(entry.getValue().values(), other.values(), entry.getKey());
        }
    }
}
