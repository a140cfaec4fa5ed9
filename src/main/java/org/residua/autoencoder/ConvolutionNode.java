package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A convolution or its transpose by the native kernels: prebuilt operations over arrays made once. */
final class ConvolutionNode implements Node {
    private static final int NHWC = 1;
    private static final int WEIGHTS_YXIO = 0;

    private final Signal in;
    private final Signal out;
    private final List<Parameter> parameters;
    private final List<NativeArray> arrays = new ArrayList<>();
    private final List<NativeKernel> kernels = new ArrayList<>();
    private final NativeArray input;
    private final NativeArray output;
    private final List<NativeArray> weights;
    private final NativeKernel forward;
    private final @Nullable Backward backward;

    static ConvolutionNode convolution(Layer.Convolution layer, Signal in, Signal out, Weights weights) {
        int[] window = {layer.kernel(), layer.stride(), layer.padding()};
        return new ConvolutionNode("conv2d", window, in, out, parameters(layer, weights));
    }

    static ConvolutionNode transposed(Layer.TransposedConvolution layer, Signal in, Signal out, Weights weights) {
        int[] window = {Layer.TransposedConvolution.KERNEL, 2, 1};
        return new ConvolutionNode("deconv2d", window, in, out, parameters(layer, weights));
    }

    private static List<Parameter> parameters(Layer layer, Weights weights) {
        return layer.weights().stream().map(spec -> weights.get(spec.name())).toList();
    }

    private ConvolutionNode(String name, int[] window, Signal in, Signal out, List<Parameter> parameters) {
        this.in = in;
        this.out = out;
        this.parameters = parameters;
        input = like(in);
        output = like(out);
        weights = parameters.stream().map(this::like).toList();
        List<NativeArray> inputs = new ArrayList<>(List.of(input));
        inputs.addAll(weights);
        forward = kernel(name, window, inputs, List.of(output));
        backward = in.gradient().length == 0 ? null : new Backward(name, window, inputs);
    }

    @Override
    public void load() {
        for (int i = 0; i < parameters.size(); i++) {
            weights.get(i).put(parameters.get(i).values());
        }
    }

    @Override
    public void forward() {
        input.put(in.values());
        forward.run();
        output.get(out.values());
    }

    @Override
    public void backward() {
        if (backward != null) {
            backward.run();
        }
    }

    @Override
    public void close() {
        kernels.forEach(NativeKernel::close);
        arrays.forEach(NativeArray::close);
    }

    private NativeArray like(Signal signal) {
        Grid grid = signal.grid();
        return own(new NativeArray(signal.batch(), grid.height(), grid.width(), grid.channels()));
    }

    private NativeArray like(Parameter parameter) {
        return own(new NativeArray(parameter.spec().shape()));
    }

    private NativeArray own(NativeArray array) {
        arrays.add(array);
        return array;
    }

    private NativeKernel kernel(String name, int[] window, List<NativeArray> inputs, List<NativeArray> outputs) {
        int size = window[0];
        int stride = window[1];
        int padding = window[2];
        NativeKernel kernel = new NativeKernel(
                name, inputs, outputs, size, size, stride, stride, padding, padding, 1, 1, 0, NHWC, WEIGHTS_YXIO);
        kernels.add(kernel);
        return kernel;
    }

    /** The second half, there only in training. */
    private final class Backward {
        private final NativeArray outputGradient = like(out);
        private final NativeArray inputGradient = like(in);
        private final List<NativeArray> weightGradients =
                parameters.stream().map(ConvolutionNode.this::like).toList();
        private final float[] scratch = new float[in.gradient().length];
        private final NativeKernel kernel;

        Backward(String name, int[] window, List<NativeArray> forwardInputs) {
            List<NativeArray> inputs = new ArrayList<>(forwardInputs);
            inputs.add(outputGradient);
            List<NativeArray> outputs = new ArrayList<>(List.of(inputGradient));
            outputs.addAll(weightGradients);
            kernel = kernel(name + "_bp", window, inputs, outputs);
        }

        void run() {
            outputGradient.put(out.gradient());
            kernel.run();
            inputGradient.get(scratch);
            float[] gradient = in.gradient();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += scratch[i];
            }
            for (int i = 0; i < parameters.size(); i++) {
                weightGradients.get(i).get(parameters.get(i).gradient());
            }
        }
    }
}
