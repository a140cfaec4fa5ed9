package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.DescriptorBank;
import org.residua.bundle.Scoring.Texture;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;
import org.residua.testkit.Judge;

/** Gradients and textures of what is left over, judged by SciPy image by image. */
class ResidualTextureTest {
    private static final int SIZE = 64;
    private static final String READ = """
            import sys, numpy as np
            from scipy import ndimage
            d = np.fromfile(sys.argv[1], '<f4').astype(float).reshape(64, 64)
            sobel = [ndimage.sobel(d, axis, mode='nearest') / 8 for axis in (1, 0)]
            """;
    private static final String GRADIENT = READ + "print(*np.hypot(*sobel).ravel())";
    private static final String TEXTURE = READ + """
            def smooth(a, s):
                r = int(np.ceil(4 * s))
                k = np.exp(-.5 * (np.arange(-r, r + 1) / s) ** 2)
                def c(b): return ndimage.convolve1d(ndimage.convolve1d(b, k, 0, mode='constant'), k, 1, mode='constant')
                return c(a) / c(np.ones_like(a))
            levels = [d] + [smooth(d, s) for s in (.7, 1.4, 2.8, 5.6)]
            energy = [abs(a - b) for a, b in zip(levels, levels[1:])] + [abs(g) for g in sobel]
            print(*np.log(np.array([e.reshape(4, 16, 4, 16).mean((1, 3)) for e in energy]) + 1e-3).ravel())
            """;

    @TempDir
    Path folder;

    private final ModelInput input = input();
    private final float[] mean = texture(2);

    @Test
    void theGradientOfWhatIsLeftOverIsScipysSobel() throws Exception {
        float[] theirs = Judge.numbers(GRADIENT, folder, rest());
        float[] ours = GradientResidual.of(input, new Reconstruction(mean, null));
        for (int i = 0; i < ours.length; i++) {
            assertEquals(input.foreground()[i] ? theirs[i] : Float.NaN, ours[i], 1e-6f, "pixel " + i);
        }
    }

    @Test
    void aSlopeIsMeasuredInItsOwnUnitsAndAlongItsOwnAxis() {
        float[] slope = new float[SIZE * SIZE];
        for (int i = 0; i < slope.length; i++) {
            int y = i / SIZE;
            slope[i] = 0.25f * (i % SIZE) - 0.5f * y;
        }
        int middle = 30 * SIZE + 20;
        assertEquals(0.25f, Sobel.across(slope, SIZE)[middle], 1e-5f);
        assertEquals(-0.5f, Sobel.down(slope, SIZE)[middle], 1e-5f);
    }

    @Test
    void aDescriptorHoldsTheEnergiesThatScipyFindsInEachCell() throws Exception {
        float[] theirs = Judge.numbers(TEXTURE, folder, rest());
        float[] ours = TextureDescriptor.of(input, mean);
        assertEquals(TextureDescriptor.LENGTH, theirs.length);
        for (int i = 0; i < ours.length; i++) {
            assertEquals(theirs[i], ours[i], 1e-4f, "number " + i);
        }
    }

    @Test
    void excessIsTheMeanNumberOfDeviationsAboveTrainingImages() {
        DescriptorBank bank = new DescriptorBank(new float[] {1, 2, 0}, new float[] {0.5f, 2, 1e-3f}, new float[0]);
        // 2 and -1 deviations, and 1000, which is held at 8.
        assertEquals(3, TextureDescriptor.distance(new float[] {2, 0, 1}, bank, Texture.EXCESS), 1e-5);
    }

    @Test
    void nearestIsTheMeanDistanceToTheFiveNearestTrainingImages() {
        float[] mean = {1, 1};
        float[] deviation = {2, 2};
        float[] seven = {7, 0, 0, 2, 3, 0, 0, 6, 0, 4, 1, 0, 3, 4};
        float[] own = {1, 1};
        DescriptorBank bank = new DescriptorBank(mean, deviation, seven);
        assertEquals((1 + 2 + 3 + 4 + 5) / 5.0, TextureDescriptor.distance(own, bank, Texture.NEAREST), 1e-6);
        DescriptorBank two = new DescriptorBank(mean, deviation, new float[] {3, 4, 0, 1});
        assertEquals(3, TextureDescriptor.distance(own, two, Texture.NEAREST), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> TextureDescriptor.distance(own, bank, Texture.NONE));
    }

    @Test
    void anImageWithMoreTextureThanTrainingImagesIsFurtherAway() {
        float[] usual = TextureDescriptor.of(input, mean);
        float[] rough = TextureDescriptor.of(input, texture(3, 0.3));
        float[] deviation = new float[usual.length];
        java.util.Arrays.fill(deviation, 0.5f);
        DescriptorBank bank = new DescriptorBank(usual, deviation, new float[usual.length]);
        assertEquals(0, TextureDescriptor.distance(usual, bank, Texture.EXCESS), 1e-6);
        assertEquals(0, TextureDescriptor.distance(usual, bank, Texture.NEAREST), 1e-6);
        assertTrue(TextureDescriptor.distance(rough, bank, Texture.EXCESS) > 1);
        assertTrue(TextureDescriptor.distance(rough, bank, Texture.NEAREST) > 1);
    }

    private float[] rest() {
        float[] rest = new float[SIZE * SIZE];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = input.foreground()[i] ? input.values()[i] - mean[i] : 0;
        }
        return rest;
    }

    private static ModelInput input() {
        boolean[] foreground = new boolean[SIZE * SIZE];
        for (int i = 0; i < foreground.length; i++) {
            int y = i / SIZE;
            foreground[i] = Math.hypot(i % SIZE - 28.0, y - 35.0) < 31;
        }
        return new ModelInput(SIZE, texture(1), foreground, new GridMapping(0, 0, 1, 1));
    }

    private static float[] texture(long seed) {
        return texture(seed, 0.08);
    }

    private static float[] texture(long seed, double noise) {
        Random random = new Random(seed);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.4 + 0.1 * Math.sin(i % SIZE / 5.0 + seed) + noise * random.nextGaussian());
        }
        return values;
    }
}
