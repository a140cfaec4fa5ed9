package org.residua.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;

/**
 * How far the evidence of a slice outlasts small changes of the input: slight shifts and, where the model's domain is
 * near symmetric, the mirror image. A pixel holds at a threshold when at least {@link #RUNS} of the perturbed runs that
 * show it exceed the threshold there; a region is stable when at least {@link #AREA} of its area holds.
 *
 * @param held by pixel of the model's grid, the evidence that at least this share of the perturbed runs reaches, so that
 *     a pixel holds at any threshold below; NaN where most runs show nothing
 * @param runs how many perturbed runs there were
 */
public record Stability(AnomalyMap held, int runs) {
    /** The share of perturbed runs that a pixel must be exceeded in. */
    public static final double RUNS = 0.75;

    /** The share of its area that must hold in a stable region. */
    public static final double AREA = 0.8;

    /** Runs every perturbation through the model; costs as much as scoring the slice once for each. */
    static Stability of(
            ModelInput input,
            List<Perturbation> perturbations,
            Function<ModelInput, float[]> evidence,
            CancelToken cancel) {
        List<float[]> runs = new ArrayList<>();
        for (Perturbation perturbation : perturbations) {
            cancel.throwIfCancelled();
            runs.add(perturbation.undo(evidence.apply(perturbation.apply(input)), input));
        }
        float[] held = new float[input.values().length];
        for (int i = 0; i < held.length; i++) {
            held[i] = reachedByMost(runs, i);
        }
        return new Stability(new AnomalyMap(input.size(), held, input.mapping()), runs.size());
    }

    private static float reachedByMost(List<float[]> runs, int at) {
        float[] values = new float[runs.size()];
        int n = 0;
        for (float[] run : runs) {
            if (!Float.isNaN(run[at])) {
                values[n++] = run[at];
            }
        }
        if (2 * n < runs.size() || n == 0) {
            return Float.NaN;
        }
        Arrays.sort(values, 0, n);
        return values[n - (int) Math.ceil(RUNS * n)];
    }

    /** The share of a region's area that holds. */
    public double shareHeld(RegionPixels region, double threshold) {
        int holding = 0;
        for (int i = 0; i < region.count(); i++) {
            holding += held.at(region.x(i), region.y(i)) > threshold ? 1 : 0;
        }
        return (double) holding / region.count();
    }

    /** Whether a region is stable. */
    public boolean isStable(RegionPixels region, double threshold) {
        return shareHeld(region, threshold) >= AREA;
    }
}
