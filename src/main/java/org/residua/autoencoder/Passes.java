package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.residua.bundle.Architecture;

/**
 * How often a network runs on a slice, and on what. Each round of passes gives every pixel once; the rounds are
 * averaged. Passes are kept among the parameters of the architecture.
 */
public sealed interface Passes {
    /** Channels of the network's input. */
    int channels();

    /** These passes as parameters of an architecture. */
    Map<String, Integer> parameters();

    /**
     * The pixels that each pass of each round gives, side x side, row by row.
     *
     * @throws IllegalArgumentException when the image is too small for these passes
     */
    List<List<boolean[]>> rounds(int side);

    /** Puts into the network's input what it is shown in the pass that gives these pixels. */
    void show(float[] values, boolean[] given, float[] input);

    /** The same architecture with these passes. */
    default Architecture in(Architecture architecture) {
        Map<String, Integer> all = new HashMap<>(architecture.parameters());
        all.putAll(parameters());
        return new Architecture(architecture.kind(), all);
    }

    /**
     * The passes of an architecture: a single one where it names none.
     *
     * @throws IllegalArgumentException when its parameters are out of range
     */
    static Passes of(Architecture architecture) {
        if (!architecture.parameters().containsKey(Disjoint.SETS)) {
            return new Single();
        }
        List<Integer> cells = new ArrayList<>();
        while (architecture.parameters().containsKey(Disjoint.CELL + cells.size())) {
            cells.add(Graph.size(architecture, Disjoint.CELL + cells.size(), 1, 1024));
        }
        return new Disjoint(cells, Graph.size(architecture, Disjoint.SETS, 2, 64));
    }

    /** One pass over the image as it is. */
    record Single() implements Passes {
        @Override
        public int channels() {
            return 1;
        }

        @Override
        public Map<String, Integer> parameters() {
            return Map.of();
        }

        @Override
        public List<List<boolean[]>> rounds(int side) {
            boolean[] all = new boolean[side * side];
            Arrays.fill(all, true);
            return List.of(List.of(all));
        }

        @Override
        public void show(float[] values, boolean[] given, float[] input) {
            System.arraycopy(values, 0, input, 0, values.length);
        }
    }

    /**
     * A round for each size of cells: the cells are dealt out to disjoint sets, each set is hidden in a pass of its
     * own, and that pass gives the pixels that it did not see (Zavrtanik et al., RIAD, Pattern Recognition 112, 2021).
     *
     * @param cellPixels side of the cells, a round each
     * @param sets passes a round; 2 or more
     */
    record Disjoint(List<Integer> cellPixels, int sets) implements Passes {
        private static final String SETS = "passSets";
        private static final String CELL = "passCellPixels";
        /** Cells are dealt out at random, as in training; a regular pattern would show each cell's whole surroundings. */
        private static final long SEED = 5;

        public Disjoint {
            cellPixels = List.copyOf(cellPixels);
            if (cellPixels.isEmpty() || sets < 2) {
                throw new IllegalArgumentException(
                        "Disjoint passes need at least one size of cells, and two sets of them.");
            }
        }

        @Override
        public int channels() {
            return MaskedInput.CHANNELS;
        }

        @Override
        public Map<String, Integer> parameters() {
            Map<String, Integer> parameters = new HashMap<>(Map.of(SETS, sets));
            for (int i = 0; i < cellPixels.size(); i++) {
                parameters.put(CELL + i, cellPixels.get(i));
            }
            return parameters;
        }

        @Override
        public List<List<boolean[]>> rounds(int side) {
            return cellPixels.stream()
                    .map(cell -> round(new CellGrid(side, cell)))
                    .toList();
        }

        private List<boolean[]> round(CellGrid grid) {
            if (grid.count() < sets) {
                throw new IllegalArgumentException("An image of " + grid.side() + " x " + grid.side() + " pixels has "
                        + grid.count() + " cells of " + grid.cellPixels() + " pixels: too few for " + sets
                        + " sets. Take a larger grid.");
            }
            List<Integer> dealt =
                    new ArrayList<>(IntStream.range(0, grid.count()).boxed().toList());
            Collections.shuffle(dealt, new Random(SEED));
            List<boolean[]> masks = new ArrayList<>();
            for (int set = 0; set < sets; set++) {
                boolean[] mask = new boolean[grid.side() * grid.side()];
                for (int pixel = 0; pixel < mask.length; pixel++) {
                    mask[pixel] = dealt.get(grid.cellOf(pixel)) % sets == set;
                }
                masks.add(mask);
            }
            return masks;
        }

        @Override
        public void show(float[] values, boolean[] given, float[] input) {
            for (int pixel = 0; pixel < values.length; pixel++) {
                MaskedInput.put(input, pixel, values[pixel], given[pixel]);
            }
        }
    }
}
