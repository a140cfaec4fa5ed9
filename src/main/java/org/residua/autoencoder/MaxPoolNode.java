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
        float[] to = out.values();
        int channels = in.grid().channels();
        int row = in.grid().width() * channels;
        int width = out.grid().width();
        for (int pixel = 0; pixel < to.length / channels; pixel++) {
            // rows of all images follow one another, so that the image needs no index of its own
            int first = pixel / width * 2 * row + pixel % width * 2 * channels;
            for (int c = 0; c < channels; c++) {
                int at = first + c;
                int best = at;
                best = from[at + channels] > from[best] ? at + channels : best;
                best = from[at + row] > from[best] ? at + row : best;
                best = from[at + row + channels] > from[best] ? at + row + channels : best;
                winner[pixel * channels + c] = best;
                to[pixel * channels + c] = from[best];
            }
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
