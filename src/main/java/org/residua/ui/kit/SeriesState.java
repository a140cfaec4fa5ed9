package org.residua.ui.kit;

/** How far a series has come on its way to a result. */
public sealed interface SeriesState {
    /** Waits for others. */
    record Queued(int ahead) implements SeriesState {}

    /** Being scored. */
    record Running(int scored, int of) implements SeriesState {}

    /** Scored, and accepted by the gate. */
    record Done(int scored) implements SeriesState {}

    /** Scored, with a warning of the gate. */
    record Warned(int scored, String reason) implements SeriesState {}

    /** Not scored: the gate refused it. */
    record Refused(String reason) implements SeriesState {}

    /** Scored at the user's wish although the gate refused it. */
    record OutsideDomain(int scored, String reason) implements SeriesState {}

    /** No model fits. */
    record NoModel() implements SeriesState {}

    /** The user stopped it. */
    record Stopped(int scored) implements SeriesState {}

    /** Could not be scored. */
    record Failed(String reason) implements SeriesState {}

    /** Whether trying again may help: it failed, was stopped, found no model, or some slices could not be read. */
    default boolean canRetry() {
        return this instanceof Failed || this instanceof Stopped || this instanceof NoModel;
    }

    /** Whether it may be stopped. */
    default boolean canStop() {
        return !isFinal();
    }

    /** Whether nothing more will happen by itself. */
    default boolean isFinal() {
        return !(this instanceof Queued || this instanceof Running);
    }
}
