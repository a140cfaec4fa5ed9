package org.residua.volume;

/**
 * How frames are meant to be played.
 *
 * @param framesPerSecond above 0
 * @param source which attribute says so
 * @param backAndForth Preferred Playback Sequencing (0018,1244) asks for sweeping, not looping
 */
public record Playback(double framesPerSecond, Source source, boolean backAndForth) {
    /** Where the rate comes from (PS3.3 C.7.6.5, C.12.1). */
    public enum Source {
        /** Recommended Display Frame Rate (0008,2144). */
        RECOMMENDED_DISPLAY_FRAME_RATE,
        /** Cine Rate (0018,0040). */
        CINE_RATE,
        /** Frame Time (0018,1063): the real time between frames. */
        FRAME_TIME,
        /** The mean of Frame Time Vector (0018,1065). */
        FRAME_TIME_VECTOR
    }
}
