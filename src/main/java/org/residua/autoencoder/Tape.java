package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A network at work: the nodes of its layers in turn over arrays that are made once, so that memory stays level
 * however often it runs. Run backwards it gives the gradient. Used by one thread at a time.
 */
final class Tape implements AutoCloseable {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final Signal input;
    private final Signal output;

    /**
     * @param batch images that pass together
     * @param training whether gradients are wanted
     */
    Tape(Graph graph, Weights weights, int batch, boolean training) {
        NativeKernel.useOneThread();
        Map<String, Signal> kept = new HashMap<>();
        input = Signal.of(batch, graph.input(), training);
        signals.add(input);
        Signal signal = input;
        for (Layer layer : graph.layers()) {
            Signal in = signal;
            if (layer instanceof Layer.Keep keep) {
                kept.put(keep.label(), in);
            } else if (layer instanceof Layer.Reshape reshape) {
                signal = in.as(reshape.to());
            } else {
                signal = Signal.of(batch, layer.output(in.grid()), training);
                signals.add(signal);
                nodes.add(node(layer, in, signal, weights, kept));
            }
        }
        output = signal;
        load();
    }

    private static Node node(Layer layer, Signal in, Signal out, Weights weights, Map<String, Signal> kept) {
        if (layer instanceof Layer.Convolution l) {
            return ConvolutionNode.convolution(l, in, out, weights);
        } else if (layer instanceof Layer.TransposedConvolution l) {
            return ConvolutionNode.transposed(l, in, out, weights);
        } else if (layer instanceof Layer.BatchNorm l) {
            return NormalisationNode.batch(l, in, out, weights);
        } else if (layer instanceof Layer.GroupNorm l) {
            return NormalisationNode.group(l, in, out, weights);
        } else if (layer instanceof Layer.Relu) {
            return new ReluNode(in, out);
        } else if (layer instanceof Layer.MaxPool) {
            return new MaxPoolNode(in, out);
        } else if (layer instanceof Layer.Upsample) {
            return GatherNode.upsample(in, out);
        } else if (layer instanceof Layer.SpaceToDepth l) {
            return GatherNode.spaceToDepth(in, out, l.factor());
        } else if (layer instanceof Layer.DepthToSpace l) {
            return GatherNode.depthToSpace(in, out, l.factor());
        } else if (layer instanceof Layer.Sample) {
            return new SampleNode(in, out);
        } else if (layer instanceof Layer.Join l && kept.containsKey(l.label())) {
            return new JoinNode(in, kept.get(l.label()), out);
        }
        throw new IllegalArgumentException("The layer " + layer + " cannot stand here.");
    }

    Signal input() {
        return input;
    }

    Signal output() {
        return output;
    }

    /** Takes over weights that have changed. */
    void load() {
        nodes.forEach(Node::load);
    }

    /** Draws anew what is random in a step of training. */
    void draw(RandomGenerator random) {
        nodes.forEach(node -> node.draw(random));
    }

    /**
     * What the layers themselves add to the loss, times the weight. Do this after the gradients are cleared and before
     * they are computed.
     */
    double penalise(double weight) {
        return nodes.stream().mapToDouble(node -> node.penalise(weight)).sum();
    }

    /** Computes the output from the input's values. */
    void forward() {
        NativeKernel.useOneThread();
        nodes.forEach(Node::forward);
    }

    /** Forgets the gradients, which the nodes add to. Do this before the output's gradient is set. */
    void clearGradients() {
        signals.forEach(signal -> Arrays.fill(signal.gradient(), 0));
    }

    /** Computes all gradients from the output's. */
    void backward() {
        NativeKernel.useOneThread();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            nodes.get(i).backward();
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
