package org.residua.ui.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.residua.task.CancelToken;
import org.residua.task.Job;
import org.residua.task.JobExecutor;
import org.residua.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs on daemon threads and their listeners on the JavaFX thread. */
public final class FxJobRunner implements JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FxJobRunner.class);

    private final Map<Lane, JobExecutor> lanes = new EnumMap<>(Lane.class);
    private volatile boolean closed;

    /** With threads of its own. */
    public FxJobRunner() {
        lanes.put(Lane.LONG, new JobExecutor("long", 2));
        lanes.put(Lane.ANALYSIS, new JobExecutor("analysis", 1));
        lanes.put(Lane.VISIBLE, new JobExecutor("visible", 1));
        lanes.put(Lane.AHEAD, new JobExecutor("ahead", 1));
        lanes.put(Lane.BACKGROUND, new JobExecutor("background", 1));
    }

    @Override
    public <T> CancelToken run(Lane lane, Job<T> job, JobListener<T> listener) {
        CancelToken cancel = new CancelToken();
        JobExecutor executor = lanes.get(lane);
        if (executor == null) {
            throw new IllegalStateException("No threads for " + lane + ".");
        }
        // The listener hears the outcome; the future has nothing to add.
        var unused = executor.submit(() -> {
            work(job, listener, cancel);
            return cancel;
        });
        return cancel;
    }

    private <T> void work(Job<T> job, JobListener<T> listener, CancelToken cancel) {
        try {
            cancel.throwIfCancelled();
            T result = job.run(new LatestProgress(listener, cancel), cancel);
            onWindowThread(() -> {
                if (cancel.isCancelled()) {
                    listener.cancelled();
                } else {
                    listener.done(result);
                }
            });
        } catch (CancellationException e) {
            onWindowThread(listener::cancelled);
        } catch (Exception e) {
            LOG.warn("A job failed: {}", e.getClass().getSimpleName(), e);
            onWindowThread(() -> listener.failed(e));
        } catch (OutOfMemoryError e) {
            LOG.error("A job ran out of memory", e);
            onWindowThread(() -> listener.failed(new IllegalStateException(Messages.text("error.memory"), e)));
        }
    }

    @Override
    public void onWindowThread(Runnable action) {
        Platform.runLater(() -> {
            if (!closed) {
                action.run();
            }
        });
    }

    /** Takes no more jobs; listeners hear of no outcome any more. */
    @Override
    public void close() {
        closed = true;
        lanes.values().forEach(JobExecutor::close);
    }

    /** Hands on only the latest step, so that many small steps do not flood the window. */
    private static final class LatestProgress implements Progress {
        private final JobListener<?> listener;
        private final CancelToken cancel;
        private final AtomicReference<@Nullable Step> latest = new AtomicReference<>();

        LatestProgress(JobListener<?> listener, CancelToken cancel) {
            this.listener = listener;
            this.cancel = cancel;
        }

        private record Step(double fraction, String message) {}

        @Override
        public void report(double fraction, String message) {
            if (latest.getAndSet(new Step(fraction, message)) == null) {
                Platform.runLater(this::deliver);
            }
        }

        private void deliver() {
            Step step = latest.getAndSet(null);
            if (step != null && !cancel.isCancelled()) {
                listener.progressed(step.fraction, step.message);
            }
        }
    }
}
