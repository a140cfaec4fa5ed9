package org.residua.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.residua.task.CancelToken;
import org.residua.task.Job;

/** Runs each job at once, or, held back, when the test says so. */
public final class SameThreadJobRunner implements JobRunner {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    /** From now on jobs wait for {@link #runHeld()}. */
    public void hold() {
        holding = true;
    }

    /** Runs what waits, in order, and holds nothing back any more. */
    public void runHeld() {
        holding = false;
        while (!held.isEmpty()) {
            held.pop().run();
        }
    }

    @Override
    public <T> CancelToken run(Lane lane, Job<T> job, JobListener<T> listener) {
        CancelToken cancel = new CancelToken();
        Runnable work = () -> work(job, listener, cancel);
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
        return cancel;
    }

    private static <T> void work(Job<T> job, JobListener<T> listener, CancelToken cancel) {
        try {
            cancel.throwIfCancelled();
            T result = job.run(listener::progressed, cancel);
            cancel.throwIfCancelled();
            listener.done(result);
        } catch (CancellationException e) {
            listener.cancelled();
        } catch (Exception e) {
            listener.failed(e);
        }
    }

    @Override
    public void onWindowThread(Runnable action) {
        action.run();
    }

    @Override
    public void close() {
        held.clear();
    }
}
