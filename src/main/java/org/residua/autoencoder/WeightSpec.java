package org.residua.autoencoder;

/**
 * One array of weights that a layer needs, and how it starts: offset plus a uniform draw within plus or minus bound.
 *
 * @param trained false for statistics that are gathered, not descended
 */
record WeightSpec(String name, int[] shape, double offset, double bound, boolean trained) {
    static WeightSpec uniform(String name, int fanIn, int... shape) {
        return new WeightSpec(name, shape, 0, 1 / Math.sqrt(fanIn), true);
    }

    static WeightSpec constant(String name, double value, int channels) {
        return new WeightSpec(name, new int[] {channels}, value, 0, true);
    }

    static WeightSpec gathered(String name, double value, int channels) {
        return new WeightSpec(name, new int[] {channels}, value, 0, false);
    }

    int size() {
        int n = 1;
        for (int extent : shape) {
            n *= extent;
        }
        return n;
    }
}
