package org.residua.evaluate;

import org.residua.preprocess.ModelInput;

/**
 * A held-out normal image as calibration needs it.
 *
 * @param patient so that halves are by patient
 * @param residual as {@link org.residua.anomaly.Evidence#residual} gives it
 */
public record CalibrationImage(String patient, ModelInput input, float[] residual) {}
