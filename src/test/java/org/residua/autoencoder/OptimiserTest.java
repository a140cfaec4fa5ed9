package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimiserTest {
    @Test
    void theLearningRateRisesInTheFirstTenthAndFallsToNearlyNothing() {
        OneCycle cycle = new OneCycle(2e-3, 100);
        assertEquals(2e-3 / 25, cycle.learningRate(0), 1e-12);
        assertEquals(2e-3, cycle.learningRate(9), 1e-12);
        assertTrue(cycle.learningRate(5) > cycle.learningRate(4));
        assertEquals((2e-3 + 2e-3 / 25e4) / 2, cycle.learningRate(54), 1e-12);
        assertEquals(2e-3 / 25e4, cycle.learningRate(99), 1e-12);
    }

    @Test
    void theFirstMomentDecaysFastestAtThePeak() {
        OneCycle cycle = new OneCycle(2e-3, 100);
        assertEquals(.95, cycle.firstMomentDecay(0), 1e-12);
        assertEquals(.85, cycle.firstMomentDecay(9), 1e-12);
        assertEquals(.95, cycle.firstMomentDecay(99), 1e-12);
    }

    @Test
    void veryShortSchedulesStayFinite() {
        for (long steps = 1; steps < 25; steps++) {
            OneCycle cycle = new OneCycle(1e-3, steps);
            for (long step = 0; step < steps; step++) {
                assertTrue(cycle.learningRate(step) > 0 && cycle.learningRate(step) <= 1e-3);
            }
        }
    }

    @Test
    void adamMovesByTheLearningRateAtFirstAndKeepsTheGreatestSecondMoment() {
        Weights weights = oneDense();
        Parameter parameter = weights.get("d.kernel");
        parameter.values()[0] = 1;
        Adam adam = new Adam(weights, 0);
        parameter.gradient()[0] = .5f;
        adam.step(.01, .9);
        assertEquals(1 - .01, parameter.values()[0], 1e-6);
        parameter.gradient()[0] = 0;
        adam.step(.01, .9);
        // first moment .045 over 1 - .81; the greatest second moment .00025 over 1 - .998001
        double step = .01 * (.045 / .19) / Math.sqrt(.00025 / (1 - .999 * .999));
        assertEquals(.99 - step, parameter.values()[0], 1e-6);
    }

    @Test
    void longGradientsAreClippedToLengthOne() {
        Weights weights = oneDense();
        Parameter parameter = weights.get("d.kernel");
        parameter.values()[0] = 0;
        parameter.gradient()[0] = 1;
        Adam adam = new Adam(weights, 0);
        adam.step(.01, .9);
        parameter.gradient()[0] = 1000;
        adam.step(.01, .9);
        // both steps saw a gradient of 1, so that both moved by the learning rate
        assertEquals(-.02, parameter.values()[0], 1e-5);
    }

    @Test
    void weightDecayPullsToNought() {
        Weights weights = oneDense();
        Parameter parameter = weights.get("d.kernel");
        parameter.values()[0] = 3;
        new Adam(weights, 1e-2).step(.01, .9);
        assertEquals(3 - .01, parameter.values()[0], 1e-5);
    }

    @Test
    void batchesRepeatNoImageBeforeTheSetIsUsedUp() {
        BatchOrder order = new BatchOrder(10, 3, new Draws(1));
        for (int epoch = 0; epoch < 4; epoch++) {
            Set<Integer> seen = new HashSet<>();
            for (int batch = 0; batch < 3; batch++) {
                for (int image : order.batch(3L * epoch + batch)) {
                    assertTrue(seen.add(image) && image >= 0 && image < 10);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 50})
    void aBatchFollowsFromItsStepAlone(int images) {
        BatchOrder inTurn = new BatchOrder(images, 7, new Draws(1));
        List<int[]> batches = new ArrayList<>();
        for (long step = 0; step < 30; step++) {
            batches.add(inTurn.batch(step));
        }
        BatchOrder backwards = new BatchOrder(images, 7, new Draws(1));
        for (int step = 29; step >= 0; step--) {
            assertArrayEquals(batches.get(step), backwards.batch(step));
        }
        assertFalse(Arrays.equals(batches.get(0), batches.get(images == 50 ? 7 : 1)));
        assertFalse(Arrays.equals(batches.get(0), new BatchOrder(images, 7, new Draws(2)).batch(0)));
    }

    @Test
    void drawsOfOtherPurposesStepsAndSeedsAreUnrelated() {
        Set<Long> first = new HashSet<>();
        for (long seed = 0; seed < 4; seed++) {
            for (Draws.Purpose purpose : Draws.Purpose.values()) {
                for (long step = 0; step < 100; step++) {
                    assertTrue(first.add(new Draws(seed).of(purpose, step).nextLong()));
                }
            }
        }
    }

    @Test
    void aSetSmallerThanABatchIsDrawnWithRepeats() {
        assertEquals(8, new BatchOrder(3, 8, new Draws(1)).batch(0).length);
    }

    private static Weights oneDense() {
        return Weights.drawn(
                new Graph(new Grid(1, 1, 1), List.of(new Layer.Convolution("d", 1, 1, 1, 1, false))),
                new SplittableRandom(1));
    }
}
