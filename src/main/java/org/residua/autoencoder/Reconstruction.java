package org.residua.autoencoder;

import org.jspecify.annotations.Nullable;

/**
 * What a network makes of one model input.
 *
 * @param mean the reconstruction, in the units of the model input, row by row
 * @param logVariance log of the variance that the network predicts for each pixel; null for families without one
 */
public record Reconstruction(float[] mean, float @Nullable [] logVariance) {}
