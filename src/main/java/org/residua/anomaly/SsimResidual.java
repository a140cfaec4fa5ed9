package org.residua.anomaly;

import org.residua.autoencoder.Reconstruction;
import org.residua.preprocess.GaussianFilter;
import org.residua.preprocess.ModelInput;

/**
 * One minus the local structural similarity of input and reconstruction (Wang, Bovik, Sheikh and Simoncelli 2004), with
 * their constants for a range of 1. Only the foreground is looked at: windows across its edge are normalised to their
 * part inside.
 */
public final class SsimResidual {
    private static final double C1 = 0.01 * 0.01;
    private static final double C2 = 0.03 * 0.03;
    /** Sigma of the window as a share of the grid: 1.5 pixels of 64. */
    private static final double SIGMA = 1.5 / 64;

    private SsimResidual() {}

    /**
     * The residual of each pixel, from 0 for the same structure to 2 for the opposite one.
     *
     * @return size x size; NaN outside the foreground
     */
    public static float[] of(ModelInput input, Reconstruction reconstruction) {
        int size = input.size();
        float[] x = inside(input, input.values());
        float[] y = inside(input, reconstruction.mean());
        GaussianFilter window = new GaussianFilter(SIGMA * size);
        float[] meanX = window.apply(x, size);
        float[] meanY = window.apply(y, size);
        float[] xx = window.apply(product(x, x), size);
        float[] yy = window.apply(product(y, y), size);
        float[] xy = window.apply(product(x, y), size);
        float[] residual = new float[x.length];
        for (int i = 0; i < residual.length; i++) {
            double mx = meanX[i];
            double my = meanY[i];
            double luminance = (2 * mx * my + C1) / (mx * mx + my * my + C1);
            double variances = Math.max(0, xx[i] - mx * mx) + Math.max(0, yy[i] - my * my);
            double structure = (2 * (xy[i] - mx * my) + C2) / (variances + C2);
            residual[i] = input.foreground()[i] ? (float) (1 - luminance * structure) : Float.NaN;
        }
        return residual;
    }

    private static float[] inside(ModelInput input, float[] values) {
        float[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = input.foreground()[i] ? values[i] : Float.NaN;
        }
        return result;
    }

    private static float[] product(float[] a, float[] b) {
        float[] result = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] * b[i];
        }
        return result;
    }
}
