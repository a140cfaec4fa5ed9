package org.residua.ui.shell;

import org.residua.ui.kit.Messages;

/** What the user reads when something failed. */
final class Problems {
    private Problems() {}

    /** The message of the exception, which at every boundary is written for the user. */
    static String text(Exception problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank()
                ? Messages.text("error.unknown", problem.getClass().getSimpleName())
                : message;
    }
}
