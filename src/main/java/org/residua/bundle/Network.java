package org.residua.bundle;

import java.util.Map;
import java.util.TreeMap;

/** A trained network: its architecture and its weights by name, in the order of names. */
public record Network(Architecture architecture, Map<String, Tensor> weights) {
    public Network {
        weights = java.util.Collections.unmodifiableMap(new TreeMap<>(weights));
    }
}
