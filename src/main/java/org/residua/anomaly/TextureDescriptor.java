package org.residua.anomaly;

import java.util.Arrays;
import org.residua.bundle.DescriptorBank;
import org.residua.bundle.Scoring;
import org.residua.preprocess.GaussianFilter;
import org.residua.preprocess.ModelInput;

/**
 * The texture of a residual in a few numbers: in each of 4 x 4 cells the logarithm of the mean energy in four bands of
 * scale (differences of Gaussians) and of the gradient across and down. Where a residual map asks how much a pixel
 * differs, this asks whether an image is left over in the way in which normals are.
 */
public final class TextureDescriptor {
    private static final int CELLS = 4;
    private static final double[] SIGMAS_AT_64 = {.7, 1.4, 2.8, 5.6};

    /** Numbers a descriptor. */
    public static final int LENGTH = CELLS * CELLS * 6;

    private static final double SMALLEST_ENERGY = 1e-3;

    private static final int NEIGHBOURS = 5;

    /** Standardised numbers are held within this, so that one odd cell does not decide. */
    private static final double MOST_DEVIATIONS = 8;

    private TextureDescriptor() {}

    /**
     * The descriptor of input less reconstruction; outside the foreground nothing is left over.
     *
     * @param mean reconstruction, size x size
     */
    public static float[] of(ModelInput input, float[] mean) {
        int size = input.size();
        float[] rest = new float[mean.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = input.foreground()[i] ? input.values()[i] - mean[i] : 0;
        }
        float[] descriptor = new float[LENGTH];
        float[] finer = rest;
        int part = 0;
        for (double sigma : SIGMAS_AT_64) {
            float[] coarser = new GaussianFilter(sigma * size / 64).apply(rest, size);
            put(descriptor, part++, difference(finer, coarser), size);
            finer = coarser;
        }
        put(descriptor, part++, absolute(Sobel.across(rest, size)), size);
        put(descriptor, part, absolute(Sobel.down(rest, size)), size);
        return descriptor;
    }

    /**
     * How far a descriptor is from those of training images.
     *
     * @throws IllegalArgumentException when no distance is asked for
     */
    public static double distance(float[] descriptor, DescriptorBank bank, Scoring.Texture kind) {
        float[] own = standardised(descriptor, bank.mean(), bank.deviation());
        return switch (kind) {
            case EXCESS -> excess(own);
            case NEAREST -> nearest(own, bank);
            case NONE -> throw new IllegalArgumentException("Textures take no part in this score.");
        };
    }

    private static double excess(float[] own) {
        double sum = 0;
        for (float number : own) {
            sum += number;
        }
        return sum / own.length;
    }

    private static double nearest(float[] own, DescriptorBank bank) {
        double[] distances = new double[bank.images()];
        for (int n = 0; n < distances.length; n++) {
            double sum = 0;
            for (int i = 0; i < own.length; i++) {
                double difference = own[i] - bank.values()[n * own.length + i];
                sum += difference * difference;
            }
            distances[n] = Math.sqrt(sum);
        }
        Arrays.sort(distances);
        return Arrays.stream(distances).limit(NEIGHBOURS).average().orElse(0);
    }

    /** A descriptor in standard deviations of training images, each number held within bounds. */
    public static float[] standardised(float[] descriptor, float[] mean, float[] deviation) {
        float[] result = new float[descriptor.length];
        for (int i = 0; i < result.length; i++) {
            double z = (descriptor[i] - mean[i]) / (deviation[i] + 1e-6);
            result[i] = (float) Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, z));
        }
        return result;
    }

    private static float[] difference(float[] a, float[] b) {
        float[] result = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = Math.abs(a[i] - b[i]);
        }
        return result;
    }

    private static float[] absolute(float[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = Math.abs(values[i]);
        }
        return result;
    }

    private static void put(float[] descriptor, int part, float[] energy, int size) {
        double[] sums = new double[CELLS * CELLS];
        int[] counts = new int[sums.length];
        for (int i = 0; i < energy.length; i++) {
            int cell = i / size * CELLS / size * CELLS + i % size * CELLS / size;
            sums[cell] += energy[i];
            counts[cell]++;
        }
        for (int cell = 0; cell < sums.length; cell++) {
            descriptor[part * sums.length + cell] =
                    (float) Math.log(sums[cell] / Math.max(1, counts[cell]) + SMALLEST_ENERGY);
        }
    }
}
