package org.residua.anomaly;

/**
 * Evidence in a part of a slice.
 *
 * @param left first column
 * @param top first row
 * @param values width x height, row by row; NaN where it cannot exceed the threshold that the part was made for
 */
record EvidenceWindow(int left, int top, int width, int height, float[] values) {
    static final EvidenceWindow NONE = new EvidenceWindow(0, 0, 0, 0, new float[0]);
}
