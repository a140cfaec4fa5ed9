package org.residua.autoencoder;

/** Keeps the greatest of each 2 x 2 pixels and remembers which it was; the first one wins a tie. */
final class MaxPoolNode implements Node {
    private final Signal in;
    private final Signal out;
    private final int[] winner;

    MaxPoolNode(Signal in, Signal out) {
        this.in = in;
        this.out = out;
        winner = new int[out.values().length];
    }

    @Override
    public void forward() {
        float[] from = in.values();
        int channels = in.grid().channels();
        int row = in.grid().width() * channels;
        int width = out.grid().width();
        int[] steps = {channels, row, row + channels};
        for (int i = 0; i < winner.length; i++) {
            int pixel = i / channels;
            // rows of all images follow one another, so that the image needs no index of its own
            int best = pixel / width * 2 * row + pixel % width * 2 * channels + i % channels;
            int first = best;
            for (int step : steps) {
                if (from[first + step] > from[best]) {
                    best = first + step;
                }
            }
            winner[i] = best;
            out.values()[i] = from[best];
        }
    }

    @Override
    public void backward() {
        float[] gradient = in.gradient();
        for (int i = 0; i < winner.length; i++) {
            gradient[winner[i]] += out.gradient()[i];
        }
    }
}
