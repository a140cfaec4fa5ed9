package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.GridMask;
import org.residua.preprocess.ModelInput;

class LungPriorTest {
    private static final int SIZE = 64;

    private static ModelInput film(float shade) {
        float[] values = new float[SIZE * SIZE];
        Arrays.fill(values, 0.8f);
        fill(values, 14, 29, 14, 50, 0.3f + shade);
        fill(values, 35, 50, 14, 50, 0.3f - shade);
        fill(values, 0, 6, 0, 64, 0.1f);
        fill(values, 31, 32, 20, 21, 0.1f);
        boolean[] all = new boolean[SIZE * SIZE];
        Arrays.fill(all, true);
        return new ModelInput(SIZE, values, all, new GridMapping(0, 0, 1, 1));
    }

    private static void fill(float[] values, int left, int right, int top, int bottom, float value) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(values, y * SIZE + left, y * SIZE + right, value + 0.002f * y);
        }
    }

    @Test
    void bothDarkFieldsAreKeptAndTheAirBesideThePatientIsNot() {
        boolean[] prior = LungPrior.of(List.of(film(0.1f), film(-0.1f)));
        assertTrue(prior[30 * SIZE + 20]);
        assertTrue(prior[30 * SIZE + 42]);
        assertFalse(prior[30 * SIZE + 32]);
        assertFalse(prior[30 * SIZE + 3]);
        assertFalse(prior[5 * SIZE + 5]);
        assertTrue(GridMask.count(prior) > 0.75 * 2 * 15 * 36, "" + GridMask.count(prior));
    }

    @Test
    void withoutAFilmThereIsNoPrior() {
        assertThrows(IllegalArgumentException.class, () -> LungPrior.of(List.of()));
    }
}
