package org.residua.file;

import java.io.IOException;

/** A file could not be written: the message names the file, says why, and what to do. Nothing of it is left behind. */
public class FileWriteException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message fit for the user and the cause for the log. */
    public FileWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
