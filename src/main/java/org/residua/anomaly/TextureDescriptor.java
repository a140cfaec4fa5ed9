package org.residua.anomaly;

import java.util.Arrays;
import org.residua.bundle.DescriptorBank;
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
        put(descriptor, part++, sobel(rest, size, 1, size), size);
        put(descriptor, part, sobel(rest, size, size, 1), size);
        return descriptor;
    }

    /**
     * The mean distance of a descriptor to its nearest normals, after standardising.
     *
     * @param neighbours how many normals; all where there are fewer
     */
    public static double distance(float[] descriptor, DescriptorBank bank, int neighbours) {
        float[] own = standardised(descriptor, bank.mean(), bank.deviation());
        double[] distances = new double[bank.normals()];
        for (int n = 0; n < distances.length; n++) {
            double sum = 0;
            for (int i = 0; i < own.length; i++) {
                double difference = own[i] - bank.values()[n * own.length + i];
                sum += difference * difference;
            }
            distances[n] = Math.sqrt(sum);
        }
        Arrays.sort(distances);
        return Arrays.stream(distances).limit(neighbours).average().orElse(0);
    }

    /** A descriptor in standard deviations of normals, each number held within bounds. */
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

    /** Sobel's operator with the edge repeated: the difference along {@code step}, smoothed along {@code across}. */
    private static float[] sobel(float[] values, int size, int step, int across) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int side = -1; side <= 1; side++) {
                double weight = side == 0 ? 2 : 1;
                int at = moved(i, side, size, across);
                sum += weight * (values[moved(at, 1, size, step)] - values[moved(at, -1, size, step)]);
            }
            result[i] = (float) Math.abs(sum);
        }
        return result;
    }

    /** The pixel beside, along rows with step 1 and along columns with step size; at the edge the pixel itself. */
    private static int moved(int pixel, int by, int size, int step) {
        int place = step == 1 ? pixel % size : pixel / size;
        return place + by < 0 || place + by >= size ? pixel : pixel + by * step;
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
