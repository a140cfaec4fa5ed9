package org.residua.workflow.conformance;

import java.nio.file.Path;

/** An independent program that decodes DICOM. */
interface Judge extends AutoCloseable {
    /** As in the table's head. */
    String name();

    /** As the program says it. */
    String version();

    /**
     * Decodes all frames of a file.
     *
     * @throws NotJudgedException when it cannot, or takes too long
     */
    JudgedImage read(Path file) throws NotJudgedException;

    @Override
    default void close() {
        // most keep nothing open
    }
}
