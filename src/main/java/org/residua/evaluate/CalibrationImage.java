package org.residua.evaluate;

import org.jspecify.annotations.Nullable;
import org.residua.preprocess.ModelInput;

/**
 * A held-out normal image as calibration needs it.
 *
 * @param patient so that parts are by patient
 * @param fold of the networks that never saw the patient
 * @param residual as {@link org.residua.anomaly.Deviation} has it
 * @param texture as {@link org.residua.anomaly.Deviation} has it
 */
public record CalibrationImage(
        String patient,
        int fold,
        ModelInput input,
        float[] residual,
        @Nullable Double texture) {}
