package org.residua.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file could not be written: the message names the file, says why, and what to do. Nothing of it is left behind. */
public class FileWriteException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message fit for the user and the cause for the log, where there is one. */
    public FileWriteException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
