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
        float[] gradient = part.gradient();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += out.gradient()[i / channels * all + offset + i % channels];
        }
    }
}
