package org.residua.autoencoder;

import org.residua.preprocess.ModelInput;

/** Refuses what a network cannot take. */
final class Inputs {
    private Inputs() {}

    static void check(ModelInput input, int side) {
        if (input.size() != side || input.values().length != side * side) {
            throw new IllegalArgumentException("The network takes " + side + " x " + side + " pixels, not "
                    + input.size() + " x " + input.size() + ".");
        }
    }
}
