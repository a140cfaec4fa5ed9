package org.residua.anomaly.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.residua.bundle.GateReference;
import org.residua.bundle.GateReference.Range;
import org.residua.preprocess.ModelInput;

/** Fits the pixel part of the gate on normal inputs. */
public final class GateFit {
    private static final double TAIL = 0.005;
    private static final double WARN_MARGIN = 0.1;
    private static final double REFUSE_MARGIN = 1;

    private GateFit() {}

    /**
     * The gate of a model: what the files must say, and the bounds and the mean image of normal inputs, and how these look.
     * The same inputs in the same order give the same.
     *
     * @param scanners a model of named scanners asks the file, and does not learn how inputs look
     * @param normals model inputs of the train split, at least one
     */
    public static GateReference reference(
            List<String> modalities,
            List<String> bodyParts,
            List<String> requiredWords,
            List<String> scanners,
            List<ModelInput> normals) {
        float[] template = template(normals);
        return new GateReference(
                modalities,
                bodyParts,
                requiredWords,
                scanners,
                ranges(normals, template),
                template,
                scanners.isEmpty() ? AppearanceFit.of(normals) : null);
    }

    /**
     * Bounds of each statistic over normals: a warning outside of 0.5 to 99.5 % and a tenth of that width, a refusal
     * outside of it and the whole width.
     */
    static Map<String, Range> ranges(List<ModelInput> normals, float[] template) {
        Map<String, List<Double>> all = new TreeMap<>();
        for (ModelInput normal : normals) {
            InputStatistics.of(normal, template)
                    .values()
                    .forEach((name, value) ->
                            all.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        }
        Map<String, Range> ranges = new TreeMap<>();
        all.forEach((name, values) -> ranges.put(name, range(values)));
        return ranges;
    }

    /** The mean of normal inputs on the coarse grid that the gate compares on. */
    static float[] template(List<ModelInput> normals) {
        if (normals.isEmpty()) {
            throw new IllegalArgumentException("The gate is fitted on at least one normal input.");
        }
        float[] mean = new float[InputStatistics.coarse(normals.get(0)).length];
        for (ModelInput normal : normals) {
            float[] coarse = InputStatistics.coarse(normal);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += coarse[i] / normals.size();
            }
        }
        return mean;
    }

    private static Range range(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double low = sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        double width = Math.max(high - low, 1e-6 + 0.01 * Math.abs(high));
        return new Range(
                low - REFUSE_MARGIN * width,
                low - WARN_MARGIN * width,
                high + WARN_MARGIN * width,
                high + REFUSE_MARGIN * width);
    }
}
