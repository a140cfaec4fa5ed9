package org.residua.evaluate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a model does on a data set, beside the baselines. All figures carry intervals; names are those of the JSON.
 *
 * @param model id of the bundle
 * @param n what the image figures were measured on
 * @param image by name: auroc, averagePrecision and so on
 * @param pixel by name; null where no finding is drawn
 * @param strata parts of the images, by name
 * @param baselines by name: brightness, sharpness, pca64, intensityMap; each with auroc and the model's paired difference
 */
public record Evaluation(
        String model,
        Counts n,
        Map<String, Interval> image,
        @Nullable Map<String, Interval> pixel,
        Map<String, Stratum> strata,
        Map<String, Map<String, Interval>> baselines) {

    /** How many images and patients. */
    public record Counts(int normal, int abnormal, int patients) {}

    /** A part of the images. */
    public record Stratum(int n, Interval auroc) {}
}
