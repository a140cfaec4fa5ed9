package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final double STEP = 1e-3;

    private final SplittableRandom random = new SplittableRandom(2);

    @Test
    void theSlopeOfTheLikelihoodIsThatOfCentralDifferences() {
        compareSlopes(new Loss(.1, 10), 2);
    }

    @Test
    void theSlopeOfThePlainSquaredErrorIsThatOfCentralDifferences() {
        compareSlopes(new Loss(0, 1), 1);
    }

    @Test
    void theLossIsTheMeanOverTheForegroundOfTheFormula() {
        Batch batch = new Batch(2, 1, new float[] {1, 0, .5f, 9}, new boolean[] {true, true, false, false});
        Signal output = Signal.of(1, new Grid(2, 2, 2), true);
        float[] values = {.5f, 0, 0, 1, 5, 5, 5, 5};
        System.arraycopy(values, 0, output.values(), 0, values.length);
        double first = .1 * .25 + 10 * .25;
        double second = .1 * 1;
        assertEquals((first + second) / 2, new Loss(.1, 10).evaluate(output, batch.values(), batch.inside()), 1e-6);
    }

    @Test
    void theLogVarianceCountsAsClampedAndHasNoSlopeBeyond() {
        Batch batch = new Batch(1, 1, new float[] {0}, new boolean[] {true});
        Signal output = Signal.of(1, new Grid(1, 1, 2), true);
        for (float raw : new float[] {-9, 4}) {
            output.values()[1] = raw;
            assertEquals(
                    .1 * Loss.clamped(raw), new Loss(.1, 10).evaluate(output, batch.values(), batch.inside()), 1e-6);
            assertEquals(0, output.gradient()[1]);
        }
    }

    private void compareSlopes(Loss loss, int outputs) {
        Batch batch = Batch.empty(4, 2);
        Signal output = Signal.of(2, new Grid(4, 4, outputs), true);
        for (int i = 0; i < batch.values().length; i++) {
            batch.values()[i] = (float) random.nextGaussian();
            batch.foreground()[i] = i % 3 != 0;
        }
        for (int i = 0; i < output.values().length; i++) {
            output.values()[i] = (float) random.nextGaussian();
        }
        loss.evaluate(output, batch.values(), batch.inside());
        float[] slopes = output.gradient().clone();
        for (int i = 0; i < slopes.length; i++) {
            float before = output.values()[i];
            output.values()[i] = (float) (before + STEP);
            double above = loss.evaluate(output, batch.values(), batch.inside());
            output.values()[i] = (float) (before - STEP);
            double below = loss.evaluate(output, batch.values(), batch.inside());
            output.values()[i] = before;
            assertEquals((above - below) / (2 * STEP), slopes[i], 2e-3 * (1 + Math.abs(slopes[i])));
        }
    }

    @Test
    void theDivergenceWarmsUpOverTheFirstTenth() {
        Loss loss = new Loss(.1, 1, .005);
        assertEquals(.0025, loss.divergenceAfter(.05), 1e-9);
        assertEquals(.005, loss.divergenceAfter(.1), 1e-9);
        assertEquals(.005, loss.divergenceAfter(1), 1e-9);
        assertEquals(0, new Loss(.1, 1).divergenceAfter(1));
    }

    @Test
    void pixelsThatDoNotCountChangeNeitherLossNorSlope() {
        Signal output = Signal.of(1, new Grid(2, 1, 2), true);
        float[] values = {3, 1, 7, 1};
        System.arraycopy(values, 0, output.values(), 0, values.length);
        double loss = new Loss(.1, 10).evaluate(output, new float[] {2, 0}, new float[] {1, 0});
        assertEquals(.1 * (Math.exp(-1) + 1) + 10, loss, 1e-6);
        assertEquals(0, output.gradient()[2]);
        assertEquals(0, output.gradient()[3]);
        assertEquals(0, new Loss(.1, 10).evaluate(output, new float[] {2, 0}, new float[2]));
    }
}
