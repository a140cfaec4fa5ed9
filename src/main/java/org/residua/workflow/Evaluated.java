package org.residua.workflow;

import java.util.List;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PreparedImage;

/**
 * A model measured, with what it was measured on.
 *
 * @param evaluation the figures
 * @param scores what the model says of each image
 * @param images in the same order
 */
public record Evaluated(Evaluation evaluation, MethodScores scores, List<PreparedImage> images) {
    public Evaluated {
        images = List.copyOf(images);
    }
}
