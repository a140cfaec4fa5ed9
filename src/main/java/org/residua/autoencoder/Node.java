package org.residua.autoencoder;

import java.util.random.RandomGenerator;

/** A layer at work on arrays of its own. Used by one thread at a time. */
interface Node extends AutoCloseable {
    /** Computes the output from the input. */
    void forward();

    /** Adds to the input's gradient what the output's implies, and sets the gradients of its own weights. */
    void backward();

    /** Draws anew what is random in a step of training. */
    default void draw(RandomGenerator random) {}

    /**
     * What this layer itself adds to the loss of a batch, times the weight; adds its slope to the input's gradient.
     * Called between {@link #forward()} and {@link #backward()}.
     */
    default double penalise(double weight) {
        return 0;
    }

    /** Takes over weights that have changed. */
    default void load() {}

    @Override
    default void close() {}
}
