package org.residua.anomaly;

import org.jspecify.annotations.Nullable;

/**
 * How an input differs from what the networks of a model make of it, before it is held against normals.
 *
 * @param residual fused over the networks, size x size; NaN outside the foreground
 * @param reconstruction mean of the networks for the map, size x size, in units of the model input; outside of the
 *     foreground the input itself
 * @param descriptor texture of the residual, {@link TextureDescriptor#LENGTH} numbers; null where the model has no network for it
 */
public record Deviation(float[] residual, float[] reconstruction, float @Nullable [] descriptor) {}
