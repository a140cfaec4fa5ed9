package org.residua.anomaly;

import org.jspecify.annotations.Nullable;

/**
 * How an input differs from what the networks of a model make of it, before it is held against normals.
 *
 * @param residual fused over the networks, size x size; NaN outside the foreground
 * @param reconstruction mean of the networks for the map, size x size, in units of the model input; outside of the
 *     foreground the input itself
 * @param texture how far the texture of the residual is from that of training images, mean of the networks for it; null
 *     where there is none
 */
public record Deviation(
        float[] residual, float[] reconstruction, @Nullable Double texture) {}
