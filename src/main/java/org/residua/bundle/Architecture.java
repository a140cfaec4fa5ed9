package org.residua.bundle;

import java.util.Map;

/**
 * The shape of a network, from which its graph is built again: graph.json of the bundle.
 *
 * @param kind name of the builder, such as {@code conv-autoencoder}, {@code space-to-depth-unet} or {@code pca}
 * @param parameters sizes by name, such as gridSize, latent, width, depth, outputs
 */
public record Architecture(String kind, Map<String, Integer> parameters) {
    public Architecture {
        parameters = Map.copyOf(parameters);
    }

    /**
     * A size by name.
     *
     * @throws IllegalArgumentException when the architecture has no such parameter
     */
    public int parameter(String name) {
        Integer value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The architecture " + kind + " has no parameter " + name + ".");
        }
        return value;
    }
}
