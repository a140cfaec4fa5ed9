package org.residua.volume;

/** What is blanked out around the image of interest (PS3.3 C.7.6.11). */
@FunctionalInterface
public interface DisplayShutter {
    /** Whether a pixel of the slice lies outside of what is to be seen; 0-based. */
    boolean hides(int column, int row);

    /** The grey, 0 to 255, that is shown in place of what is hidden; black where the file does not say. */
    default int grey() {
        return 0;
    }
}
