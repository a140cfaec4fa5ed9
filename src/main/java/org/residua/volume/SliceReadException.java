package org.residua.volume;

import java.io.IOException;

/** A slice could not be read: the message says what failed, in which file, and what to do. */
public class SliceReadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message fit for the user. */
    public SliceReadException(String message) {
        super(message);
    }

    /** With a message fit for the user and the cause for the log. */
    public SliceReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
