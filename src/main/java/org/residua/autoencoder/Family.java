package org.residua.autoencoder;

import org.residua.bundle.Architecture;

/**
 * A kind of model as data: its graph, and how its weights come about. The trainer and the inference plan know no
 * family by name; how many passes a slice takes follows from the kind of the architecture.
 */
public interface Family {
    /** What it is called on the command line, such as {@code cae}. */
    String name();

    /**
     * The network for square inputs of this many pixels a side.
     *
     * @throws IllegalArgumentException when the network cannot have that size
     */
    Architecture architecture(int gridSize, TrainingOptions options);

    /** How the weights come about. */
    Recipe recipe(TrainingOptions options);
}
