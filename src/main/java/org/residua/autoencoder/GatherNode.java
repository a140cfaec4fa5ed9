package org.residua.autoencoder;

/**
 * Copies values from fixed places: upsampling, space-to-depth and depth-to-space differ only in the places. The
 * gradient goes back to where the value came from.
 */
final class GatherNode implements Node {
    private final Signal in;
    private final Signal out;
    private final int[] source;

    private GatherNode(Signal in, Signal out, int[] source) {
        this.in = in;
        this.out = out;
        this.source = source;
    }

    static GatherNode upsample(Signal in, Signal out) {
        Grid from = in.grid();
        return new GatherNode(in, out, places(out.grid(), (y, x, c) -> index(from, y / 2, x / 2, c)));
    }

    static GatherNode spaceToDepth(Signal in, Signal out, int factor) {
        Grid from = in.grid();
        return new GatherNode(in, out, places(out.grid(), (y, x, c) -> {
            int block = c / from.channels();
            return index(from, y * factor + block / factor, x * factor + block % factor, c % from.channels());
        }));
    }

    static GatherNode depthToSpace(Signal in, Signal out, int factor) {
        Grid from = in.grid();
        int channels = out.grid().channels();
        return new GatherNode(
                in,
                out,
                places(
                        out.grid(),
                        (y, x, c) -> index(
                                from, y / factor, x / factor, (y % factor * factor + x % factor) * channels + c)));
    }

    @Override
    public void forward() {
        float[] from = in.values();
        float[] to = out.values();
        for (int image = 0; image < in.batch(); image++) {
            int start = image * in.grid().size();
            int target = image * source.length;
            for (int i = 0; i < source.length; i++) {
                to[target + i] = from[start + source[i]];
            }
        }
    }

    @Override
    public void backward() {
        float[] from = out.gradient();
        float[] to = in.gradient();
        for (int image = 0; image < in.batch(); image++) {
            int target = image * in.grid().size();
            int start = image * source.length;
            for (int i = 0; i < source.length; i++) {
                to[target + source[i]] += from[start + i];
            }
        }
    }

    private static int[] places(Grid grid, Place place) {
        int[] source = new int[grid.size()];
        for (int i = 0; i < source.length; i++) {
            int pixel = i / grid.channels();
            source[i] = place.of(pixel / grid.width(), pixel % grid.width(), i % grid.channels());
        }
        return source;
    }

    private static int index(Grid grid, int y, int x, int channel) {
        return (y * grid.width() + x) * grid.channels() + channel;
    }

    private interface Place {
        int of(int y, int x, int channel);
    }
}
