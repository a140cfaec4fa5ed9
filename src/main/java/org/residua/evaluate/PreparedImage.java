package org.residua.evaluate;

import org.jspecify.annotations.Nullable;
import org.residua.preprocess.ModelInput;

/**
 * An image of a data set on the model's grid.
 *
 * @param brightness as {@link TrivialScores#brightness} gives it
 * @param sharpness as {@link TrivialScores#sharpness} gives it
 * @param fileBytes size of its file
 * @param lesion where the findings are on the grid, empty for a normal image; null where nobody drew them
 */
public record PreparedImage(
        ManifestRow row,
        ModelInput input,
        double brightness,
        double sharpness,
        long fileBytes,
        boolean @Nullable [] lesion) {
    /** The same without its pixels. */
    public EvaluatedImage evaluated() {
        return new EvaluatedImage(row, brightness, sharpness, fileBytes, lesion);
    }
}
