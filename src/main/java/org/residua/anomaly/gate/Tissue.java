package org.residua.anomaly.gate;

import java.util.Arrays;
import org.residua.preprocess.ModelInput;

/**
 * The inner part of the foreground against its own median and against the rim: it tells one weighting of MR from another,
 * as white and grey matter lie close together in FLAIR and far apart in T1.
 */
final class Tissue {
    static final int FEATURES = 10;
    private static final double INNER = 0.65;
    private static final double CORE = 0.3;
    private static final double RING_FROM = 0.4;
    private static final double RING_TO = 0.7;
    private static final double FARTHEST = 4;
    private static final int BINS = 20;
    private static final int FEWEST = 5;

    private Tissue() {}

    /** Writes the features, none where either part is all but empty. */
    static void of(
            ModelInput input, ForegroundBox box, float[] acrossRows, float[] acrossColumns, double[] into, int at) {
        Gathered inner = new Gathered(input.values().length);
        Gathered rim = new Gathered(input.values().length);
        double gradient = 0;
        Mean core = new Mean();
        Mean ring = new Mean();
        for (int i = 0; i < input.values().length; i++) {
            if (!input.foreground()[i]) {
                continue;
            }
            double radius = box.radius(i % input.size(), i / input.size());
            float value = input.values()[i];
            (radius < INNER ? inner : rim).add(value);
            gradient += radius < INNER ? acrossRows[i] + acrossColumns[i] : 0;
            core.add(radius < CORE, value);
            ring.add(radius > RING_FROM && radius < RING_TO, value);
        }
        if (inner.count < FEWEST || rim.count < FEWEST) {
            return;
        }
        float[] in = inner.sorted();
        float[] out = rim.sorted();
        double median = AppearanceFeatures.quantile(in, 0.5) + 0.02;
        double[] features = {
            AppearanceFeatures.quantile(in, 0.05) / median,
            AppearanceFeatures.quantile(in, 0.25) / median,
            AppearanceFeatures.quantile(in, 0.75) / median,
            AppearanceFeatures.quantile(in, 0.95) / median,
            Math.log(0.01 + Math.max(0, gradient / in.length / median)),
            peak(in, median),
            Math.log(0.05 + Math.max(0, AppearanceFeatures.quantile(out, 0.5) / median)),
            AppearanceFeatures.quantile(out, 0.9) / median,
            (core.value() - ring.value()) / median,
            skew(in, median)
        };
        for (int i = 0; i < FEATURES; i++) {
            into[at + i] = Math.max(-FARTHEST, Math.min(FARTHEST, features[i]));
        }
    }

    /** The largest share of values within three neighbouring tenths of the median. */
    private static double peak(float[] values, double median) {
        int[] bins = new int[BINS];
        for (float value : values) {
            double bin = value / median * BINS / 2;
            if (bin >= 0 && bin < BINS) {
                bins[(int) bin]++;
            }
        }
        int most = 0;
        for (int bin = 1; bin < BINS - 1; bin++) {
            most = Math.max(most, bins[bin - 1] + bins[bin] + bins[bin + 1]);
        }
        return (double) most / values.length;
    }

    private static double skew(float[] values, double median) {
        double sum = 0;
        for (float value : values) {
            sum += Math.pow(value / median - 1, 3);
        }
        return sum / values.length;
    }

    /** Values as they come. */
    private static final class Gathered {
        private final float[] values;
        private int count;

        Gathered(int most) {
            values = new float[most];
        }

        void add(float value) {
            values[count++] = value;
        }

        float[] sorted() {
            float[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /** A running mean. */
    private static final class Mean {
        private double sum;
        private int count;

        void add(boolean taken, float value) {
            sum += taken ? value : 0;
            count += taken ? 1 : 0;
        }

        double value() {
            return count == 0 ? 0 : sum / count;
        }
    }
}
