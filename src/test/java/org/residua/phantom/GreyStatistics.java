package org.residua.phantom;

import java.util.Arrays;
import java.util.List;

/** What real scans and phantoms are compared by. */
final class GreyStatistics {
    private static final int BINS = 150;
    private static final double[] SIGMAS_PX = {0.7, 1.4, 2.8, 5.6, 11.2};

    private GreyStatistics() {}

    /** Cumulative histogram of values from 0 to {@code top}. */
    static float[] cumulative(float[] values, double top) {
        double[] share = new double[BINS];
        for (float value : values) {
            share[Math.max(0, Math.min(BINS - 1, (int) (value / top * BINS)))] += 1.0 / values.length;
        }
        float[] cumulative = new float[BINS];
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += share[i];
            cumulative[i] = (float) sum;
        }
        return cumulative;
    }

    /** 1-Wasserstein distance between two cumulative histograms over 0 to {@code top}, in units of the values. */
    static double wasserstein(float[] a, float[] b, double top) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]) * top / a.length;
        }
        return sum;
    }

    /** log10 of the variance in octave bands (differences of Gaussians), finest first: the spectrum's envelope. */
    static float[] bands(float[] image, int size) {
        float[] bands = new float[SIGMAS_PX.length];
        float[] finer = image;
        for (int k = 0; k < bands.length; k++) {
            float[] coarser = Blur.gaussian(image, size, SIGMAS_PX[k]);
            double sum = 0;
            for (int i = 0; i < image.length; i++) {
                sum += Math.pow(finer[i] - coarser[i], 2);
            }
            bands[k] = (float) Math.log10(sum / image.length);
            finer = coarser;
        }
        return bands;
    }

    /** Mean of several curves. */
    static float[] mean(List<float[]> curves) {
        float[] mean = new float[curves.get(0).length];
        for (float[] curve : curves) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += curve[i] / curves.size();
            }
        }
        return mean;
    }

    /** Values above 0.6 of Otsu's threshold: a head without air. */
    static float[] foreground(float[] image) {
        float threshold = (float) (0.6 * otsu(image));
        int count = 0;
        float[] inside = new float[image.length];
        for (float value : image) {
            if (value > threshold) {
                inside[count++] = value;
            }
        }
        return Arrays.copyOf(inside, count);
    }

    /** The image over the median of its foreground. */
    static float[] overForegroundMedian(float[] image) {
        float[] sorted = foreground(image);
        Arrays.sort(sorted);
        float[] scaled = image.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= sorted[sorted.length / 2];
        }
        return scaled;
    }

    private static double otsu(float[] image) {
        float top = 0;
        for (float value : image) {
            top = Math.max(top, value);
        }
        double[] share = new double[256];
        for (float value : image) {
            share[(int) (255 * value / top)] += 1.0 / image.length;
        }
        double mean = 0;
        for (int i = 0; i < 256; i++) {
            mean += i * share[i];
        }
        double best = -1;
        int threshold = 0;
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            weight += share[i];
            sum += i * share[i];
            double between = Math.pow(mean * weight - sum, 2) / Math.max(weight * (1 - weight), 1e-9);
            if (between > best) {
                best = between;
                threshold = i;
            }
        }
        return threshold * top / 255;
    }
}
