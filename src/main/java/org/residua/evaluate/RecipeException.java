package org.residua.evaluate;

import java.io.IOException;

/** A recipe cannot be used: the message names it and says what to do. */
public class RecipeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message fit for the user and the cause for the log. */
    public RecipeException(String message, Throwable cause) {
        super(message, cause);
    }
}
