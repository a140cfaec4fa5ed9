package org.residua.autoencoder;

/** max(x, 0). */
record ReluNode(Signal in, Signal out) implements Node {
    @Override
    public void forward() {
        float[] from = in.values();
        float[] to = out.values();
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.max(from[i], 0);
        }
    }

    @Override
    public void backward() {
        float[] values = out.values();
        float[] from = out.gradient();
        float[] to = in.gradient();
        for (int i = 0; i < to.length; i++) {
            to[i] += values[i] > 0 ? from[i] : 0;
        }
    }
}
