package org.residua.autoencoder;

import java.util.Map;
import java.util.SplittableRandom;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.bundle.Tensor;
import org.residua.task.CancelToken;

/**
 * Principal components of the training images: the linear autoencoder, kept as the baseline that every network
 * has to beat.
 */
final class PrincipalComponents {
    static final String KIND = "pca";
    static final String MEAN = "mean";
    static final String COMPONENTS = "components";

    private PrincipalComponents() {}

    static Architecture architecture(int gridSize, int components) {
        return new Architecture(KIND, Map.of("gridSize", gridSize, "latent", components, "outputs", 1));
    }

    /** The mean and at most count components; fewer when the images span less. */
    static Network fit(TrainingSet set, int count, long seed, CancelToken cancel) {
        int pixels = set.gridSize() * set.gridSize();
        float[] mean = mean(set, pixels);
        double[][] components;
        try (Subspace subspace = new Subspace(set.values(), mean)) {
            components = subspace.principal(count, new SplittableRandom(seed), cancel);
        }
        float[] flat = new float[components.length * pixels];
        for (int k = 0; k < components.length; k++) {
            for (int p = 0; p < pixels; p++) {
                flat[k * pixels + p] = (float) components[k][p];
            }
        }
        return new Network(
                architecture(set.gridSize(), components.length),
                Map.of(
                        MEAN, new Tensor(new int[] {pixels}, mean),
                        COMPONENTS, new Tensor(new int[] {components.length, pixels}, flat)));
    }

    private static float[] mean(TrainingSet set, int pixels) {
        double[] sum = new double[pixels];
        for (float[] values : set.values()) {
            for (int p = 0; p < pixels; p++) {
                sum[p] += values[p];
            }
        }
        float[] mean = new float[pixels];
        for (int p = 0; p < pixels; p++) {
            mean[p] = (float) (sum[p] / set.values().size());
        }
        return mean;
    }
}
