package org.residua.study;

import org.jspecify.annotations.Nullable;

/**
 * How a series was taken. Empty strings and nulls where the files say nothing.
 *
 * @param bodyPart Body Part Examined (0018,0015)
 * @param viewPosition View Position (0018,5101), such as PA
 * @param protocolName Protocol Name (0018,1030)
 * @param sequenceName Sequence Name (0018,0024)
 * @param scanningSequence Scanning Sequence (0018,0020), values joined by a backslash
 * @param echoTimeMs Echo Time (0018,0081)
 * @param repetitionTimeMs Repetition Time (0018,0080)
 * @param inversionTimeMs Inversion Time (0018,0082)
 * @param manufacturer Manufacturer (0008,0070)
 * @param modelName Manufacturer's Model Name (0008,1090)
 */
public record Acquisition(
        String bodyPart,
        String viewPosition,
        String protocolName,
        String sequenceName,
        String scanningSequence,
        @Nullable Double echoTimeMs,
        @Nullable Double repetitionTimeMs,
        @Nullable Double inversionTimeMs,
        String manufacturer,
        String modelName) {
    /** Nothing is known: a plain picture, or a file without these attributes. */
    public static final Acquisition UNKNOWN = new Acquisition("", "", "", "", "", null, null, null, "", "");
}
