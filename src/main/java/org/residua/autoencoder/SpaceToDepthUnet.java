package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.residua.bundle.Architecture;

/**
 * A U-Net (arXiv 1505.04597) on blocks of pixels: space-to-depth in front and depth-to-space behind make it several
 * times faster than one of equal width on single pixels. Two 3 x 3 convolutions with group normalisation a level.
 */
final class SpaceToDepthUnet {
    static final String KIND = "space-to-depth-unet";
    private static final String INPUTS = "inputs";

    private SpaceToDepthUnet() {}

    static Architecture architecture(int gridSize, int outputs) {
        return new Architecture(KIND, parameters(gridSize, outputs));
    }

    /** With more than the one channel of an image. */
    static Architecture architecture(int gridSize, int inputs, int outputs) {
        Map<String, Integer> parameters = new HashMap<>(parameters(gridSize, outputs));
        parameters.put(INPUTS, inputs);
        return new Architecture(KIND, parameters);
    }

    private static Map<String, Integer> parameters(int gridSize, int outputs) {
        boolean large = gridSize >= 128;
        return Map.of(
                "gridSize",
                gridSize,
                "factor",
                large ? 4 : 2,
                "width",
                large ? 24 : 16,
                "depth",
                3,
                "groups",
                4,
                "outputs",
                outputs);
    }

    static Graph graph(Architecture architecture) {
        int factor = Graph.size(architecture, "factor", 1, 8);
        int depth = Graph.size(architecture, "depth", 1, 5);
        int width = Graph.size(architecture, "width", 1, 256);
        int groups = Graph.size(architecture, "groups", 1, width);
        int inputs = Graph.size(architecture, INPUTS, 1, 1, 8);
        int outputs = Graph.size(architecture, "outputs", 1, 2);
        int side = Graph.gridSize(architecture, factor << (depth - 1));
        if (width % groups != 0) {
            throw new IllegalArgumentException(
                    "The width " + width + " of " + KIND + " does not divide into " + groups + " groups of channels.");
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.SpaceToDepth(factor));
        int channels = inputs * factor * factor;
        for (int level = 0; level < depth; level++) {
            if (level > 0) {
                layers.add(new Layer.Keep("level" + (level - 1)));
                layers.add(new Layer.MaxPool());
            }
            addLevel(layers, "down" + level, channels, widthAt(level, width), groups);
            channels = widthAt(level, width);
        }
        for (int level = depth - 2; level >= 0; level--) {
            int kept = widthAt(level, width);
            layers.add(new Layer.Upsample());
            layers.add(new Layer.Join("level" + level, kept));
            addLevel(layers, "up" + level, channels + kept, kept, groups);
            channels = kept;
        }
        layers.add(new Layer.Convolution("head", channels, outputs * factor * factor, 1, 1, true));
        layers.add(new Layer.DepthToSpace(factor));
        return new Graph(new Grid(side, side, inputs), layers);
    }

    private static int widthAt(int level, int width) {
        return Math.min(width << level, 4 * width);
    }

    private static void addLevel(List<Layer> layers, String name, int in, int out, int groups) {
        for (String half : List.of("a", "b")) {
            layers.add(new Layer.Convolution(name + half, half.equals("a") ? in : out, out, 3, 1, true));
            layers.add(new Layer.GroupNorm(name + half + ".norm", out, groups));
            layers.add(new Layer.Relu());
        }
    }
}
