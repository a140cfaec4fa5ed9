package org.residua.autoencoder;

import java.util.random.RandomGenerator;

/** Draws images without repeating one before the set is used up; a set smaller than a batch is drawn with repeats. */
final class BatchOrder {
    private final int[] order;
    private final RandomGenerator random;
    private int next;

    BatchOrder(int images, RandomGenerator random) {
        order = new int[images];
        for (int i = 0; i < images; i++) {
            order[i] = i;
        }
        this.random = random;
        next = images;
    }

    /** The images of the next batch. */
    int[] draw(int count) {
        int[] batch = new int[count];
        if (count > order.length) {
            for (int i = 0; i < count; i++) {
                batch[i] = random.nextInt(order.length);
            }
            return batch;
        }
        if (next + count > order.length) {
            shuffle();
            next = 0;
        }
        System.arraycopy(order, next, batch, 0, count);
        next += count;
        return batch;
    }

    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
    }
}
