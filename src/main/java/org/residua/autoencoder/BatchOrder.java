package org.residua.autoencoder;

import java.util.random.RandomGenerator;

/**
 * Which images a step sees. None comes again before the set is used up; a set smaller than a batch is drawn with
 * repeats.
 */
final class BatchOrder {
    private final int[] order;
    private final int count;
    private final Draws draws;
    private long shuffledFor = -1;

    /**
     * @param images in the set
     * @param count of images in a batch
     */
    BatchOrder(int images, int count, Draws draws) {
        order = new int[images];
        this.count = count;
        this.draws = draws;
    }

    /** The images of a step, whichever steps were asked for before. */
    int[] batch(long step) {
        int[] batch = new int[count];
        if (count > order.length) {
            RandomGenerator random = draws.of(Draws.Purpose.ORDER, step);
            for (int i = 0; i < count; i++) {
                batch[i] = random.nextInt(order.length);
            }
            return batch;
        }
        int batchesAnEpoch = order.length / count;
        shuffle(step / batchesAnEpoch);
        System.arraycopy(order, (int) (step % batchesAnEpoch) * count, batch, 0, count);
        return batch;
    }

    private void shuffle(long epoch) {
        if (epoch == shuffledFor) {
            return;
        }
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        RandomGenerator random = draws.of(Draws.Purpose.ORDER, epoch);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        shuffledFor = epoch;
    }
}
