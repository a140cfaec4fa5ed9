package org.residua.ui.training;

import org.residua.ui.kit.Messages;

/** What the user reads when something failed: at every boundary the message is written for the user. */
final class Problem {
    private Problem() {}

    static String text(Exception problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank()
                ? Messages.text("error.unknown", problem.getClass().getSimpleName())
                : message;
    }
}
