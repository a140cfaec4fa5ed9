package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.List;

/** A step of a network as data. Both the trainer and the inference plan run what these describe. */
sealed interface Layer {
    /** What comes out when this goes in. */
    Grid output(Grid input);

    /** The weights it needs, none by default. */
    default List<WeightSpec> weights() {
        return List.of();
    }

    /** Square convolution, padded so that stride 1 keeps an odd kernel's extent and stride 2 halves an even one's. */
    record Convolution(String name, int in, int out, int kernel, int stride, boolean bias) implements Layer {
        int padding() {
            return (kernel - 1) / 2;
        }

        @Override
        public Grid output(Grid input) {
            int shrink = 2 * padding() - kernel;
            return new Grid((input.height() + shrink) / stride + 1, (input.width() + shrink) / stride + 1, out);
        }

        @Override
        public List<WeightSpec> weights() {
            return convolutionWeights(name, kernel * kernel * in, bias ? out : 0, kernel, in, out);
        }
    }

    /** The transpose of the convolution with kernel 4 and stride 2: doubles the extent. */
    record TransposedConvolution(String name, int in, int out, boolean bias) implements Layer {
        static final int KERNEL = 4;

        @Override
        public Grid output(Grid input) {
            return new Grid(2 * input.height(), 2 * input.width(), out);
        }

        @Override
        public List<WeightSpec> weights() {
            return convolutionWeights(name, KERNEL * KERNEL * out, bias ? out : 0, KERNEL, out, in);
        }
    }

    /** Batch normalisation (arXiv 1502.03167): batch statistics in training, running ones afterwards. */
    record BatchNorm(String name, int channels) implements Layer {
        @Override
        public Grid output(Grid input) {
            return input;
        }

        @Override
        public List<WeightSpec> weights() {
            return List.of(
                    WeightSpec.constant(name + ".scale", 1, channels),
                    WeightSpec.constant(name + ".shift", 0, channels),
                    WeightSpec.gathered(name + ".mean", 0, channels),
                    WeightSpec.gathered(name + ".variance", 1, channels));
        }
    }

    /** Group normalisation (arXiv 1803.08494): statistics of each image and group of channels. */
    record GroupNorm(String name, int channels, int groups) implements Layer {
        @Override
        public Grid output(Grid input) {
            return input;
        }

        @Override
        public List<WeightSpec> weights() {
            return List.of(
                    WeightSpec.constant(name + ".scale", 1, channels),
                    WeightSpec.constant(name + ".shift", 0, channels));
        }
    }

    /** max(x, 0). */
    record Relu() implements Layer {
        @Override
        public Grid output(Grid input) {
            return input;
        }
    }

    /** Greatest of each 2 x 2 pixels. */
    record MaxPool() implements Layer {
        @Override
        public Grid output(Grid input) {
            return new Grid(input.height() / 2, input.width() / 2, input.channels());
        }
    }

    /** Each pixel becomes 2 x 2 equal ones. */
    record Upsample() implements Layer {
        @Override
        public Grid output(Grid input) {
            return new Grid(2 * input.height(), 2 * input.width(), input.channels());
        }
    }

    /** Each block of factor x factor pixels becomes one pixel with their channels one after another. */
    record SpaceToDepth(int factor) implements Layer {
        @Override
        public Grid output(Grid input) {
            return new Grid(input.height() / factor, input.width() / factor, input.channels() * factor * factor);
        }
    }

    /** The inverse of {@link SpaceToDepth}. */
    record DepthToSpace(int factor) implements Layer {
        @Override
        public Grid output(Grid input) {
            return new Grid(input.height() * factor, input.width() * factor, input.channels() / (factor * factor));
        }
    }

    /** The same values seen with another extent. */
    record Reshape(Grid to) implements Layer {
        @Override
        public Grid output(Grid input) {
            return to;
        }
    }

    /** Half of the channels are means, half are logs of variances: a draw in training, the mean in use. */
    record Sample() implements Layer {
        @Override
        public Grid output(Grid input) {
            return new Grid(input.height(), input.width(), input.channels() / 2);
        }
    }

    /** Remembers what passes here for a later {@link Join}. */
    record Keep(String label) implements Layer {
        @Override
        public Grid output(Grid input) {
            return input;
        }
    }

    /** Appends the channels of what was kept. */
    record Join(String label, int keptChannels) implements Layer {
        @Override
        public Grid output(Grid input) {
            return new Grid(input.height(), input.width(), input.channels() + keptChannels);
        }
    }

    private static List<WeightSpec> convolutionWeights(
            String name, int fanIn, int biases, int kernel, int first, int second) {
        List<WeightSpec> weights = new ArrayList<>();
        weights.add(WeightSpec.uniform(name + ".kernel", fanIn, kernel, kernel, first, second));
        if (biases > 0) {
            weights.add(WeightSpec.uniform(name + ".bias", fanIn, biases));
        }
        return weights;
    }
}
