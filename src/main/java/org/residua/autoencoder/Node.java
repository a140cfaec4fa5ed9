package org.residua.autoencoder;

/** A layer at work on arrays of its own. Used by one thread at a time. */
interface Node extends AutoCloseable {
    /** Computes the output from the input. */
    void forward();

    /** Adds to the input's gradient what the output's implies, and sets the gradients of its own weights. */
    void backward();

    /** Takes over weights that have changed. */
    default void load() {}

    @Override
    default void close() {}
}
