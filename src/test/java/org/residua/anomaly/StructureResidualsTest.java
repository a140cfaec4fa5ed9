package org.residua.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.autoencoder.Reconstruction;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;
import org.residua.testkit.Judge;

class StructureResidualsTest {
    private static final int SIZE = 64;
    private static final GridMapping MAPPING = new GridMapping(0, 0, 1, 1);
    private static final String READ = """
            import sys, numpy as np
            from scipy import ndimage
            n = 64
            x, y, f = np.fromfile(sys.argv[1], '<f4').astype(float).reshape(3, n, n)
            f = f > 0
            """;
    private static final String SSIM = READ + """
            def g(a): return ndimage.gaussian_filter(np.where(f, a, 0), 1.5, mode='constant', truncate=4)
            w = g(np.ones((n, n)))
            def e(a): return g(a) / np.where(w > 0, w, 1)
            mx, my = e(x), e(y)
            vx, vy, c = e(x * x) - mx**2, e(y * y) - my**2, e(x * y) - mx * my
            s = (2*mx*my + .01**2) * (2*c + .03**2) / ((mx**2 + my**2 + .01**2) * (vx + vy + .03**2))
            print(*np.where(f, 1 - s, -9).ravel())
            """;
    /** On a foreground of all pixels, where missing neighbours are those beside the grid. */
    private static final String GRADIENT = READ + """
            def mag(a): return np.hypot(ndimage.prewitt(a, 0, mode='nearest'), ndimage.prewitt(a, 1, mode='nearest')) / 3
            def gms(a, b):
                p, q, c = mag(a), mag(b), 170 / 255**2
                return (1 - (2*p*q + c) / (p*p + q*q + c))
            def half(a): return a.reshape(n // 2, 2, n // 2, 2).mean((1, 3))
            r = gms(half(x), half(y))
            t = np.clip((np.arange(n) + .5) / 2 - .5, 0, n // 2 - 1)
            up = ndimage.map_coordinates(r, np.meshgrid(t, t, indexing='ij'), order=1)
            print(*((gms(x, y) + up) / 2).ravel())
            """;

    @TempDir
    Path folder;

    @Test
    void structuralSimilarityIsThatOfScipy() throws Exception {
        boolean[] foreground = disc();
        float[] ours = SsimResidual.of(input(texture(1), foreground), of(texture(2)));
        float[] theirs = judged(SSIM, texture(1), texture(2), foreground);
        for (int i = 0; i < ours.length; i++) {
            assertEquals(foreground[i] ? theirs[i] : Float.NaN, ours[i], 2e-4f, "pixel " + i);
        }
    }

    @Test
    void gradientSimilarityIsThatOfScipyInsideTheGrid() throws Exception {
        boolean[] all = new boolean[SIZE * SIZE];
        Arrays.fill(all, true);
        float[] ours = GradientSimilarityResidual.of(input(texture(1), all), of(texture(2)));
        float[] theirs = judged(GRADIENT, texture(1), texture(2), all);
        for (int y = 4; y < SIZE - 4; y++) {
            for (int x = 4; x < SIZE - 4; x++) {
                assertEquals(theirs[y * SIZE + x], ours[y * SIZE + x], 1e-5f, x + " " + y);
            }
        }
    }

    @Test
    void theSameHasNoResidualAndAnotherStructureHasMuch() {
        for (BiFunction<ModelInput, Reconstruction, float[]> residual : kinds()) {
            ModelInput input = input(texture(1), disc());
            double same = mean(residual.apply(input, of(texture(1))));
            assertEquals(0, same, 1e-5);
            assertTrue(mean(residual.apply(input, of(texture(2)))) > 0.1);
        }
    }

    @Test
    void whatLiesOutsideTheForegroundHasNoSay() {
        boolean[] disc = disc();
        for (BiFunction<ModelInput, Reconstruction, float[]> residual : kinds()) {
            float[] other = texture(1);
            for (int i = 0; i < other.length; i++) {
                other[i] = disc[i] ? other[i] : 7;
            }
            float[] before = residual.apply(input(texture(1), disc), of(texture(2)));
            assertArrayEquals(before, residual.apply(input(other, disc), of(texture(2))));
            for (int i = 0; i < disc.length; i++) {
                assertEquals(!disc[i], Float.isNaN(before[i]));
            }
        }
    }

    /** A blurred copy has the brightness of the original: only structure tells them apart. */
    @Test
    void aLostEdgeCountsWhereItIsLost() {
        float[] step = new float[SIZE * SIZE];
        float[] blurred = new float[SIZE * SIZE];
        for (int i = 0; i < step.length; i++) {
            double x = i % SIZE - SIZE / 2.0 + 0.5;
            step[i] = x > 0 ? 0.7f : 0.3f;
            blurred[i] = (float) (0.5 + 0.2 * Math.tanh(x / 6));
        }
        boolean[] all = new boolean[step.length];
        Arrays.fill(all, true);
        for (BiFunction<ModelInput, Reconstruction, float[]> residual : kinds()) {
            float[] found = residual.apply(input(step, all), of(blurred));
            assertTrue(found[32 * SIZE + 32] > 0.3, "at the edge " + found[32 * SIZE + 32]);
            assertTrue(found[32 * SIZE + 4] < 0.02, "far from it " + found[32 * SIZE + 4]);
        }
    }

    @Test
    void anOddGridIsJudgedOnItsOwnScale() {
        boolean[] all = new boolean[25];
        Arrays.fill(all, true);
        float[] flat = new float[25];
        float[] spot = new float[25];
        spot[12] = 1;
        float[] residual = GradientSimilarityResidual.of(new ModelInput(5, spot, all, MAPPING), of(flat));
        assertTrue(residual[11] > 0.9);
        assertEquals(0, residual[12], 1e-6f);
    }

    private static List<BiFunction<ModelInput, Reconstruction, float[]>> kinds() {
        return List.of(SsimResidual::of, GradientSimilarityResidual::of);
    }

    private static ModelInput input(float[] values, boolean[] foreground) {
        return new ModelInput(SIZE, values, foreground, MAPPING);
    }

    private static Reconstruction of(float[] mean) {
        return new Reconstruction(mean, null);
    }

    private static boolean[] disc() {
        boolean[] disc = new boolean[SIZE * SIZE];
        for (int i = 0; i < disc.length; i++) {
            int y = i / SIZE;
            disc[i] = Math.hypot(i % SIZE - 30.0, y - 35.0) < 24;
        }
        return disc;
    }

    private static float[] texture(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.4 + 0.1 * Math.sin(i % SIZE / 5.0) + 0.08 * random.nextGaussian());
        }
        return values;
    }

    private static double mean(float[] values) {
        double sum = 0;
        int n = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return sum / n;
    }

    private float[] judged(String program, float[] x, float[] y, boolean[] foreground) throws Exception {
        float[] inside = new float[foreground.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = foreground[i] ? 1 : 0;
        }
        return Judge.numbers(program, folder, x, y, inside);
    }
}
