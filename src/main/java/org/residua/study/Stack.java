package org.residua.study;

import java.util.List;

/**
 * Which part of a DICOM series a {@link Series} is: one whose slices do not belong on one stack is split.
 *
 * @param number of this stack, 1-based
 * @param count stacks that the series was split into
 * @param reason what this stack has that the others have not, such as "echo time 80 ms"; empty for a whole series
 * @param kind how its slices belong together
 * @param warnings what is wrong with the positions of its slices, in words for the user
 */
public record Stack(int number, int count, String reason, Kind kind, List<String> warnings) {
    /** How the slices of a stack belong together. */
    public enum Kind {
        /** Parallel slices in order of position. */
        VOLUME,
        /** Frames of one place in order of time. */
        TIME_SERIES,
        /** Images each of its own, such as the films of an examination, in order of instance number. */
        SEPARATE_IMAGES
    }

    /** A series that needed no splitting. */
    public static final Stack WHOLE = new Stack(1, 1, "");

    public Stack {
        warnings = List.copyOf(warnings);
    }

    /** A volume that nothing is wrong with. */
    public Stack(int number, int count, String reason) {
        this(number, count, reason, Kind.VOLUME, List.of());
    }
}
