package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.residua.bundle.Architecture;

/**
 * The autoencoder with a small dense bottleneck: four convolutions of 4 x 4 and stride 2, a latent vector, and the
 * mirror image. With two outputs the second is the log of the variance it predicts (AE-U, Mao et al., MICCAI 2020).
 * The variational one draws its latent vector from a distribution that the encoder predicts (arXiv 1312.6114).
 */
final class ConvAutoencoder {
    static final String KIND = "conv-autoencoder";
    private static final String VARIATIONAL = "variational";
    private static final int SHRINKING = 16;
    private static final int WIDTH = 16;

    private ConvAutoencoder() {}

    static Architecture architecture(int gridSize, int latent, int outputs) {
        return new Architecture(
                KIND, Map.of("gridSize", gridSize, "latent", latent, "width", WIDTH, "outputs", outputs));
    }

    static Architecture variational(int gridSize, int latent, int outputs) {
        Architecture plain = architecture(gridSize, latent, outputs);
        Map<String, Integer> parameters = new HashMap<>(plain.parameters());
        parameters.put(VARIATIONAL, 1);
        return new Architecture(KIND, parameters);
    }

    static Graph graph(Architecture architecture) {
        int side = Graph.gridSize(architecture, SHRINKING);
        int latent = Graph.size(architecture, "latent", 1, 4096);
        int width = Graph.size(architecture, "width", 1, 256);
        int outputs = Graph.size(architecture, "outputs", 1, 2);
        boolean variational = Graph.size(architecture, VARIATIONAL, 0, 0, 1) == 1;
        int[] channels = {1, width, 2 * width, 4 * width, 4 * width};
        List<Layer> layers = new ArrayList<>();
        for (int level = 0; level < 4; level++) {
            layers.add(new Layer.Convolution("encoder" + level, channels[level], channels[level + 1], 4, 2, false));
            layers.add(new Layer.BatchNorm("encoder" + level + ".norm", channels[level + 1]));
            layers.add(new Layer.Relu());
        }
        addBottleneck(layers, new Grid(side / SHRINKING, side / SHRINKING, channels[4]), latent, variational);
        for (int level = 4; level > 1; level--) {
            String name = "decoder" + (4 - level);
            layers.add(new Layer.TransposedConvolution(name, channels[level], channels[level - 1], false));
            layers.add(new Layer.BatchNorm(name + ".norm", channels[level - 1]));
            layers.add(new Layer.Relu());
        }
        layers.add(new Layer.TransposedConvolution("head", channels[1], outputs, true));
        return new Graph(new Grid(side, side, 1), layers);
    }

    /** A dense layer is a 1 x 1 convolution of a single pixel that holds all values as channels. */
    private static void addBottleneck(List<Layer> layers, Grid inner, int latent, boolean variational) {
        layers.add(new Layer.Reshape(new Grid(1, 1, inner.size())));
        layers.add(new Layer.Convolution("latent", inner.size(), variational ? 2 * latent : latent, 1, 1, true));
        if (variational) {
            layers.add(new Layer.Sample());
        }
        layers.add(new Layer.Convolution("expand", latent, inner.size(), 1, 1, true));
        layers.add(new Layer.Relu());
        layers.add(new Layer.Reshape(inner));
    }
}
