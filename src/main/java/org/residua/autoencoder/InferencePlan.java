package org.residua.autoencoder;

import org.residua.bundle.Network;
import org.residua.preprocess.ModelInput;

/** A trained network, ready to run. Safe to use from several threads; off-heap memory is freed by {@link #close()}. */
public interface InferencePlan extends AutoCloseable {
    /**
     * The plan of a network.
     *
     * @throws IllegalArgumentException when its kind is unknown, or its parameters or weights do not fit together
     */
    static InferencePlan of(Network network) {
        return network.architecture().kind().equals(PrincipalComponents.KIND)
                ? new ComponentsPlan(network)
                : new GraphPlan(network);
    }

    /**
     * Reconstructs one slice. The same input gives the same output to 1e-5.
     *
     * @throws IllegalArgumentException when the input's grid is not the network's
     * @throws IllegalStateException when the plan is closed
     */
    Reconstruction reconstruct(ModelInput input);

    @Override
    void close();
}
