package org.residua.autoencoder;

import java.util.Arrays;
import org.residua.bundle.Network;
import org.residua.bundle.Tensor;

/** Reads a network's arrays and refuses what does not fit. */
final class Tensors {
    private Tensors() {}

    /**
     * The array of this name.
     *
     * @throws IllegalArgumentException when it is missing, has another shape or holds what is no finite number
     */
    static Tensor get(Network network, String name, int... shape) {
        Tensor tensor = network.weights().get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "The weights " + name + " of " + network.architecture().kind() + " are missing.");
        }
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new IllegalArgumentException("The weights " + name + " have the shape "
                    + Arrays.toString(tensor.shape()) + " instead of " + Arrays.toString(shape) + ".");
        }
        for (float value : tensor.values()) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("The weights " + name + " hold a value that is no finite number.");
            }
        }
        return tensor;
    }
}
