package org.residua.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;

/** Does numbered pieces of work side by side and hands the results over in order, never far ahead of them. */
final class InOrder {
    private static final int AHEAD = 16;
    private static final long LOOK_FOR_CANCEL_MS = 50;

    private final JobExecutor executor;
    private final CancelToken cancel;

    InOrder(JobExecutor executor, CancelToken cancel) {
        this.executor = executor;
        this.cancel = cancel;
    }

    /**
     * Runs {@code work} for 0 to count - 1. When this returns or throws, none of the work is running any more.
     *
     * @param each hears results in order, on the calling thread
     * @throws CancellationException when stopped
     */
    <T> void run(int count, IntFunction<T> work, ObjIntConsumer<T> each) {
        Deque<Future<T>> open = new ArrayDeque<>();
        AtomicBoolean stopped = new AtomicBoolean();
        try {
            int submitted = 0;
            for (int next = 0; next < count; next++) {
                while (submitted < Math.min(count, next + AHEAD)) {
                    int index = submitted++;
                    open.add(executor.submit(() -> begin(stopped, work, index)));
                }
                T result = await(open.element());
                open.remove();
                each.accept(result, next);
            }
        } finally {
            stopped.set(true);
            drain(open);
        }
    }

    private static <T> T begin(AtomicBoolean stopped, IntFunction<T> work, int index) {
        if (stopped.get()) {
            throw new CancellationException("Not begun.");
        }
        return work.apply(index);
    }

    private <T> T await(Future<T> future) {
        while (true) {
            cancel.throwIfCancelled();
            try {
                return future.get(LOOK_FOR_CANCEL_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                // Looked for a cancel; now waits on.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Stopped on request.");
            } catch (ExecutionException e) {
                throw unchecked(e.getCause() == null ? e : e.getCause());
            }
        }
    }

    /** Waits for what runs, as the caller then frees what it uses; what has not begun ends at once. */
    private static <T> void drain(Deque<Future<T>> open) {
        boolean interrupted = false;
        while (!open.isEmpty()) {
            try {
                open.element().get();
                open.remove();
            } catch (ExecutionException e) {
                open.remove();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
