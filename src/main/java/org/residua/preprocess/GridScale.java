package org.residua.preprocess;

/** Coarser and finer square grids over the same slice, for models that look at one slice on several grids. */
public final class GridScale {
    private GridScale() {}

    /**
     * The same input on a grid {@code factor} times coarser. A block is foreground where at least half of it is, and
     * then has the mean of its foreground; any other block has the mean of its pixels outside, so that air stays what
     * the normalisation made of it.
     *
     * @param factor 1 or above; divides the size of the input
     * @return size / factor a side, mapped to the same place on the slice
     * @throws IllegalArgumentException when the factor does not divide the size
     */
    public static ModelInput reduced(ModelInput input, int factor) {
        if (factor < 1 || input.size() % factor != 0) {
            throw new IllegalArgumentException(
                    "A grid of " + input.size() + " pixels a side cannot be made " + factor + " times coarser.");
        }
        int size = input.size() / factor;
        float[] values = new float[size * size];
        boolean[] foreground = new boolean[size * size];
        for (int i = 0; i < values.length; i++) {
            int first = i / size * factor * input.size() + i % size * factor;
            foreground[i] = 2 * count(input, first, factor) >= factor * factor;
            values[i] = mean(input, first, factor, foreground[i]);
        }
        GridMapping mapping = input.mapping();
        return new ModelInput(
                size,
                values,
                foreground,
                new GridMapping(
                        mapping.offsetX(), mapping.offsetY(), mapping.scaleX() * factor, mapping.scaleY() * factor));
    }

    private static int count(ModelInput input, int first, int factor) {
        int n = 0;
        for (int j = 0; j < factor; j++) {
            for (int i = 0; i < factor; i++) {
                n += input.foreground()[first + j * input.size() + i] ? 1 : 0;
            }
        }
        return n;
    }

    private static float mean(ModelInput input, int first, int factor, boolean inside) {
        double sum = 0;
        int n = 0;
        for (int j = 0; j < factor; j++) {
            for (int i = 0; i < factor; i++) {
                int at = first + j * input.size() + i;
                if (input.foreground()[at] == inside) {
                    sum += input.values()[at];
                    n++;
                }
            }
        }
        return (float) (sum / n);
    }

    /**
     * A map on a grid {@code factor} times finer: bilinear between the centres of pixels. Pixels that are NaN or beside
     * the grid take no part, so values reach half a coarse pixel past the edge of what is known.
     *
     * @param map size x size, row by row; NaN where missing
     * @param factor 1 or above
     * @return size x factor a side; NaN where none of the coarse pixels around has a value
     */
    public static float[] enlarged(float[] map, int size, int factor) {
        int fine = size * factor;
        float[] result = new float[fine * fine];
        for (int y = 0; y < fine; y++) {
            for (int x = 0; x < fine; x++) {
                result[y * fine + x] = bilinear(map, size, (x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5);
            }
        }
        return result;
    }

    /** Coordinates in which a pixel's centre is at a whole number. */
    private static float bilinear(float[] map, int size, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double sum = 0;
        double weights = 0;
        for (int j = Math.max(0, top); j <= Math.min(size - 1, top + 1); j++) {
            for (int i = Math.max(0, left); i <= Math.min(size - 1, left + 1); i++) {
                double weight = (1 - Math.abs(x - i)) * (1 - Math.abs(y - j));
                float value = map[j * size + i];
                if (weight > 0 && !Float.isNaN(value)) {
                    sum += weight * value;
                    weights += weight;
                }
            }
        }
        return weights > 0 ? (float) (sum / weights) : Float.NaN;
    }
}
