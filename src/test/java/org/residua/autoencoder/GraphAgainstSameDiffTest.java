package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.residua.bundle.Architecture;

/** Outputs and gradients of whole networks with random weights against the tensor library's own graph. */
class GraphAgainstSameDiffTest {
    private static final int SIDE = 16;
    private static final Architecture AUTOENCODER = ConvAutoencoder.architecture(SIDE, 5, 2);
    private static final Architecture UNET = SpaceToDepthUnet.architecture(SIDE, 2);

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void theAutoencoderGivesTheSameOutput() {
        compareOutputs(AUTOENCODER);
    }

    @Test
    void theUnetGivesTheSameOutput() {
        compareOutputs(UNET);
    }

    @Test
    void theAutoencoderHasTheSameGradients() {
        compareGradients(AUTOENCODER);
    }

    @Test
    void theUnetHasTheSameGradients() {
        compareGradients(UNET);
    }

    private void compareOutputs(Architecture architecture) {
        Graph graph = Graph.of(architecture);
        Weights weights = randomWeights(graph);
        float[] image = Images.noise(SIDE * SIDE, random);
        float[] expected = new SameDiffReference(graph, weights, 1, false).output(image);
        try (InferencePlan plan = InferencePlan.of(weights.network(architecture))) {
            Reconstruction reconstruction = plan.reconstruct(Images.input(SIDE, image));
            for (int i = 0; i < image.length; i++) {
                assertEquals(expected[2 * i], reconstruction.mean()[i], 1e-4);
                assertEquals(
                        Math.min(Math.max(expected[2 * i + 1], -7), 2),
                        reconstruction.logVariance()[i],
                        1e-4);
            }
        }
    }

    private void compareGradients(Architecture architecture) {
        int count = 4;
        Graph graph = Graph.of(architecture);
        Weights weights = randomWeights(graph);
        Batch clean = Batch.empty(SIDE, count);
        System.arraycopy(Images.noise(clean.values().length, random), 0, clean.values(), 0, clean.values().length);
        for (int i = 0; i < clean.foreground().length; i++) {
            clean.foreground()[i] = random.nextInt(3) > 0;
        }
        float[] input = Images.noise(clean.values().length, random);
        Loss loss = new Loss(.1, 10);
        Map<String, INDArray> expected =
                new SameDiffReference(graph, weights, count, true).gradients(input, loss, clean);
        try (Tape tape = new Tape(graph, weights, count, true)) {
            System.arraycopy(input, 0, tape.input().values(), 0, input.length);
            tape.forward();
            tape.clearGradients();
            loss.evaluate(tape.output(), clean.values(), clean.inside());
            tape.backward();
        }
        for (Parameter parameter : weights.all()) {
            if (parameter.spec().trained()) {
                String name = parameter.spec().name();
                assertClose(expected.get(name).dup('c').data().asFloat(), parameter.gradient(), name);
            }
        }
    }

    private static void assertClose(float[] expected, float[] actual, String name) {
        float greatest = 1e-3f;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertArrayEquals(expected, actual, greatest * 2e-3f, name);
    }

    /** Every weight random, the running statistics too, so that none can be mistaken for another. */
    private Weights randomWeights(Graph graph) {
        Weights weights = Weights.drawn(graph, random);
        for (Parameter parameter : weights.all()) {
            if (parameter.spec().bound() == 0) {
                for (int i = 0; i < parameter.values().length; i++) {
                    parameter.values()[i] += (float) (.4 * random.nextDouble());
                }
            }
        }
        return weights;
    }
}
