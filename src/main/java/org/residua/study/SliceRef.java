package org.residua.study;

import org.jspecify.annotations.Nullable;

/**
 * One frame of one instance: what is shown, scored and reported as a slice.
 *
 * @param frame 0-based; exports that speak DICOM add one
 * @param plane of this frame; null where the file does not say
 */
public record SliceRef(
        Instance instance, int frame, @Nullable ImagePlane plane) {
    /** A slice that is not placed in the patient. */
    public SliceRef(Instance instance, int frame) {
        this(instance, frame, null);
    }
}
