package org.residua.preprocess;

/**
 * What a network sees of one slice.
 *
 * @param size side of the square grid in pixels
 * @param values normalised intensities, row by row, size x size
 * @param foreground where the patient is, size x size; only there residuals count
 * @param mapping from this grid to the slice's own
 */
public record ModelInput(int size, float[] values, boolean[] foreground, GridMapping mapping) {}
