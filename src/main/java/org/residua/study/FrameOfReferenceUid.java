package org.residua.study;

/**
 * The unique identifier of a frame of reference (0020,0052): images that share it share one patient coordinate system
 * (PS3.3 C.7.4.1), so that a position in one is the same place in the other.
 *
 * @param value empty where the files do not say
 */
public record FrameOfReferenceUid(String value) {
    /** The files do not say, or the images are not placed in the patient. */
    public static final FrameOfReferenceUid UNKNOWN = new FrameOfReferenceUid("");

    /** Whether positions in both mean the same places; never where one of them is unknown. */
    public boolean isShared(FrameOfReferenceUid other) {
        return !value.isEmpty() && equals(other);
    }

    @Override
    public String toString() {
        return value;
    }
}
