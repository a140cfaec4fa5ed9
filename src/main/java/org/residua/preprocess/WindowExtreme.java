package org.residua.preprocess;

/** The lowest and the highest value in a square window on a square grid: grey erosion and dilation. NaN takes no part. */
final class WindowExtreme {
    private final int size;
    private final int radius;

    /** A window that reaches {@code radius} pixels to each side. */
    WindowExtreme(int size, int radius) {
        this.size = size;
        this.radius = radius;
    }

    /** The lowest value around each pixel; NaN where there is none. */
    float[] lowest(float[] values) {
        return along(along(values, 1, 1), size, 1);
    }

    /** The highest value around each pixel; NaN where there is none. */
    float[] highest(float[] values) {
        return along(along(values, 1, -1), size, -1);
    }

    /** One pass: along rows with step 1, along columns with step size; the lowest of sign x value. */
    private float[] along(float[] values, int step, int sign) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = step == 1 ? i % size : i / size;
            float best = Float.NaN;
            for (int d = -Math.min(at, radius); d <= Math.min(size - 1 - at, radius); d++) {
                float value = values[i + d * step];
                if (!(sign * best <= sign * value) && !Float.isNaN(value)) {
                    best = value;
                }
            }
            result[i] = best;
        }
        return result;
    }
}
