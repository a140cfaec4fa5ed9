package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.bundle.Tensor;
import org.residua.preprocess.ModelInput;
import org.residua.task.JobExecutor;

class InferencePlanTest {
    private static final int SIDE = 32;
    private static final Architecture AUTOENCODER = ConvAutoencoder.architecture(SIDE, 4, 2);
    private static final Architecture UNET = SpaceToDepthUnet.architecture(SIDE, 2);

    @Test
    void theSameWeightsReadBackGiveTheSameOutput() {
        for (Architecture architecture : List.of(AUTOENCODER, UNET)) {
            Network network = network(architecture);
            Map<String, Tensor> copies = new HashMap<>();
            network.weights()
                    .forEach((name, tensor) -> copies.put(
                            name,
                            new Tensor(tensor.shape().clone(), tensor.values().clone())));
            ModelInput input = image(1);
            try (InferencePlan plan = InferencePlan.of(network);
                    InferencePlan again = InferencePlan.of(new Network(architecture, copies))) {
                Reconstruction reconstruction = plan.reconstruct(input);
                assertArrayEquals(
                        reconstruction.mean(), again.reconstruct(input).mean());
                assertNotNull(reconstruction.logVariance());
            }
        }
    }

    @Test
    void slicesSideBySideComeOutAsOneByOne() throws Exception {
        for (Architecture architecture : List.of(AUTOENCODER, UNET)) {
            try (InferencePlan plan = InferencePlan.of(network(architecture));
                    JobExecutor executor = new JobExecutor("test", 3)) {
                List<float[]> alone = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    alone.add(plan.reconstruct(image(i)).mean());
                }
                List<Future<float[]>> together = new ArrayList<>();
                for (int i = 0; i < 36; i++) {
                    ModelInput input = image(i % 12);
                    together.add(executor.submit(() -> plan.reconstruct(input).mean()));
                }
                for (int i = 0; i < 36; i++) {
                    assertArrayEquals(alone.get(i % 12), together.get(i).get(), 1e-5f);
                }
            }
        }
    }

    @Test
    void aNetworkWithOneOutputPredictsNoVariance() {
        Architecture plain = ConvAutoencoder.architecture(SIDE, 4, 1);
        try (InferencePlan plan = InferencePlan.of(network(plain))) {
            assertNull(plan.reconstruct(image(1)).logVariance());
        }
    }

    @Test
    void theLogVarianceIsClamped() {
        Network network = network(AUTOENCODER);
        float[] bias = network.weights().get("head.bias").values();
        bias[1] = -40;
        try (InferencePlan plan = InferencePlan.of(network)) {
            for (float value : plan.reconstruct(image(1)).logVariance()) {
                assertEquals(-7, value);
            }
        }
    }

    @Test
    void anInputOfAnotherSizeIsRefused() {
        try (InferencePlan plan = InferencePlan.of(network(UNET))) {
            ModelInput larger = Images.input(64, new float[64 * 64]);
            assertThrows(IllegalArgumentException.class, () -> plan.reconstruct(larger));
        }
    }

    @Test
    void aClosedPlanRefusesToRun() {
        InferencePlan plan = InferencePlan.of(network(UNET));
        plan.reconstruct(image(1));
        plan.close();
        assertThrows(IllegalStateException.class, () -> plan.reconstruct(image(1)));
    }

    @Test
    void weightsThatDoNotFitAreRefusedByName() {
        Network network = network(AUTOENCODER);
        assertRefused("head.bias", AUTOENCODER, without(network, "head.bias"));
        Map<String, Tensor> reshaped = without(network, "head.bias");
        reshaped.put("head.bias", new Tensor(new int[] {3}, new float[3]));
        assertRefused("head.bias", AUTOENCODER, reshaped);
        Map<String, Tensor> broken = without(network, "head.bias");
        broken.put("head.bias", new Tensor(new int[] {2}, new float[] {1, Float.NaN}));
        assertRefused("finite", AUTOENCODER, broken);
        Map<String, Tensor> more = without(network, "");
        more.put("stray", new Tensor(new int[] {1}, new float[1]));
        assertRefused("stray", AUTOENCODER, more);
    }

    @Test
    void architecturesThatCannotBeAreRefused() {
        assertRefused("transformer", new Architecture("transformer", Map.of()), Map.of());
        assertRefused("latent", new Architecture("conv-autoencoder", Map.of("gridSize", 64)), Map.of());
        assertRefused("multiple of 16", ConvAutoencoder.architecture(40, 4, 2), Map.of());
        assertRefused("multiple of 8", SpaceToDepthUnet.architecture(36, 2), Map.of());
        assertRefused("gridSize", ConvAutoencoder.architecture(1 << 20, 4, 2), Map.of());
        assertRefused("outputs", ConvAutoencoder.architecture(64, 4, 3), Map.of());
        Map<String, Integer> parameters = new HashMap<>(UNET.parameters());
        parameters.put("groups", 5);
        assertRefused("groups", new Architecture("space-to-depth-unet", parameters), Map.of());
    }

    @Test
    void largeGridsPutFourTimesFourPixelsTogether() {
        Graph graph = Graph.of(SpaceToDepthUnet.architecture(128, 2));
        assertEquals(new Layer.SpaceToDepth(4), graph.layers().get(0));
        assertEquals(new Grid(128, 128, 2), graph.output());
    }

    private static void assertRefused(String reason, Architecture architecture, Map<String, Tensor> weights) {
        Network network = new Network(architecture, weights);
        String message = assertThrows(IllegalArgumentException.class, () -> InferencePlan.of(network))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static Map<String, Tensor> without(Network network, String name) {
        Map<String, Tensor> weights = new HashMap<>(network.weights());
        weights.remove(name);
        return weights;
    }

    private static Network network(Architecture architecture) {
        return Weights.drawn(Graph.of(architecture), new SplittableRandom(9)).network(architecture);
    }

    private static ModelInput image(long seed) {
        return Images.input(SIDE, Images.noise(SIDE * SIDE, new SplittableRandom(seed)));
    }
}
