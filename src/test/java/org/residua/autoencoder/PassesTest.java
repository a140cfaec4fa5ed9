package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;

class PassesTest {
    private static final int SIDE = 32;
    private static final Passes DISJOINT = new Passes.Disjoint(List.of(4, 8), 4);

    @Test
    void eachRoundGivesEachPixelOnceInWholeCells() {
        List<List<boolean[]>> rounds = DISJOINT.rounds(SIDE);
        assertEquals(2, rounds.size());
        for (int round = 0; round < 2; round++) {
            int cell = 4 << round;
            int[] given = new int[SIDE * SIDE];
            for (boolean[] mask : rounds.get(round)) {
                int count = 0;
                for (int i = 0; i < mask.length; i++) {
                    given[i] += mask[i] ? 1 : 0;
                    count += mask[i] ? 1 : 0;
                    assertEquals(mask[i - i % (SIDE * cell) + i % SIDE / cell * cell], mask[i]);
                }
                assertEquals(SIDE * SIDE / 4, count);
            }
            for (int times : given) {
                assertEquals(1, times);
            }
        }
    }

    @Test
    void theSinglePassShowsTheImageAndGivesItAll() {
        Passes single = new Passes.Single();
        boolean[] all = single.rounds(2).get(0).get(0);
        float[] input = new float[4];
        single.show(new float[] {1, 2, 3, 4}, all, input);
        assertArrayEquals(new float[] {1, 2, 3, 4}, input);
        assertArrayEquals(new boolean[] {true, true, true, true}, all);
    }

    @Test
    void whatAPassGivesItIsNotShown() {
        float[] input = new float[8];
        DISJOINT.show(new float[] {1, 2, 3, 4}, new boolean[] {false, true, false, false}, input);
        assertArrayEquals(new float[] {1, 0, 0, 1, 3, 0, 4, 0}, input);
    }

    @Test
    void passesAreKeptAmongTheParametersOfTheArchitecture() {
        Architecture plain = SpaceToDepthUnet.architecture(SIDE, 2, 2);
        assertEquals(DISJOINT, Passes.of(DISJOINT.in(plain)));
        assertEquals(new Passes.Single(), Passes.of(plain));
        assertEquals(plain, new Passes.Single().in(plain));
    }

    @Test
    void passesThatCannotBeAreRefused() {
        Architecture architecture = DISJOINT.in(SpaceToDepthUnet.architecture(SIDE, 2, 2));
        assertRefused(architecture, "passSets", 1);
        assertRefused(architecture, "passSets", 1 << 20);
        assertRefused(architecture, "passCellPixels0", 0);
        assertThrows(IllegalArgumentException.class, () -> new Passes.Disjoint(List.of(), 4));
        String message = assertThrows(IllegalArgumentException.class, () -> DISJOINT.rounds(8))
                .getMessage();
        assertTrue(message.contains("larger grid"), message);
        Network shown = network(SpaceToDepthUnet.architecture(SIDE, 2, 2));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> InferencePlan.of(shown))
                .getMessage()
                .contains("channels"));
    }

    @Test
    void noPixelHasASayInItsOwnReconstruction() {
        Network network = network(DISJOINT.in(SpaceToDepthUnet.architecture(SIDE, 2, 2)));
        float[] values = Images.noise(SIDE * SIDE, new SplittableRandom(3));
        try (InferencePlan plan = InferencePlan.of(network)) {
            Reconstruction before = plan.reconstruct(Images.input(SIDE, values));
            for (int pixel : new int[] {0, 333, 1023}) {
                float[] other = values.clone();
                other[pixel] += 3;
                Reconstruction after = plan.reconstruct(Images.input(SIDE, other));
                assertEquals(before.mean()[pixel], after.mean()[pixel]);
                assertEquals(before.logVariance()[pixel], after.logVariance()[pixel]);
                assertFalse(Arrays.equals(before.mean(), after.mean()));
            }
        }
    }

    private static void assertRefused(Architecture architecture, String name, int value) {
        Map<String, Integer> parameters = new HashMap<>(architecture.parameters());
        parameters.put(name, value);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Passes.of(new Architecture(architecture.kind(), parameters)))
                .getMessage();
        assertTrue(message.contains(name), message);
    }

    private static Network network(Architecture architecture) {
        return Weights.drawn(Graph.of(architecture), new SplittableRandom(9)).network(architecture);
    }
}
