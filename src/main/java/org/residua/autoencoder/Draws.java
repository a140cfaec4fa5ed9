package org.residua.autoencoder;

import java.util.SplittableRandom;

/**
 * The random draws of a training. Each follows from the seed, its purpose and the epoch or step alone, not from what
 * was drawn before, so that a training that is continued draws as one that was never stopped.
 */
record Draws(long seed) {
    /** Goes up whenever the same seed comes to mean other draws: no training is continued across that. */
    static final int VERSION = 1;

    /** SplitMix64's increment: the golden ratio (Steele, Lea and Flood, OOPSLA 2014). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** What is drawn for. Its number decides the draws. */
    enum Purpose {
        WEIGHTS(0),
        ORDER(1),
        IMAGES(2),
        CORRUPTION(3),
        LATENT(4);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    /** A generator of its own for this purpose and this epoch or step. */
    SplittableRandom of(Purpose purpose, long index) {
        return new SplittableRandom(mix(mix(mix(seed) + purpose.number) + index));
    }

    /** Stafford's variant 13 of the MurmurHash3 finaliser: neighbouring numbers give unrelated ones. */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
