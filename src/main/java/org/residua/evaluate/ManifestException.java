package org.residua.evaluate;

import java.io.IOException;

/** A manifest cannot be used: the message names the file, the line and what to do. */
public class ManifestException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message fit for the user. */
    public ManifestException(String message) {
        super(message);
    }

    /** With a message fit for the user and the cause for the log. */
    public ManifestException(String message, Throwable cause) {
        super(message, cause);
    }
}
