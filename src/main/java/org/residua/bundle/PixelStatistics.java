package org.residua.bundle;

/**
 * Residuals of held-out normals at each grid pixel; evidence is (residual - mean) / (deviation + floor).
 *
 * @param size side of the grid
 * @param mean size x size
 * @param deviation standard deviation, size x size
 * @param floor added to every deviation, so that quiet pixels do not shout
 */
public record PixelStatistics(int size, float[] mean, float[] deviation, float floor) {}
