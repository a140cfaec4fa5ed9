package org.residua.ui.training;

import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.ModelWork;

/** The page of models: what is at hand, training, calibration, drift. */
public final class ModelsPageModel {
    private final ModelsModel models;
    private final TrainingModel training;
    private final RecalibrationModel recalibration;
    private final DriftModel drift = new DriftModel();

    /**
     * With nothing looked at yet.
     *
     * @param use scores the series shown with a model; false when none is shown
     */
    public ModelsPageModel(ModelWork work, JobRunner runner, Predicate<ModelBundle> use, LongSupplier nanoTime) {
        models = new ModelsModel(work, runner, use);
        training = new TrainingModel(work, runner, nanoTime, models);
        recalibration = new RecalibrationModel(work, runner, models);
    }

    /** The models at hand. */
    public ModelsModel models() {
        return models;
    }

    /** Training. */
    public TrainingModel training() {
        return training;
    }

    /** Calibration on local normals. */
    public RecalibrationModel recalibration() {
        return recalibration;
    }

    /** Drift of this session. */
    public DriftModel drift() {
        return drift;
    }

    /** Stops all work. */
    public void stop() {
        training.stop();
        recalibration.stop();
    }
}
