package org.residua.anomaly;

import org.residua.autoencoder.Reconstruction;
import org.residua.preprocess.GridScale;
import org.residua.preprocess.ModelInput;

/**
 * One minus the similarity of the gradient magnitudes of input and reconstruction (Xue, Zhang, Mou and Bovik 2014), mean
 * of the grid and one half as fine, as in RIAD (Zavrtanik, Kristan and Skocaj 2021). Prewitt's gradients do not see the
 * edge of the foreground: a neighbour outside counts as equal to the pixel itself.
 */
public final class GradientSimilarityResidual {
    /** 170 on a range of 255, here on a range of 1. */
    private static final double C = 170 / (255.0 * 255.0);

    private GradientSimilarityResidual() {}

    /**
     * The residual of each pixel, from 0 for gradients as steep to nearly 1. On a grid with an odd side, of that grid
     * alone.
     *
     * @return size x size; NaN outside the foreground
     */
    public static float[] of(ModelInput input, Reconstruction reconstruction) {
        ModelInput expected = new ModelInput(input.size(), reconstruction.mean(), input.foreground(), input.mapping());
        float[] fine = single(input, expected);
        if (input.size() % 2 != 0) {
            return fine;
        }
        float[] half = single(GridScale.reduced(input, 2), GridScale.reduced(expected, 2));
        float[] coarse = GridScale.enlarged(half, input.size() / 2, 2);
        for (int i = 0; i < fine.length; i++) {
            // A pixel of the foreground all by itself is in no block that is.
            fine[i] = Float.isNaN(coarse[i]) ? fine[i] : (fine[i] + coarse[i]) / 2;
        }
        return fine;
    }

    private static float[] single(ModelInput input, ModelInput expected) {
        float[] residual = new float[input.values().length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = Float.NaN;
            if (input.foreground()[i]) {
                double x = magnitude(input, i);
                double y = magnitude(expected, i);
                residual[i] = (float) (1 - (2 * x * y + C) / (x * x + y * y + C));
            }
        }
        return residual;
    }

    /** Of Prewitt's two filters, each the mean of three differences. */
    private static double magnitude(ModelInput image, int at) {
        double across = 0;
        double down = 0;
        for (int j = -1; j <= 1; j++) {
            for (int i = -1; i <= 1; i++) {
                double value = neighbour(image, at, i, j);
                across += i * value / 3;
                down += j * value / 3;
            }
        }
        return Math.hypot(across, down);
    }

    private static float neighbour(ModelInput image, int at, int right, int below) {
        int size = image.size();
        int x = at % size + right;
        int y = at / size + below;
        boolean there = x >= 0 && x < size && y >= 0 && y < size && image.foreground()[y * size + x];
        return image.values()[there ? y * size + x : at];
    }
}
