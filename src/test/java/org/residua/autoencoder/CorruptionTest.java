package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
        float[] noisy = new Corruption.CoarseNoise(.2, 8).apply(batch, new SplittableRandom(1));
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
        float[] noisy = new Corruption.CoarseNoise(.2, 8).apply(batch, new SplittableRandom(3));
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
        float[] noisy = new Corruption.CoarseNoise(.2, 8).apply(batch(8), new SplittableRandom(4));
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
                noise.apply(batch(2), new SplittableRandom(5)), noise.apply(batch(2), new SplittableRandom(5)));
    }

    @Test
    void noneLeavesTheImageAsItIs() {
        Batch batch = batch(1);
        assertArrayEquals(batch.values(), new Corruption.None().apply(batch, new SplittableRandom(6)));
    }

    @Test
    void noiseWithoutDeviationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Corruption.CoarseNoise(0, 8));
    }

    private static Batch batch(int count) {
        Batch batch = Batch.empty(SIDE, count);
        Arrays.fill(batch.values(), .5f);
        Arrays.fill(batch.foreground(), true);
        return batch;
    }
}
