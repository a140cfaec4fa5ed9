package org.residua.study;

/**
 * One frame of one instance: what is shown, scored and reported as a slice.
 *
 * @param frame 0-based; exports that speak DICOM add one
 */
public record SliceRef(Instance instance, int frame) {}
