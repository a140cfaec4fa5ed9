package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CorruptionTest {
    private static final int SIDE = 64;

    @Test
    void coarseNoiseChangesTheForegroundAlone() {
        Batch batch = batch(4);
        for (int i = 0; i < batch.foreground().length; i++) {
            batch.foreground()[i] = i % SIDE < SIDE / 2;
        }
        float[] noisy = new Corruption.CoarseNoise(.2, 8)
                .apply(batch, new SplittableRandom(1))
                .input();
        int changed = 0;
        for (int i = 0; i < noisy.length; i++) {
            if (batch.foreground()[i]) {
                changed += noisy[i] != batch.values()[i] ? 1 : 0;
            } else {
                assertEquals(batch.values()[i], noisy[i]);
            }
        }
        assertTrue(changed > noisy.length * .49, "changed " + changed);
    }

    @Test
    void coarseNoiseHasTheDeviationThatBilinearEnlargementLeaves() {
        Batch batch = batch(64);
        float[] noisy = new Corruption.CoarseNoise(.2, 8)
                .apply(batch, new SplittableRandom(3))
                .input();
        double squares = 0;
        for (int i = 0; i < noisy.length; i++) {
            squares += Math.pow(noisy[i] - batch.values()[i], 2);
        }
        // between two centres the weights' squares sum to 2/3 on average along each axis; border cells are flat
        double share = (7.0 * 2 / 3 + 1) / 8;
        assertEquals(.2 * share, Math.sqrt(squares / noisy.length), .01);
    }

    @Test
    void coarseNoiseIsSmooth() {
        float[] noisy = new Corruption.CoarseNoise(.2, 8)
                .apply(batch(8), new SplittableRandom(4))
                .input();
        int jumps = 0;
        for (int i = 0; i + 1 < noisy.length; i++) {
            jumps += i % SIDE != SIDE - 1 && Math.abs(noisy[i + 1] - noisy[i]) > .15 ? 1 : 0;
        }
        // only where the shifted noise wraps round, in one column, may neighbours differ by more
        assertTrue(jumps <= 8 * SIDE, "jumps " + jumps);
    }

    @Test
    void theSameDrawsGiveTheSameNoise() {
        Corruption noise = new Corruption.CoarseNoise(.2, 8);
        assertArrayEquals(
                noise.apply(batch(2), new SplittableRandom(5)).input(),
                noise.apply(batch(2), new SplittableRandom(5)).input());
    }

    @Test
    void noneLeavesTheImageAsItIs() {
        Batch batch = batch(1);
        assertArrayEquals(
                batch.values(),
                new Corruption.None().apply(batch, new SplittableRandom(6)).input());
    }

    @Test
    void noiseWithoutDeviationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Corruption.CoarseNoise(0, 8));
    }

    @Test
    void theForegroundAloneCountsWithAndWithoutNoise() {
        Batch batch = batch(1);
        batch.foreground()[3] = false;
        for (Corruption corruption : List.of(new Corruption.None(), new Corruption.CoarseNoise(.2, 8))) {
            float[] weight = corruption.apply(batch, new SplittableRandom(6)).weight();
            assertEquals(0, weight[3]);
            assertEquals(1, weight[4]);
            assertEquals(1, corruption.channels());
        }
    }

    @Test
    void hiddenCellsAreNoughtMarkedAndAllThatCounts() {
        Corruption cells = new Corruption.HiddenCells(List.of(8), .5, .5);
        Batch batch = batch(2);
        batch.foreground()[0] = false;
        Corruption.Shown shown = cells.apply(batch, new SplittableRandom(7));
        assertEquals(2 * batch.values().length, shown.input().length);
        for (int i = 0; i < batch.values().length; i++) {
            boolean hidden = shown.input()[2 * i + 1] == 1;
            assertEquals(hidden ? 0 : .5f, shown.input()[2 * i]);
            assertEquals(hidden && i > 0 ? 1 : 0, shown.weight()[i]);
            int corner = i - i % (SIDE * 8) + i % SIDE / 8 * 8;
            assertEquals(shown.input()[2 * corner + 1], shown.input()[2 * i + 1], "cells are hidden whole");
        }
        assertEquals(2, cells.channels());
    }

    @Test
    void theHiddenShareLiesWithinItsBoundsAndCellsOfAllSizesOccur() {
        Corruption cells = new Corruption.HiddenCells(List.of(4, 8, 16), .25, .5);
        Set<Integer> sizes = new HashSet<>();
        double all = 0;
        for (int draw = 0; draw < 60; draw++) {
            float[] input = cells.apply(batch(4), new SplittableRandom(draw)).input();
            int run = 0;
            int shortest = SIDE;
            for (int i = 0; i < input.length / 2; i++) {
                boolean hidden = input[2 * i + 1] == 1;
                all += hidden ? 1 : 0;
                run = hidden ? run + 1 : 0;
                if (run > 0 && (i % SIDE == SIDE - 1 || input[2 * i + 3] == 0)) {
                    shortest = Math.min(shortest, run);
                    run = 0;
                }
            }
            sizes.add(shortest);
        }
        assertEquals(Set.of(4, 8, 16), sizes);
        assertEquals(.375, all / (60 * 4 * SIDE * SIDE), .01);
    }

    @Test
    void hidingNothingOrAllIsRefused() {
        for (double[] shares : new double[][] {{0, .5}, {-1, .5}, {.5, .25}, {.5, 1}, {Double.NaN, .5}}) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Corruption.HiddenCells(List.of(8), shares[0], shares[1]));
        }
        assertThrows(IllegalArgumentException.class, () -> new Corruption.HiddenCells(List.of(), .25, .5));
    }

    private static Batch batch(int count) {
        Batch batch = Batch.empty(SIDE, count);
        Arrays.fill(batch.values(), .5f);
        Arrays.fill(batch.foreground(), true);
        return batch;
    }
}
