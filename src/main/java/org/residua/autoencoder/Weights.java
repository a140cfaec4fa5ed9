package org.residua.autoencoder;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.residua.bundle.Architecture;
import org.residua.bundle.Network;
import org.residua.bundle.Tensor;

/** All weights of a network by name, in the order of its layers. */
final class Weights {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    private Weights() {}

    /** Weights as they are before training: uniform within one over the root of the fan-in. */
    static Weights drawn(Graph graph, RandomGenerator random) {
        Weights weights = new Weights();
        for (WeightSpec spec : graph.weights()) {
            float[] values = new float[spec.size()];
            for (int i = 0; i < values.length; i++) {
                double draw = spec.bound() == 0 ? 0 : (2 * random.nextDouble() - 1) * spec.bound();
                values[i] = (float) (spec.offset() + draw);
            }
            weights.parameters.put(spec.name(), new Parameter(spec, values, new float[values.length]));
        }
        return weights;
    }

    /**
     * The weights of a trained network.
     *
     * @throws IllegalArgumentException when one is missing, has another shape or does not belong to the graph
     */
    static Weights of(Graph graph, Network network) {
        Weights weights = new Weights();
        for (WeightSpec spec : graph.weights()) {
            Tensor tensor = Tensors.get(network, spec.name(), spec.shape());
            weights.parameters.put(spec.name(), new Parameter(spec, tensor.values(), new float[0]));
        }
        for (String name : network.weights().keySet()) {
            if (!weights.parameters.containsKey(name)) {
                throw new IllegalArgumentException("The weights " + name + " do not belong to "
                        + network.architecture().kind() + ".");
            }
        }
        return weights;
    }

    Parameter get(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("No weights are called " + name + ".");
        }
        return parameter;
    }

    Collection<Parameter> all() {
        return parameters.values();
    }

    /** The arrays themselves by name, not copies. */
    Map<String, float[]> values() {
        Map<String, float[]> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.values()));
        return values;
    }

    /** A network of these weights: those of now. */
    Network network(Architecture architecture) {
        return network(architecture, values());
    }

    /**
     * A network of other values, which are copied.
     *
     * @throws IllegalArgumentException when an array is missing or of another length
     */
    Network network(Architecture architecture, Map<String, float[]> values) {
        Map<String, Tensor> tensors = new TreeMap<>();
        parameters.forEach((name, parameter) -> {
            float[] array = values.get(name);
            if (array == null) {
                throw new IllegalArgumentException("The weights " + name + " are missing.");
            }
            tensors.put(name, new Tensor(parameter.spec().shape().clone(), array.clone()));
        });
        return new Network(architecture, tensors);
    }
}
