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
            // all ones where the value is above 0 and all noughts where it is 0: a branch would be guessed wrong half
            // of the time
            int passes = -Float.floatToRawIntBits(values[i]) >> 31;
            to[i] += Float.intBitsToFloat(Float.floatToRawIntBits(from[i]) & passes);
        }
    }
}
