package org.residua.anomaly;

/**
 * What a result rests on, carried by whatever is exported.
 *
 * @param modelId short name of the bundle
 * @param bundleSha256 of the bundle file
 * @param preprocessingHash SHA-256 of the preprocessing recipe
 * @param calibrationId names the calibration
 * @param alpha the false positive rate on normals that flags and thresholds were set at
 * @param ignoredGate whether a refusal was overridden: the slice is then outside the model's domain
 * @param applicationVersion of Residua
 * @param sopInstanceUid of the slice; empty for plain pictures
 * @param frame 0-based
 */
public record Provenance(
        String modelId,
        String bundleSha256,
        String preprocessingHash,
        String calibrationId,
        double alpha,
        boolean ignoredGate,
        String applicationVersion,
        String sopInstanceUid,
        int frame) {}
