package org.residua.autoencoder;

import java.util.random.RandomGenerator;

/**
 * Draws from the normal distributions that the first half of the channels (means) and the second (logs of variances)
 * describe: mean + deviation * noise in training, so that the gradient passes through, and the mean in use. Its penalty
 * is the Kullback-Leibler divergence from the standard normal distribution (Kingma and Welling, arXiv 1312.6114,
 * appendix B).
 */
final class SampleNode implements Node {
    private final Signal in;
    private final Signal out;
    private final float[] noise;

    SampleNode(Signal in, Signal out) {
        this.in = in;
        this.out = out;
        noise = new float[out.gradient().length];
    }

    @Override
    public void draw(RandomGenerator random) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
    }

    @Override
    public void forward() {
        float[] to = out.values();
        for (int i = 0; i < to.length; i++) {
            int at = mean(i);
            double spread = noise.length == 0 ? 0 : deviation(at) * noise[i];
            to[i] = (float) (in.values()[at] + spread);
        }
    }

    @Override
    public void backward() {
        float[] gradient = in.gradient();
        for (int i = 0; i < noise.length; i++) {
            int at = mean(i);
            float slope = out.gradient()[i];
            gradient[at] += slope;
            gradient[at + size()] += (float) (slope * deviation(at) * noise[i] / 2);
        }
    }

    @Override
    public double penalise(double weight) {
        double each = weight / in.batch();
        float[] gradient = in.gradient();
        double sum = 0;
        for (int i = 0; i < noise.length; i++) {
            int at = mean(i);
            double mean = in.values()[at];
            double logVariance = in.values()[at + size()];
            double variance = Math.exp(logVariance);
            sum += (mean * mean + variance - 1 - logVariance) / 2;
            gradient[at] += (float) (each * mean);
            gradient[at + size()] += (float) (each * (variance - 1) / 2);
        }
        return each * sum;
    }

    private double deviation(int mean) {
        return Math.exp(in.values()[mean + size()] / 2);
    }

    /** Where the mean of an output lies in the input. */
    private int mean(int i) {
        return i / size() * 2 * size() + i % size();
    }

    private int size() {
        return out.grid().channels();
    }
}
