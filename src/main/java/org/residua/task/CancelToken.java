package org.residua.task;

import java.util.concurrent.CancellationException;

/** Asks long work to stop. The work looks at it between steps. Safe to use from any thread. */
public final class CancelToken {
    private volatile boolean cancelled;

    /** Asks the work to stop at its next step. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether the work was asked to stop. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Ends the work here if it was asked to stop.
     *
     * @throws CancellationException if {@link #cancel()} was called
     */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException("Stopped on request.");
        }
    }
}
