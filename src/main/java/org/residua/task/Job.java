package org.residua.task;

/** A piece of long work with one result. */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does the work on the calling thread.
     *
     * @throws Exception what the work itself declares; {@link java.util.concurrent.CancellationException} when stopped
     */
    T run(Progress progress, CancelToken cancel) throws Exception;
}
