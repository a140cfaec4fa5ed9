package org.residua.study;

import java.nio.file.Path;

/**
 * One SOP instance that holds an image.
 *
 * @param file where it was found
 * @param number Instance Number (0020,0013), 0 where absent
 * @param frames at least 1
 */
public record Instance(
        SopInstanceUid uid,
        Path file,
        String sopClassUid,
        String transferSyntaxUid,
        int number,
        int rows,
        int columns,
        int frames) {}
