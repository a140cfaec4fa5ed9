package org.residua.ui.kit;

import org.residua.task.CancelToken;
import org.residua.task.Job;

/** Takes work off the thread of the window and brings its outcome back there. */
public interface JobRunner extends AutoCloseable {
    /** Which work waits for which: each lane has threads of its own. */
    enum Lane {
        /** Scanning, scoring, reports: seconds to minutes. */
        LONG,
        /** What the user is waiting to see: one slice, its overlay. */
        VISIBLE,
        /** Regions and candidates of a series: up to a second. */
        ANALYSIS,
        /** What may be needed soon: neighbours, thumbnails. */
        AHEAD,
        /** What nobody waits for, one at a time. */
        BACKGROUND
    }

    /**
     * Runs a job.
     *
     * @param listener called on the thread of the window
     * @return stops the job; its listener then hears only that it was stopped
     */
    <T> CancelToken run(Lane lane, Job<T> job, JobListener<T> listener);

    /** Runs something on the thread of the window as soon as it can; safe to call from any thread. */
    void onWindowThread(Runnable action);

    @Override
    void close();
}
