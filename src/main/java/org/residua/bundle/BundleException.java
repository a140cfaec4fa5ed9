package org.residua.bundle;

import java.io.IOException;

/** A bundle is missing, altered, or not one that this version can use: the message says which file and what to do. */
public class BundleException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message fit for the user. */
    public BundleException(String message) {
        super(message);
    }

    /** With a message fit for the user and the cause for the log. */
    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
