package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;

/** Small made-up images for tests. */
final class Images {
    private Images() {}

    /** Values about .5 with a deviation of .2. */
    static float[] noise(int count, RandomGenerator random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (.5 + .2 * random.nextGaussian());
        }
        return values;
    }

    /** Discs with a smooth pattern that two numbers determine. */
    static TrainingSet discs(int side, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> values = new ArrayList<>();
        List<boolean[]> foreground = new ArrayList<>();
        for (int image = 0; image < count; image++) {
            double tilt = random.nextDouble() - .5;
            double swell = random.nextDouble() - .5;
            float[] pixels = new float[side * side];
            boolean[] mask = new boolean[side * side];
            for (int i = 0; i < pixels.length; i++) {
                int row = i / side;
                double y = (row + .5) / side - .5;
                double x = (i % side + .5) / side - .5;
                mask[i] = x * x + y * y < .2;
                pixels[i] = mask[i] ? (float) (.5 + tilt * x + swell * (y * y - .1)) : 0;
            }
            values.add(pixels);
            foreground.add(mask);
        }
        return new TrainingSet(side, values, foreground);
    }

    /** A model input that is foreground all over. */
    static ModelInput input(int side, float[] values) {
        boolean[] foreground = new boolean[side * side];
        Arrays.fill(foreground, true);
        return new ModelInput(side, values, foreground, new GridMapping(0, 0, 1, 1));
    }
}
