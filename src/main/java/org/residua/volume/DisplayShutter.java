package org.residua.volume;

/** What is blanked out around the image of interest (PS3.3 C.7.6.11). */
@FunctionalInterface
public interface DisplayShutter {
    /** Whether a pixel of the slice lies outside of what is to be seen; 0-based. */
    boolean hides(int column, int row);
}
