package org.residua.study;

/**
 * Which part of a DICOM series a {@link Series} is: one whose slices do not belong on one stack is split.
 *
 * @param number of this stack, 1-based
 * @param count stacks that the series was split into
 * @param reason what this stack has that the others have not, such as "echo time 80 ms"; empty for a whole series
 */
public record Stack(int number, int count, String reason) {
    /** A series that needed no splitting. */
    public static final Stack WHOLE = new Stack(1, 1, "");
}
