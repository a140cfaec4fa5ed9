package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer's gradient against central differences of its own output, on the kernels that training uses. */
class LayerGradientTest {
    private static final int BATCH = 3;
    private static final float STEP = .01f;
    private static final double PENALTY = .7;
    private static final Grid SMALL = new Grid(8, 8, 4);

    private final SplittableRandom random = new SplittableRandom(5);

    /** Small graphs that between them hold every kind of layer. */
    private static Stream<Arguments> graphs() {
        return Stream.of(
                graph("convolution", SMALL, new Layer.Convolution("c", 4, 5, 3, 1, true)),
                graph("strided convolution without bias", SMALL, new Layer.Convolution("c", 4, 6, 4, 2, false)),
                graph("dense layer", new Grid(1, 1, 12), new Layer.Convolution("c", 12, 7, 1, 1, true)),
                graph("transposed convolution", SMALL, new Layer.TransposedConvolution("c", 4, 3, true)),
                graph("transposed without bias", SMALL, new Layer.TransposedConvolution("c", 4, 2, false)),
                graph("batch norm", SMALL, new Layer.BatchNorm("n", 4)),
                graph("group norm", SMALL, new Layer.GroupNorm("n", 4, 2)),
                graph("relu", SMALL, new Layer.Relu()),
                graph("max pool", SMALL, new Layer.MaxPool()),
                graph("upsample", SMALL, new Layer.Upsample()),
                graph("space to depth", SMALL, new Layer.SpaceToDepth(2)),
                graph("depth to space", SMALL, new Layer.DepthToSpace(2)),
                graph(
                        "join adds up both ways to what was kept",
                        SMALL,
                        new Layer.Keep("k"),
                        new Layer.MaxPool(),
                        new Layer.Upsample(),
                        new Layer.Join("k", 4)),
                graph(
                        "reshape",
                        SMALL,
                        new Layer.Reshape(new Grid(1, 1, 256)),
                        new Layer.Convolution("c", 256, 3, 1, 1, true)),
                graph("sample with its divergence", new Grid(2, 1, 6), new Layer.Sample()));
    }

    private static Arguments graph(String name, Grid input, Layer... layers) {
        return Arguments.of(name, new Graph(input, List.of(layers)));
    }

    @Test
    void everyKindOfLayerIsChecked() {
        Set<Class<?>> checked = graphs().flatMap(arguments -> ((Graph) arguments.get()[1]).layers().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertEquals(Set.of(Layer.class.getPermittedSubclasses()), checked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void theGradientIsThatOfCentralDifferences(String name, Graph graph) {
        assertFalse(name.isEmpty());
        check(graph);
    }

    private void check(Graph graph) {
        Weights weights = Weights.drawn(graph, random);
        try (Tape tape = new Tape(graph, weights, BATCH, true)) {
            fillAwayFromKinks(tape.input().values());
            float[] direction = new float[tape.output().values().length];
            for (int i = 0; i < direction.length; i++) {
                direction[i] = (float) random.nextGaussian();
            }
            tape.draw(random);
            tape.forward();
            tape.clearGradients();
            tape.penalise(PENALTY);
            System.arraycopy(direction, 0, tape.output().gradient(), 0, direction.length);
            tape.backward();
            compare(
                    "input",
                    tape,
                    tape.input().values(),
                    tape.input().gradient().clone(),
                    direction);
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
        double sum = tape.penalise(PENALTY);
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
