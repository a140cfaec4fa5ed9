package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every layer's gradient against central differences of its own output, on the kernels that training uses. */
class LayerGradientTest {
    private static final int BATCH = 3;
    private static final float STEP = .01f;
    private static final Grid SMALL = new Grid(8, 8, 4);

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void convolution() {
        check(SMALL, new Layer.Convolution("c", 4, 5, 3, 1, true));
    }

    @Test
    void stridedConvolutionWithoutBias() {
        check(SMALL, new Layer.Convolution("c", 4, 6, 4, 2, false));
    }

    @Test
    void convolutionOfOnePixelIsADenseLayer() {
        check(new Grid(1, 1, 12), new Layer.Convolution("c", 12, 7, 1, 1, true));
    }

    @Test
    void transposedConvolution() {
        check(SMALL, new Layer.TransposedConvolution("c", 4, 3, true));
    }

    @Test
    void transposedConvolutionWithoutBias() {
        check(SMALL, new Layer.TransposedConvolution("c", 4, 2, false));
    }

    @Test
    void batchNorm() {
        check(SMALL, new Layer.BatchNorm("n", 4));
    }

    @Test
    void groupNorm() {
        check(SMALL, new Layer.GroupNorm("n", 4, 2));
    }

    @Test
    void relu() {
        check(SMALL, new Layer.Relu());
    }

    @Test
    void maxPool() {
        check(SMALL, new Layer.MaxPool());
    }

    @Test
    void upsample() {
        check(SMALL, new Layer.Upsample());
    }

    @Test
    void spaceToDepth() {
        check(SMALL, new Layer.SpaceToDepth(2));
    }

    @Test
    void depthToSpace() {
        check(SMALL, new Layer.DepthToSpace(2));
    }

    @Test
    void joinAddsUpBothWaysToWhatWasKept() {
        check(SMALL, new Layer.Keep("k"), new Layer.MaxPool(), new Layer.Upsample(), new Layer.Join("k", 4));
    }

    @Test
    void reshape() {
        check(SMALL, new Layer.Reshape(new Grid(1, 1, 256)), new Layer.Convolution("c", 256, 3, 1, 1, true));
    }

    private void check(Grid input, Layer... layers) {
        Graph graph = new Graph(input, List.of(layers));
        Weights weights = Weights.drawn(graph, random);
        try (Tape tape = new Tape(graph, weights, BATCH, true)) {
            fillAwayFromKinks(tape.input().values());
            float[] direction = new float[tape.output().values().length];
            for (int i = 0; i < direction.length; i++) {
                direction[i] = (float) random.nextGaussian();
            }
            tape.forward();
            tape.clearGradients();
            System.arraycopy(direction, 0, tape.output().gradient(), 0, direction.length);
            tape.backward();
            compare("input", tape, tape.input().values(), tape.input().gradient(), direction);
            for (Parameter parameter : weights.all()) {
                if (parameter.spec().trained()) {
                    compare(
                            parameter.spec().name(),
                            tape,
                            parameter.values(),
                            parameter.gradient().clone(),
                            direction);
                }
            }
        }
    }

    private void compare(String name, Tape tape, float[] values, float[] gradient, float[] direction) {
        for (int check = 0; check < 40; check++) {
            int i = random.nextInt(values.length);
            float before = values[i];
            values[i] = before + STEP;
            double above = along(tape, direction);
            values[i] = before - STEP;
            double below = along(tape, direction);
            values[i] = before;
            double slope = (above - below) / (2 * STEP);
            assertEquals(slope, gradient[i], 2e-3 * (1 + Math.abs(slope)), name + " " + i);
        }
    }

    private static double along(Tape tape, float[] direction) {
        tape.load();
        tape.forward();
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += (double) direction[i] * tape.output().values()[i];
        }
        return sum;
    }

    /** Distinct values further apart than the step and none near 0, so that neither rectifier nor pool switches. */
    private void fillAwayFromKinks(float[] values) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            ranks.add(i);
        }
        java.util.Collections.shuffle(ranks, new java.util.Random(7));
        for (int i = 0; i < values.length; i++) {
            values[i] = (ranks.get(i) - values.length / 2 + .5f) * 3 * STEP / 2;
        }
    }
}
