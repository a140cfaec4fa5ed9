package org.residua.dicom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;

/** Does many small jobs side by side, a few ahead; hands on what comes out in the order in which they were given. */
record ReadAhead(JobExecutor executor, CancelToken cancel) {
    private static final int MOST_AHEAD = 64;
    private static final int CANCEL_CHECK_MS = 50;

    /**
     * Does all jobs.
     *
     * @param jobs the next one each time; null when there is none left. It is asked again after each result
     * @param results on the thread of the caller
     * @throws CancellationException when stopped, even where a job hangs
     */
    <T> void run(Supplier<@Nullable Callable<T>> jobs, Consumer<T> results) {
        Deque<Future<T>> underWay = new ArrayDeque<>();
        fill(underWay, jobs);
        while (!underWay.isEmpty()) {
            results.accept(result(underWay.remove()));
            fill(underWay, jobs);
        }
    }

    private <T> void fill(Deque<Future<T>> underWay, Supplier<@Nullable Callable<T>> jobs) {
        while (underWay.size() < MOST_AHEAD) {
            cancel.throwIfCancelled();
            Callable<T> job = jobs.get();
            if (job == null) {
                return;
            }
            underWay.add(executor.submit(job));
        }
    }

    private <T> T result(Future<T> future) {
        while (true) {
            cancel.throwIfCancelled();
            try {
                return future.get(CANCEL_CHECK_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // look whether to stop, then wait on
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Stopped.");
            } catch (ExecutionException e) {
                cancel.throwIfCancelled();
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
