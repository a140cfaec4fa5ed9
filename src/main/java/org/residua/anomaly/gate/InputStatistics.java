package org.residua.anomaly.gate;

import java.util.Map;
import java.util.TreeMap;
import org.residua.preprocess.ModelInput;

/**
 * Simple statistics of a model input, by name, in words that can be shown.
 *
 * @param values of the statistics that can be computed for this input
 * @param isBlank whether all of the foreground has one value, or there is none
 */
public record InputStatistics(Map<String, Double> values, boolean isBlank) {
    private static final int TEMPLATE_SIDE = 16;

    public InputStatistics {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * The statistics of an input.
     *
     * @param template mean of normal inputs as {@link #coarse} gives them; empty for none
     */
    static InputStatistics of(ModelInput input, float[] template) {
        int n = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < input.values().length; i++) {
            if (input.foreground()[i]) {
                double value = input.values()[i];
                n++;
                sum += value;
                squares += value * value;
            }
        }
        double mean = n == 0 ? 0 : sum / n;
        double deviation = n == 0 ? 0 : Math.sqrt(Math.max(0, squares / n - mean * mean));
        Map<String, Double> values = new TreeMap<>();
        values.put("foreground share", (double) n / input.values().length);
        values.put("mean", mean);
        values.put("deviation", deviation);
        values.put("border brightness", border(input));
        values.put("sharpness", sharpness(input));
        if (template.length == TEMPLATE_SIDE * TEMPLATE_SIDE) {
            values.put("likeness to the mean normal image", correlation(coarse(input), template));
        }
        return new InputStatistics(values, n == 0 || deviation < 1e-4);
    }

    /** The input in 16 x 16 boxes, row by row: enough to tell a chest from its negative or from a hand. */
    static float[] coarse(ModelInput input) {
        float[] sums = new float[TEMPLATE_SIDE * TEMPLATE_SIDE];
        int[] counts = new int[sums.length];
        for (int i = 0; i < input.values().length; i++) {
            int x = i % input.size() * TEMPLATE_SIDE / input.size();
            int y = i / input.size() * TEMPLATE_SIDE / input.size();
            sums[y * TEMPLATE_SIDE + x] += input.values()[i];
            counts[y * TEMPLATE_SIDE + x]++;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1, counts[i]);
        }
        return sums;
    }

    /** Mean over the outermost sixteenth of the grid. */
    private static double border(ModelInput input) {
        int width = Math.max(1, input.size() / 16);
        double sum = 0;
        int n = 0;
        for (int i = 0; i < input.values().length; i++) {
            int x = i % input.size();
            int y = i / input.size();
            if (Math.min(Math.min(x, y), input.size() - 1 - Math.max(x, y)) < width) {
                sum += input.values()[i];
                n++;
            }
        }
        return sum / n;
    }

    /** Mean absolute difference of neighbours in the foreground, along rows and columns. */
    private static double sharpness(ModelInput input) {
        int size = input.size();
        double sum = 0;
        int n = 0;
        for (int i = 0; i < input.values().length; i++) {
            for (int next :
                    new int[] {i % size + 1 < size ? i + 1 : i, i + size < input.values().length ? i + size : i}) {
                if (next != i && input.foreground()[i] && input.foreground()[next]) {
                    sum += Math.abs(input.values()[i] - input.values()[next]);
                    n++;
                }
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Pearson's correlation; 0 when either is constant. */
    private static double correlation(float[] a, float[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += b[i] / b.length;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa * bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
