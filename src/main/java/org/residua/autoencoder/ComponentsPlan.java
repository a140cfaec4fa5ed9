package org.residua.autoencoder;

import org.residua.bundle.Network;
import org.residua.preprocess.ModelInput;

/** Reconstructs by projection onto the principal components. Plain arithmetic: nothing off-heap, nothing shared. */
final class ComponentsPlan implements InferencePlan {
    private final int side;
    private final int count;
    private final float[] mean;
    private final float[] components;
    private volatile boolean closed;

    ComponentsPlan(Network network) {
        side = Graph.gridSize(network.architecture(), 1);
        count = Graph.size(network.architecture(), "latent", 0, 4096);
        mean = Tensors.get(network, PrincipalComponents.MEAN, side * side).values();
        components = Tensors.get(network, PrincipalComponents.COMPONENTS, count, side * side)
                .values();
    }

    @Override
    public Reconstruction reconstruct(ModelInput input) {
        if (closed) {
            throw new IllegalStateException("The network is closed.");
        }
        Inputs.check(input, side);
        int pixels = mean.length;
        float[] centred = new float[pixels];
        for (int p = 0; p < pixels; p++) {
            centred[p] = input.values()[p] - mean[p];
        }
        float[] result = mean.clone();
        for (int k = 0; k < count; k++) {
            double coefficient = 0;
            for (int p = 0; p < pixels; p++) {
                coefficient += (double) components[k * pixels + p] * centred[p];
            }
            for (int p = 0; p < pixels; p++) {
                result[p] += (float) (components[k * pixels + p] * coefficient);
            }
        }
        return new Reconstruction(result, null);
    }

    @Override
    public void close() {
        closed = true;
    }
}
