package org.residua.workflow;

import java.util.List;
import org.residua.autoencoder.TrainingStep;

/** Hears how training goes, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {
    /** After each step. */
    void step(TrainingStep step);

    /**
     * At each checkpoint, before its step is told.
     *
     * @param pictures what the weights of this moment make of the same few held-out normals; the first of them holds a
     *     synthetic change
     */
    default void checkpoint(List<TrainingPicture> pictures) {}
}
