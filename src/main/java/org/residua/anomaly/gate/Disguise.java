package org.residua.anomaly.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.residua.preprocess.ModelInput;

/** What a normal input is made to look like, so that the gate learns to tell: the outliers that need no further data. */
enum Disguise {
    NEGATIVE("it looks like a negative"),
    TURNED_LEFT("it looks turned to the left"),
    UPSIDE_DOWN("it looks upside down"),
    TURNED_RIGHT("it looks turned to the right"),
    MIRRORED("it looks mirrored top to bottom"),
    SHUFFLED("its parts lie elsewhere than in the training set");

    private static final int TILES = 4;
    private static final long SEED = 7;

    /** What is said of an image that looks so. */
    final String phrase;

    Disguise(String phrase) {
        this.phrase = phrase;
    }

    /** The input in this disguise. The same input gives the same. */
    ModelInput of(ModelInput input) {
        int size = input.size();
        int last = size - 1;
        return switch (this) {
            case NEGATIVE -> negative(input);
            case TURNED_LEFT -> moved(input, i -> i % size * size + last - i / size);
            case UPSIDE_DOWN -> moved(input, i -> size * size - 1 - i);
            case TURNED_RIGHT -> moved(input, i -> (last - i % size) * size + i / size);
            case MIRRORED -> moved(input, i -> (last - i / size) * size + i % size);
            case SHUFFLED -> shuffled(input);
        };
    }

    private static ModelInput negative(ModelInput input) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < input.values().length; i++) {
            if (input.foreground()[i]) {
                low = Math.min(low, input.values()[i]);
                high = Math.max(high, input.values()[i]);
            }
        }
        float[] values = input.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (input.foreground()[i]) {
                values[i] = low + high - values[i];
            }
        }
        return new ModelInput(input.size(), values, input.foreground(), input.mapping());
    }

    private static ModelInput shuffled(ModelInput input) {
        int tile = (input.size() + TILES - 1) / TILES;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < TILES * TILES; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(SEED + Float.floatToIntBits(input.values()[input.values().length / 2])));
        int size = input.size();
        return moved(input, i -> {
            int from = order.get(i / size / tile * TILES + i % size / tile);
            int y = Math.min(size - 1, from / TILES * tile + i / size % tile);
            int x = Math.min(size - 1, from % TILES * tile + i % size % tile);
            return y * size + x;
        });
    }

    private static ModelInput moved(ModelInput input, IntUnaryOperator from) {
        float[] values = new float[input.values().length];
        boolean[] foreground = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            int source = from.applyAsInt(i);
            values[i] = input.values()[source];
            foreground[i] = input.foreground()[source];
        }
        return new ModelInput(input.size(), values, foreground, input.mapping());
    }
}
