package org.residua.task;

/** Hears how far long work has come. Called from the working thread. */
@FunctionalInterface
public interface Progress {
    /**
     * Reports a step.
     *
     * @param fraction done so far, 0 to 1; negative when it cannot be told
     * @param message what is being done, without patient data
     */
    void report(double fraction, String message);

    /** Hears nothing. */
    static Progress none() {
        return (fraction, message) -> {};
    }

    /** The same listener seen from a part of the work that spans {@code from} to {@code to} of the whole. */
    default Progress part(double from, double to) {
        return (fraction, message) -> report(fraction < 0 ? fraction : from + fraction * (to - from), message);
    }
}
