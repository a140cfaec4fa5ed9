package org.residua.anomaly.gate;

import java.util.Arrays;
import java.util.List;
import org.residua.preprocess.ModelInput;

/**
 * What the gate looks at, relative to the foreground's box and free of brightness and contrast: the layout (16 x 16 means),
 * the order of brightness (16 x 16 mean ranks), the texture (8 x 8 mean gradients), the shape of the histogram, and the
 * tissue (the inner part against itself and against the rim).
 */
final class AppearanceFeatures {
    private static final int LAYOUT = 16;
    private static final int TEXTURE = 8;
    private static final double RANK_WEIGHT = 3;
    private static final double EPSILON = 1e-3;
    private static final double[] SHAPE_QUANTILES = {0.02, 0.1, 0.25, 0.75, 0.9, 0.98};

    /** A stretch of the features, with at most so many principal components; 0 for the features themselves. */
    record Stretch(String name, int first, int length, int components) {
        /** Whether it says what lies where, so that another order of the same parts is far off. */
        boolean isPlaced() {
            return length == LAYOUT * LAYOUT;
        }
    }

    static final List<Stretch> STRETCHES = List.of(
            new Stretch("layout", 0, 256, 12),
            new Stretch("order of brightness", 256, 256, 12),
            new Stretch("texture", 512, 64, 8),
            new Stretch("histogram", 576, 12, 0),
            new Stretch("tissue", 588, Tissue.FEATURES, 0));
    static final int COUNT = 588 + Tissue.FEATURES;

    private final ModelInput input;
    private final ForegroundBox box;
    private final float[] sorted;
    private final double mean;
    private final double deviation;
    private final float[] acrossRows;
    private final float[] acrossColumns;

    private AppearanceFeatures(ModelInput input) {
        this.input = input;
        box = ForegroundBox.of(input);
        sorted = sorted(input);
        double sum = 0;
        double squares = 0;
        for (float value : sorted) {
            sum += value;
            squares += (double) value * value;
        }
        mean = sum / Math.max(1, sorted.length);
        deviation = Math.sqrt(Math.max(0, squares / Math.max(1, sorted.length) - mean * mean)) + EPSILON;
        acrossRows = steps(input, input.size());
        acrossColumns = steps(input, 1);
    }

    /** The features of an input; all 0 where too little of it is foreground. */
    static double[] of(ModelInput input) {
        double[] features = new double[COUNT];
        AppearanceFeatures of = new AppearanceFeatures(input);
        if (of.box.width() < 4 || of.box.height() < 4) {
            return features;
        }
        of.layout(features);
        of.ranks(features);
        of.texture(features);
        of.shape(features);
        Tissue.of(input, of.box, of.acrossRows, of.acrossColumns, features, 588);
        return features;
    }

    private void layout(double[] features) {
        double[] means = box.averages(input.values(), input.size(), LAYOUT);
        double average = Arrays.stream(means).average().orElse(0);
        double squares =
                Arrays.stream(means).map(m -> (m - average) * (m - average)).sum();
        double contrast = Math.sqrt(squares / means.length) + 1e-6;
        for (int i = 0; i < means.length; i++) {
            features[i] = (means[i] - average) / contrast;
        }
    }

    private void ranks(double[] features) {
        float[] ranks = new float[input.values().length];
        for (int i = 0; i < ranks.length; i++) {
            if (input.foreground()[i]) {
                int place = Arrays.binarySearch(sorted, input.values()[i]);
                ranks[i] = (float) (RANK_WEIGHT * ((place + 1.0) / sorted.length - 0.5));
            }
        }
        double[] means = box.averages(ranks, input.size(), LAYOUT);
        System.arraycopy(means, 0, features, 256, means.length);
    }

    private void texture(double[] features) {
        float[] gradient = new float[acrossRows.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) ((acrossRows[i] + acrossColumns[i]) / deviation);
        }
        double[] means = box.averages(gradient, input.size(), TEXTURE);
        for (int i = 0; i < means.length; i++) {
            features[512 + i] = Math.log(0.02 + means[i]);
        }
    }

    private void shape(double[] features) {
        double median = quantile(sorted, 0.5);
        int at = 576;
        for (double q : SHAPE_QUANTILES) {
            features[at++] = (quantile(sorted, q) - median) / deviation;
        }
        features[at++] = Math.log((double) sorted.length / input.values().length);
        features[at++] = (double) sorted.length / (box.width() * box.height());
        features[at++] = Math.log((double) box.height() / box.width());
        features[at++] = deviation / (Math.abs(mean) + EPSILON);
        features[at++] = Math.log(EPSILON + inForeground(acrossColumns) / deviation);
        features[at] = Math.log(EPSILON + inForeground(acrossRows) / deviation);
    }

    private double inForeground(float[] image) {
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            sum += input.foreground()[i] ? image[i] : 0;
        }
        return sum / sorted.length;
    }

    /** Absolute differences of neighbours so many pixels on; 0 along the last row or column. */
    private static float[] steps(ModelInput input, int stride) {
        float[] steps = new float[input.values().length];
        int size = input.size();
        for (int i = 0; i < steps.length; i++) {
            boolean last = stride == 1 ? i % size == size - 1 : i / size == size - 1;
            steps[i] = last ? 0 : Math.abs(input.values()[i + stride] - input.values()[i]);
        }
        return steps;
    }

    private static float[] sorted(ModelInput input) {
        float[] inside = new float[input.values().length];
        int n = 0;
        for (int i = 0; i < inside.length; i++) {
            if (input.foreground()[i]) {
                inside[n++] = input.values()[i];
            }
        }
        float[] sorted = Arrays.copyOf(inside, n);
        Arrays.sort(sorted);
        return sorted;
    }

    static double quantile(float[] sorted, double q) {
        return sorted[(int) Math.round(q * (sorted.length - 1))];
    }
}
