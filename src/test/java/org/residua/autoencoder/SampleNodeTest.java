package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleNodeTest {
    private static final Grid TWO = new Grid(1, 1, 2);
    private static final Grid ONE = new Grid(1, 1, 1);

    @Test
    void theDrawsHaveTheMeanAndTheVarianceThatTheChannelsSay() {
        int draws = 20_000;
        Signal in = Signal.of(draws, TWO, true);
        for (int i = 0; i < draws; i++) {
            in.values()[2 * i] = 3;
            in.values()[2 * i + 1] = (float) Math.log(.25);
        }
        Signal out = Signal.of(draws, ONE, true);
        SampleNode node = new SampleNode(in, out);
        node.draw(new SplittableRandom(1));
        node.forward();
        double sum = 0;
        double squares = 0;
        for (float value : out.values()) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / draws;
        assertEquals(3, mean, .02);
        assertEquals(.25, squares / draws - mean * mean, .01);
    }

    @Test
    void inUseTheMeanIsTaken() {
        Signal in = Signal.of(2, TWO, false);
        System.arraycopy(new float[] {3, 5, -1, 5}, 0, in.values(), 0, 4);
        Signal out = Signal.of(2, ONE, false);
        SampleNode node = new SampleNode(in, out);
        node.draw(new SplittableRandom(1));
        node.forward();
        assertArrayEquals(new float[] {3, -1}, out.values());
    }

    @Test
    void theDivergenceIsThatOfNormalDistributions() {
        assertEquals(0, divergence(0, 0), 1e-9);
        assertEquals(.5, divergence(1, 0), 1e-9);
        assertEquals((4 - 1 - Math.log(4)) / 2, divergence(0, (float) Math.log(4)), 1e-6);
    }

    /** The mean over two images, one of them standard normal. */
    private static double divergence(float mean, float logVariance) {
        Signal in = Signal.of(2, TWO, true);
        in.values()[2] = mean;
        in.values()[3] = logVariance;
        return 2 * new SampleNode(in, Signal.of(2, ONE, true)).penalise(1);
    }
}
