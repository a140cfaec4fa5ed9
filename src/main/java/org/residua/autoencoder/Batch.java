package org.residua.autoencoder;

/**
 * Images that are trained on together.
 *
 * @param side of each square image in pixels
 * @param values count x side x side
 * @param foreground count x side x side; only there the loss counts
 */
public record Batch(int side, int count, float[] values, boolean[] foreground) {
    /** An empty batch to be filled. */
    static Batch empty(int side, int count) {
        int size = count * side * side;
        return new Batch(side, count, new float[size], new boolean[size]);
    }

    /** Puts an image of the set into a place of the batch, mirrored left to right when asked. */
    void put(int place, TrainingSet set, int image, boolean mirrored) {
        float[] from = set.values().get(image);
        boolean[] mask = set.foreground().get(image);
        int start = place * from.length;
        for (int i = 0; i < from.length; i++) {
            int source = mirrored ? i - i % side + side - 1 - i % side : i;
            values[start + i] = from[source];
            foreground[start + i] = mask[source];
        }
    }

    /** 1 where the patient is, 0 elsewhere. */
    float[] inside() {
        float[] inside = new float[foreground.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = foreground[i] ? 1 : 0;
        }
        return inside;
    }
}
