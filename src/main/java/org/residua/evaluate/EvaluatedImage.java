package org.residua.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an evaluated image whatever the model.
 *
 * @param brightness mean intensity on the model's grid, before normalisation
 * @param sharpness mean gradient magnitude on the model's grid, before normalisation
 * @param fileBytes size of its file: of a compressed picture a measure of noise and detail, and hence of the apparatus
 * @param lesion where the findings are on the model's grid, empty for a normal image; null where nobody drew them
 */
public record EvaluatedImage(
        ManifestRow row, double brightness, double sharpness, long fileBytes, boolean @Nullable [] lesion) {}
