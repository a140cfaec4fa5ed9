package org.residua.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GridFiltersTest {
    private static final int SIZE = 17;

    @Test
    void theGaussianIsTheWeightedMeanOfWhatIsThere() {
        float[] values = randomWithGaps(4);
        float[] smooth = new GaussianFilter(1.5).apply(values, SIZE);
        for (int i = 0; i < values.length; i++) {
            assertEquals(gaussianByHand(values, i, 1.5), smooth[i], 1e-5);
        }
    }

    @Test
    void theGaussianKeepsAConstantBesideGapsAndEdges() {
        float[] values = randomWithGaps(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * 0 + 3;
        }
        for (float value : new GaussianFilter(2).apply(values, SIZE)) {
            assertEquals(3, value, 1e-6);
        }
    }

    @Test
    void aGaussianOfNoWidthChangesNothing() {
        float[] values = randomWithGaps(6);
        assertArrayEquals(values, new GaussianFilter(0).apply(values, SIZE));
    }

    @Test
    void theMedianIsTheMiddleOfWhatIsThere() {
        float[] values = randomWithGaps(7);
        float[] median = MedianFilter.apply(values, SIZE, 5);
        for (int i = 0; i < values.length; i++) {
            assertEquals(medianByHand(values, i, 2), median[i], 1e-6f);
        }
        assertArrayEquals(values, MedianFilter.apply(values, SIZE, 1));
    }

    @Test
    void aMedianFilterHasAnOddSide() {
        assertThrows(IllegalArgumentException.class, () -> MedianFilter.apply(new float[4], 2, 2));
        assertThrows(IllegalArgumentException.class, () -> MedianFilter.apply(new float[4], 2, -1));
    }

    @Test
    void erosionTakesAwayAllThatIsWithinSomeStepsOfTheOutside() {
        boolean[] mask = randomMask(8, 0.9);
        boolean[] eroded = GridMask.erode(mask, SIZE, 2);
        boolean[] dilated = GridMask.dilate(mask, SIZE, 2);
        for (int i = 0; i < mask.length; i++) {
            boolean all = true;
            boolean any = false;
            for (int dy = -2; dy <= 2; dy++) {
                for (int dx = -2; dx <= 2; dx++) {
                    if (Math.abs(dx) + Math.abs(dy) <= 2) {
                        boolean in = at(mask, i % SIZE + dx, i / SIZE + dy);
                        all &= in;
                        any |= in;
                    }
                }
            }
            assertEquals(all, eroded[i]);
            assertEquals(any, dilated[i]);
        }
    }

    @Test
    void theLargestComponentIsConnectedByEdges() {
        boolean[] mask = mask("##...", "##...", "..###", "..#.#", "..###");
        assertArrayEquals(mask(".....", ".....", "..###", "..#.#", "..###"), GridMask.largestComponent(mask, 5));
        assertEquals(0, GridMask.count(GridMask.largestComponent(new boolean[25], 5)));
    }

    @Test
    void holesAreFilledAndBaysAreNot() {
        boolean[] mask = mask("####.", "#..#.", "####.", "#.#..", "#.#..");
        assertArrayEquals(mask("####.", "####.", "####.", "#.#..", "#.#.."), GridMask.fillHoles(mask, 5));
    }

    @Test
    void quantilesAreLinearBetweenRanks() {
        float[] values = {3, Float.NaN, 1, 2, 5};
        assertEquals(1, Quantiles.of(values, 0));
        assertEquals(2.5, Quantiles.of(values, 0.5));
        assertEquals(5, Quantiles.of(values, 1));
        assertTrue(Double.isNaN(Quantiles.of(new float[] {Float.NaN}, 0.5)));
    }

    private static boolean[] mask(String... rows) {
        boolean[] mask = new boolean[rows.length * rows.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = rows[i / rows.length].charAt(i % rows.length) == '#';
        }
        return mask;
    }

    private static boolean[] randomMask(long seed, double share) {
        Random random = new Random(seed);
        boolean[] mask = new boolean[SIZE * SIZE];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < share;
        }
        return mask;
    }

    private static float[] randomWithGaps(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(3) == 0 ? Float.NaN : random.nextFloat();
        }
        return values;
    }

    private static boolean at(boolean[] mask, int x, int y) {
        return x >= 0 && y >= 0 && x < SIZE && y < SIZE && mask[y * SIZE + x];
    }

    private static double gaussianByHand(float[] values, int at, double sigma) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            double dx = i % SIZE - at % SIZE;
            double dy = i / SIZE - at / SIZE;
            if (!Float.isNaN(values[i]) && Math.max(Math.abs(dx), Math.abs(dy)) <= 4 * sigma) {
                double weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                sum += weight * values[i];
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static float medianByHand(float[] values, int at, int radius) {
        if (Float.isNaN(values[at])) {
            return Float.NaN;
        }
        float[] near = new float[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            boolean inside = Math.abs(i % SIZE - at % SIZE) <= radius && Math.abs(i / SIZE - at / SIZE) <= radius;
            if (inside && !Float.isNaN(values[i])) {
                near[n++] = values[i];
            }
        }
        Arrays.sort(near, 0, n);
        return (near[(n - 1) / 2] + near[n / 2]) / 2;
    }
}
