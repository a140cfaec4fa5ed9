package org.residua.autoencoder;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Batch and group normalisation. They differ only in which values share a mean and a variance, called a cell here:
 * one channel of all images, or one group of channels of one image. Both were built from plain sums because the
 * library's own gradients are in doubt; the sums are exact to double precision.
 */
final class NormalisationNode implements Node {
    private static final double EPSILON = 1e-5;
    /** Share of the newest batch in the running statistics. */
    private static final double MOMENTUM = .1;

    private final Signal in;
    private final Signal out;
    private final Parameter scale;
    private final Parameter shift;
    private final @Nullable Running running;
    private final boolean training;
    private final int cellsAnImage;
    private final int channelsACell;
    private final double[] mean;
    private final double[] inverseDeviation;

    static NormalisationNode batch(Layer.BatchNorm layer, Signal in, Signal out, Weights weights) {
        Running running = new Running(weights.get(layer.name() + ".mean"), weights.get(layer.name() + ".variance"));
        return new NormalisationNode(layer.name(), in, out, weights, running, 0, 1, layer.channels());
    }

    static NormalisationNode group(Layer.GroupNorm layer, Signal in, Signal out, Weights weights) {
        int cells = in.batch() * layer.groups();
        return new NormalisationNode(
                layer.name(), in, out, weights, null, layer.groups(), layer.channels() / layer.groups(), cells);
    }

    private NormalisationNode(
            String name,
            Signal in,
            Signal out,
            Weights weights,
            @Nullable Running running,
            int cellsAnImage,
            int channelsACell,
            int cells) {
        this.in = in;
        this.out = out;
        this.running = running;
        this.cellsAnImage = cellsAnImage;
        this.channelsACell = channelsACell;
        scale = weights.get(name + ".scale");
        shift = weights.get(name + ".shift");
        training = in.gradient().length > 0;
        mean = new double[cells];
        inverseDeviation = new double[cells];
    }

    @Override
    public void forward() {
        if (running != null && !training) {
            running.give(mean, inverseDeviation);
        } else {
            measure();
        }
        int channels = in.grid().channels();
        float[] factor = new float[channels];
        float[] offset = new float[channels];
        for (int image = 0; image < in.batch(); image++) {
            for (int c = 0; c < channels; c++) {
                int cell = cell(image, c);
                double slope = inverseDeviation[cell] * scale.values()[c];
                factor[c] = (float) slope;
                offset[c] = (float) (shift.values()[c] - mean[cell] * slope);
            }
            int end = (image + 1) * in.grid().size();
            for (int start = image * in.grid().size(); start < end; start += channels) {
                for (int c = 0; c < channels; c++) {
                    out.values()[start + c] = in.values()[start + c] * factor[c] + offset[c];
                }
            }
        }
    }

    private void measure() {
        double[] squares = new double[mean.length];
        Arrays.fill(mean, 0);
        for (int image = 0; image < in.batch(); image++) {
            double[][] sums = sums(image, in.values());
            for (int c = 0; c < in.grid().channels(); c++) {
                mean[cell(image, c)] += sums[0][c];
                squares[cell(image, c)] += sums[1][c];
            }
        }
        double count = count();
        for (int cell = 0; cell < mean.length; cell++) {
            mean[cell] /= count;
            double variance = Math.max(squares[cell] / count - mean[cell] * mean[cell], 0);
            inverseDeviation[cell] = 1 / Math.sqrt(variance + EPSILON);
            if (running != null) {
                running.take(cell, mean[cell], variance * count / Math.max(count - 1, 1));
            }
        }
    }

    @Override
    public void backward() {
        int channels = in.grid().channels();
        double[][][] sums = new double[in.batch()][][];
        double[] slope = new double[mean.length];
        double[] slopeTimesNormal = new double[mean.length];
        Arrays.fill(scale.gradient(), 0);
        Arrays.fill(shift.gradient(), 0);
        for (int image = 0; image < in.batch(); image++) {
            sums[image] = sums(image, out.gradient());
            for (int c = 0; c < channels; c++) {
                int cell = cell(image, c);
                double gradient = sums[image][0][c];
                double timesNormal = (sums[image][1][c] - mean[cell] * gradient) * inverseDeviation[cell];
                slope[cell] += gradient * scale.values()[c];
                slopeTimesNormal[cell] += timesNormal * scale.values()[c];
                scale.gradient()[c] += (float) timesNormal;
                shift.gradient()[c] += (float) gradient;
            }
        }
        double count = count();
        for (int image = 0; image < in.batch(); image++) {
            addInputGradient(image, slope, slopeTimesNormal, count);
        }
    }

    /** d/dx = (g - mean(g) - n mean(g n)) / deviation, with g the slope at the normal value n = (x - mean) / deviation. */
    private void addInputGradient(int image, double[] slope, double[] slopeTimesNormal, double count) {
        int channels = in.grid().channels();
        float[] ofGradient = new float[channels];
        float[] ofValue = new float[channels];
        float[] constant = new float[channels];
        for (int c = 0; c < channels; c++) {
            int cell = cell(image, c);
            double inverse = inverseDeviation[cell];
            double bend = inverse * inverse * slopeTimesNormal[cell] / count;
            ofGradient[c] = (float) (inverse * scale.values()[c]);
            ofValue[c] = (float) -bend;
            constant[c] = (float) (mean[cell] * bend - inverse * slope[cell] / count);
        }
        int end = (image + 1) * in.grid().size();
        for (int start = image * in.grid().size(); start < end; start += channels) {
            for (int c = 0; c < channels; c++) {
                int i = start + c;
                in.gradient()[i] += out.gradient()[i] * ofGradient[c] + in.values()[i] * ofValue[c] + constant[c];
            }
        }
    }

    /** By channel of one image: the sum of the factors, and of the factors times the input. */
    private double[][] sums(int image, float[] factors) {
        int channels = in.grid().channels();
        double[] plain = new double[channels];
        double[] timesInput = new double[channels];
        int end = (image + 1) * in.grid().size();
        for (int start = image * in.grid().size(); start < end; start += channels) {
            for (int c = 0; c < channels; c++) {
                double factor = factors[start + c];
                plain[c] += factor;
                timesInput[c] += factor * in.values()[start + c];
            }
        }
        return new double[][] {plain, timesInput};
    }

    private int cell(int image, int channel) {
        return image * cellsAnImage + channel / channelsACell;
    }

    private double count() {
        return (double) in.values().length / mean.length;
    }

    /** Statistics gathered over the batches of training. */
    private record Running(Parameter mean, Parameter variance) {
        void take(int channel, double newMean, double newVariance) {
            blend(mean.values(), channel, newMean);
            blend(variance.values(), channel, newVariance);
        }

        void give(double[] means, double[] inverseDeviations) {
            for (int c = 0; c < means.length; c++) {
                means[c] = mean.values()[c];
                inverseDeviations[c] = 1 / Math.sqrt(variance.values()[c] + EPSILON);
            }
        }

        private static void blend(float[] values, int channel, double newest) {
            values[channel] = (float) (values[channel] + MOMENTUM * (newest - values[channel]));
        }
    }
}
