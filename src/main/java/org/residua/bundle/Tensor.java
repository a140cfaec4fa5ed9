package org.residua.bundle;

/** Weights of one layer: values in C order and their shape. The arrays are shared, not copied. */
public record Tensor(int[] shape, float[] values) {
    public Tensor {
        long n = 1;
        for (int extent : shape) {
            n *= extent;
        }
        if (n != values.length) {
            throw new IllegalArgumentException("A tensor's shape and its number of values differ.");
        }
    }
}
