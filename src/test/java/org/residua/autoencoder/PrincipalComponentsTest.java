package org.residua.autoencoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Network;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

class PrincipalComponentsTest {
    private static final int SIDE = 32;

    @Test
    void imagesOfTwoDegreesOfFreedomAreReconstructedByTwoComponents() {
        TrainingSet set = Images.discs(SIDE, 30, 1);
        try (InferencePlan plan = InferencePlan.of(fit(set, 10))) {
            for (float[] image : set.values()) {
                Reconstruction reconstruction = plan.reconstruct(Images.input(SIDE, image));
                assertEquals(0, greatestError(image, reconstruction.mean()), 1e-4);
                assertNull(reconstruction.logVariance());
            }
        }
    }

    @Test
    void aPastedBlobIsNotReconstructed() {
        TrainingSet set = Images.discs(SIDE, 30, 1);
        float[] image = set.values().get(3).clone();
        for (int y = 14; y < 19; y++) {
            for (int x = 14; x < 19; x++) {
                image[y * SIDE + x] += .3f;
            }
        }
        try (InferencePlan plan = InferencePlan.of(fit(set, 10))) {
            float[] mean = plan.reconstruct(Images.input(SIDE, image)).mean();
            assertTrue(image[16 * SIDE + 16] - mean[16 * SIDE + 16] > .2);
        }
    }

    @Test
    void thereAreNoMoreComponentsThanImagesSpan() {
        assertEquals(2, fit(Images.discs(SIDE, 30, 1), 10).architecture().parameter("latent"));
        assertEquals(4, fit(noise(5), 64).architecture().parameter("latent"));
        assertEquals(0, fit(noise(1), 64).architecture().parameter("latent"));
    }

    @Test
    void theComponentsAreOrthonormalAndTheGreatestVarianceComesFirst() {
        int count = 6;
        TrainingSet set = noise(40);
        Network network = fit(set, count);
        float[] components = network.weights().get("components").values();
        float[] mean = network.weights().get("mean").values();
        int pixels = SIDE * SIDE;
        double[] variance = new double[count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                double product = 0;
                for (int p = 0; p < pixels; p++) {
                    product += (double) components[a * pixels + p] * components[b * pixels + p];
                }
                assertEquals(a == b ? 1 : 0, product, 1e-5);
            }
            for (float[] image : set.values()) {
                double coefficient = 0;
                for (int p = 0; p < pixels; p++) {
                    coefficient += (double) components[a * pixels + p] * (image[p] - mean[p]);
                }
                variance[a] += coefficient * coefficient;
            }
            assertTrue(a == 0 || variance[a] <= variance[a - 1], "variance " + a);
        }
    }

    @Test
    void fittingStopsWhenAsked() {
        CancelToken cancel = new CancelToken();
        cancel.cancel();
        TrainingSet set = noise(5);
        assertThrows(CancellationException.class, () -> PrincipalComponents.fit(set, 3, 1, cancel));
    }

    private static Network fit(TrainingSet set, int count) {
        TrainingOptions options = new TrainingOptions(1, 1, 1e-3, 5, false, 0, count, .2);
        return new Trainer()
                .train(Families.named("pca"), set, options, plan -> 0, step -> {}, Progress.none(), new CancelToken());
    }

    private static TrainingSet noise(int count) {
        SplittableRandom random = new SplittableRandom(8);
        List<float[]> values = new ArrayList<>();
        List<boolean[]> foreground = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(Images.noise(SIDE * SIDE, random));
            foreground.add(new boolean[SIDE * SIDE]);
        }
        return new TrainingSet(SIDE, values, foreground);
    }

    private static double greatestError(float[] a, float[] b) {
        double greatest = 0;
        for (int i = 0; i < a.length; i++) {
            greatest = Math.max(greatest, Math.abs(a[i] - b[i]));
        }
        return greatest;
    }
}
