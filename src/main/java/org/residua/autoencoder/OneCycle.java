package org.residua.autoencoder;

/**
 * The one-cycle schedule (Smith and Topin, arXiv 1708.07120): the learning rate rises from a twenty-fifth of its
 * peak to the peak in the first tenth of the steps and falls to nearly nothing, along cosines, while the first
 * moment's decay goes the other way.
 */
record OneCycle(double peak, long steps) {
    private static final double WARM_UP = .1;
    private static final double START_SHARE = 1 / 25.0;
    private static final double END_SHARE = START_SHARE * 1e-4;
    private static final double SLOW_DECAY = .95;
    private static final double FAST_DECAY = .85;

    double learningRate(long step) {
        return rising(step)
                ? between(peak * START_SHARE, peak, share(step))
                : between(peak, peak * END_SHARE, share(step));
    }

    double firstMomentDecay(long step) {
        return rising(step)
                ? between(SLOW_DECAY, FAST_DECAY, share(step))
                : between(FAST_DECAY, SLOW_DECAY, share(step));
    }

    private double top() {
        return Math.max(0, WARM_UP * steps - 1);
    }

    private boolean rising(long step) {
        return step < top();
    }

    private double share(long step) {
        return rising(step) ? step / top() : (step - top()) / Math.max(1, steps - 1 - top());
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * (1 - Math.cos(Math.PI * share)) / 2;
    }
}
