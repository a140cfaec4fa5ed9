package org.residua.autoencoder;

import org.residua.bundle.Architecture;

/**
 * A kind of model as data: its graph with the passes that it makes over a slice, and how its weights come about: the
 * corruption and the loss. The trainer and the inference plan know no family by name.
 */
public interface Family {
    /** What it is called on the command line, such as {@code cae}. */
    String name();

    /**
     * The network for square inputs of this many pixels a side, with its passes among the parameters.
     *
     * @throws IllegalArgumentException when the network cannot have that size
     */
    Architecture architecture(int gridSize, TrainingOptions options);

    /** How the weights come about. */
    Recipe recipe(TrainingOptions options);
}
