package org.residua.autoencoder;

import java.util.List;
import org.residua.bundle.Architecture;

/** A network without its weights: what goes in, and the layers in turn. */
record Graph(Grid input, List<Layer> layers) {
    Graph {
        layers = List.copyOf(layers);
    }

    /**
     * The graph that an architecture names.
     *
     * @throws IllegalArgumentException when the kind is unknown, a parameter is missing or sizes do not fit
     */
    static Graph of(Architecture architecture) {
        return switch (architecture.kind()) {
            case ConvAutoencoder.KIND -> ConvAutoencoder.graph(architecture);
            case SpaceToDepthUnet.KIND -> SpaceToDepthUnet.graph(architecture);
            default ->
                throw new IllegalArgumentException(
                        "No network is known by the name " + architecture.kind() + ". Known are " + ConvAutoencoder.KIND
                                + ", " + SpaceToDepthUnet.KIND + " and " + PrincipalComponents.KIND + ".");
        };
    }

    List<WeightSpec> weights() {
        return layers.stream().flatMap(layer -> layer.weights().stream()).toList();
    }

    Grid output() {
        Grid grid = input;
        for (Layer layer : layers) {
            grid = layer.output(grid);
        }
        return grid;
    }

    /** A size of the architecture, refused outside its range: a damaged file must not ask for endless memory. */
    static int size(Architecture architecture, String name, int least, int most) {
        return checked(architecture, name, architecture.parameter(name), least, most);
    }

    /** As the other, with what holds where the architecture does not say. */
    static int size(Architecture architecture, String name, int otherwise, int least, int most) {
        return checked(architecture, name, architecture.parameters().getOrDefault(name, otherwise), least, most);
    }

    private static int checked(Architecture architecture, String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The parameter " + name + " of " + architecture.kind() + " is " + value
                    + "; it has to be from " + least + " to " + most + ".");
        }
        return value;
    }

    /** The side of the input grid, which must divide evenly down to the smallest layer. */
    static int gridSize(Architecture architecture, int divisor) {
        int side = size(architecture, "gridSize", divisor, 1024);
        if (side % divisor != 0) {
            throw new IllegalArgumentException("The grid of " + architecture.kind() + " is " + side
                    + " pixels wide; it has to be a multiple of " + divisor + ".");
        }
        return side;
    }
}
