package org.residua.autoencoder;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.DataFormat;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.DeConv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/** The same network built a second time with the tensor library's own graph, as a judge of ours. */
final class SameDiffReference {
    private static final double EPSILON = 1e-5;

    private final SameDiff graph = SameDiff.create();
    private final Map<String, SDVariable> kept = new HashMap<>();
    private final Weights weights;
    private final int batch;
    private final boolean training;
    private SDVariable at;
    private Grid grid;

    SameDiffReference(Graph network, Weights weights, int batch, boolean training) {
        this.weights = weights;
        this.batch = batch;
        this.training = training;
        grid = network.input();
        at = graph.placeHolder("input", DataType.FLOAT, batch, grid.height(), grid.width(), grid.channels());
        for (Layer layer : network.layers()) {
            at = add(layer);
            grid = layer.output(grid);
        }
        at = graph.identity("output", at);
    }

    float[] output(float[] input) {
        return graph.outputSingle(Map.of("input", array(input)), "output")
                .dup('c')
                .data()
                .asFloat();
    }

    /** The gradients of the loss by the names of the weights. */
    Map<String, INDArray> gradients(float[] input, Loss loss, Batch clean) {
        SDVariable target = graph.constant("target", array(clean.values()));
        float[] inside = new float[clean.foreground().length];
        float count = 0;
        for (int i = 0; i < inside.length; i++) {
            inside[i] = clean.foreground()[i] ? 1 : 0;
            count += inside[i];
        }
        SDVariable mask = graph.constant("mask", array(inside));
        SDVariable mean = channel(0);
        SDVariable logVariance = graph.clipByValue(channel(1), -7, 2);
        SDVariable error = graph.math().square(mean.sub(target));
        SDVariable each = graph.math()
                .exp(logVariance.neg())
                .mul(error)
                .add(logVariance)
                .mul(loss.likelihood())
                .add(error.mul(loss.squared()));
        each.mul(mask).sum().div(count).rename("loss").markAsLoss();
        return graph.calculateGradients(
                Map.of("input", array(input)),
                weights.all().stream()
                        .filter(parameter -> parameter.spec().trained())
                        .map(parameter -> parameter.spec().name())
                        .toList());
    }

    private SDVariable channel(int channel) {
        return graph.stridedSlice(
                at,
                new long[] {0, 0, 0, channel},
                new long[] {batch, grid.height(), grid.width(), channel + 1},
                1,
                1,
                1,
                1);
    }

    private INDArray array(float[] values) {
        long side = Math.round(Math.sqrt((double) values.length / batch));
        return Nd4j.createFromArray(values).reshape('c', batch, side, side, 1);
    }

    private SDVariable add(Layer layer) {
        if (layer instanceof Layer.Convolution l) {
            return convolution(l);
        } else if (layer instanceof Layer.TransposedConvolution l) {
            DeConv2DConfig config = DeConv2DConfig.builder()
                    .kH(4)
                    .kW(4)
                    .sH(2)
                    .sW(2)
                    .pH(1)
                    .pW(1)
                    .dataFormat("NHWC")
                    .build();
            SDVariable kernel = weight(l.name() + ".kernel");
            return l.bias()
                    ? graph.cnn().deconv2d(at, kernel, weight(l.name() + ".bias"), config)
                    : graph.cnn().deconv2d(at, kernel, config);
        } else if (layer instanceof Layer.BatchNorm l) {
            return batchNorm(l);
        } else if (layer instanceof Layer.GroupNorm l) {
            return groupNorm(l);
        } else if (layer instanceof Layer.Relu) {
            return graph.nn().relu(at, 0);
        } else if (layer instanceof Layer.MaxPool) {
            return graph.cnn()
                    .maxPooling2d(
                            at,
                            Pooling2DConfig.builder()
                                    .kH(2)
                                    .kW(2)
                                    .sH(2)
                                    .sW(2)
                                    .isNHWC(true)
                                    .build());
        } else if (layer instanceof Layer.Upsample) {
            return upsample();
        } else if (layer instanceof Layer.SpaceToDepth l) {
            return graph.cnn().spaceToDepth(at, l.factor(), DataFormat.NHWC);
        } else if (layer instanceof Layer.DepthToSpace l) {
            return graph.cnn().depthToSpace(at, l.factor(), DataFormat.NHWC);
        } else if (layer instanceof Layer.Keep l) {
            kept.put(l.label(), at);
            return at;
        } else if (layer instanceof Layer.Join l) {
            return graph.concat(3, at, kept.get(l.label()));
        }
        Grid to = ((Layer.Reshape) layer).to();
        return graph.reshape(at, batch, to.height(), to.width(), to.channels());
    }

    /** By concatenation: the gradient of the library's own upsampling2d is wrong with channels last. */
    private SDVariable upsample() {
        SDVariable apart = graph.reshape(at, batch, grid.height(), 1, grid.width(), 1, grid.channels());
        SDVariable wide = graph.concat(4, apart, apart);
        return graph.reshape(
                graph.concat(2, wide, wide), batch, 2L * grid.height(), 2L * grid.width(), grid.channels());
    }

    private SDVariable convolution(Layer.Convolution l) {
        Conv2DConfig config = Conv2DConfig.builder()
                .kH(l.kernel())
                .kW(l.kernel())
                .sH(l.stride())
                .sW(l.stride())
                .pH(l.padding())
                .pW(l.padding())
                .dataFormat("NHWC")
                .weightsFormat(WeightsFormat.YXIO)
                .paddingMode(PaddingMode.VALID)
                .build();
        SDVariable kernel = weight(l.name() + ".kernel");
        return l.bias()
                ? graph.cnn().conv2d(at, kernel, weight(l.name() + ".bias"), config)
                : graph.cnn().conv2d(at, kernel, config);
    }

    private SDVariable batchNorm(Layer.BatchNorm l) {
        SDVariable mean = training ? at.mean(true, 0, 1, 2) : weight(l.name() + ".mean");
        SDVariable centred = at.sub(mean);
        SDVariable variance =
                training ? graph.math().square(centred).mean(true, 0, 1, 2) : weight(l.name() + ".variance");
        return scaled(l.name(), centred.div(graph.math().sqrt(variance.add(EPSILON))));
    }

    private SDVariable groupNorm(Layer.GroupNorm l) {
        SDVariable grouped = graph.reshape(at, batch, (long) grid.pixels(), l.groups(), l.channels() / l.groups());
        SDVariable centred = grouped.sub(grouped.mean(true, 1, 3));
        SDVariable variance = graph.math().square(centred).mean(true, 1, 3);
        SDVariable normal = centred.div(graph.math().sqrt(variance.add(EPSILON)));
        return scaled(l.name(), graph.reshape(normal, batch, grid.height(), grid.width(), grid.channels()));
    }

    private SDVariable scaled(String name, SDVariable normal) {
        return normal.mul(weight(name + ".scale")).add(weight(name + ".shift"));
    }

    private SDVariable weight(String name) {
        Parameter parameter = weights.get(name);
        int[] shape = parameter.spec().shape();
        long[] extents = new long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            extents[i] = shape[i];
        }
        return graph.var(
                name,
                Nd4j.createFromArray(parameter.values()).reshape('c', extents).dup('c'));
    }
}
