package org.residua.autoencoder;

/** Channels of one signal, then those of another, pixel by pixel. */
record JoinNode(Signal first, Signal second, Signal out) implements Node {
    @Override
    public void forward() {
        copy(first, 0);
        copy(second, first.grid().channels());
    }

    @Override
    public void backward() {
        add(first, 0);
        add(second, first.grid().channels());
    }

    private void copy(Signal part, int offset) {
        int channels = part.grid().channels();
        int all = out.grid().channels();
        for (int pixel = 0; pixel < part.values().length / channels; pixel++) {
            System.arraycopy(part.values(), pixel * channels, out.values(), pixel * all + offset, channels);
        }
    }

    private void add(Signal part, int offset) {
        int channels = part.grid().channels();
        int all = out.grid().channels();
        float[] to = part.gradient();
        float[] from = out.gradient();
        for (int start = 0, at = offset; start < to.length; start += channels, at += all) {
            for (int c = 0; c < channels; c++) {
                to[start + c] += from[at + c];
            }
        }
    }
}
