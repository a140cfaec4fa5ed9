package org.residua.ui.kit;

/** Hears of one job, on the thread of the window. A job that was stopped is silent from then on. */
public interface JobListener<T> {
    /** How far it has come: 0 to 1, negative when it cannot be told. */
    default void progressed(double fraction, String message) {}

    /** It is done. */
    void done(T result);

    /** It failed, with what the job threw. */
    void failed(Exception problem);

    /** It was stopped. */
    default void cancelled() {}
}
