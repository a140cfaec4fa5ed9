package org.residua.ui.settings;

import java.time.Duration;

/** Runs something on the thread of the window after a while. */
@FunctionalInterface
public interface Later {
    /** Runs it once that time has passed. */
    void run(Duration delay, Runnable action);
}
