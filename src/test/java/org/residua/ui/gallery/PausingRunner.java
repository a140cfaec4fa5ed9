package org.residua.ui.gallery;

import java.util.concurrent.CancellationException;
import org.residua.task.CancelToken;
import org.residua.task.Job;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;

/** Runs each job at once; one that throws {@link Pause} stays for ever as far as it came. */
final class PausingRunner implements JobRunner {
    /** Leaves a job in its middle. */
    static final class Pause extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public <T> CancelToken run(Lane lane, Job<T> job, JobListener<T> listener) {
        CancelToken cancel = new CancelToken();
        try {
            listener.done(job.run(listener::progressed, cancel));
        } catch (Pause e) {
            return cancel;
        } catch (CancellationException e) {
            listener.cancelled();
        } catch (Exception e) {
            listener.failed(e);
        }
        return cancel;
    }

    @Override
    public void onWindowThread(Runnable action) {
        action.run();
    }

    @Override
    public void close() {}
}
