package org.residua.ui.training;

import org.residua.ui.kit.Messages;

/** How long something takes, as people say it. */
final class Durations {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private Durations() {}

    static String text(double seconds) {
        if (seconds < MINUTE) {
            return Messages.text("time.seconds", String.valueOf(Math.max(1, Math.round(seconds))));
        }
        if (seconds < HOUR) {
            return Messages.text("time.minutes", String.valueOf(Math.round(seconds / MINUTE)));
        }
        long minutes = Math.round(seconds / MINUTE);
        return Messages.text("time.hours", String.valueOf(minutes / 60), String.valueOf(minutes % 60));
    }
}
