package org.residua.phantom;

/**
 * A grid image with one synthetic change.
 *
 * @param values the changed copy, row by row
 * @param mask exactly where a change may be: outside, values are those of the original
 */
public record SyntheticLesion(float[] values, boolean[] mask) {}
