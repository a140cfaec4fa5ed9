package org.residua.preprocess;

/** Tells the head from air in an MR slice. */
final class HeadForeground {
    private static final int BINS = 64;
    private static final double BELOW_OTSU = 0.6;
    private static final double BRIGHTEST = 0.999;

    private HeadForeground() {}

    /**
     * Above 0.6 of Otsu's threshold, the largest component, closed by one pixel, its holes filled.
     *
     * @return size x size; everything with a value where nothing stands out
     */
    static boolean[] of(GridImage image) {
        float[] scaled = scaled(image.values());
        double threshold = BELOW_OTSU * otsu(scaled);
        boolean[] above = new boolean[scaled.length];
        boolean[] present = new boolean[scaled.length];
        for (int i = 0; i < scaled.length; i++) {
            present[i] = !Float.isNaN(scaled[i]);
            above[i] = scaled[i] > threshold;
        }
        boolean[] largest = GridMask.largestComponent(above, image.size());
        if (GridMask.count(largest) == 0) {
            return present;
        }
        boolean[] filled = GridMask.fillHoles(closed(largest, image.size()), image.size());
        for (int i = 0; i < filled.length; i++) {
            filled[i] &= present[i];
        }
        return filled;
    }

    /** Closing must not take away what lies at the edge of the grid, so the mask itself is put back. */
    private static boolean[] closed(boolean[] mask, int size) {
        boolean[] result = GridMask.erode(GridMask.dilate(mask, size, 1), size, 1);
        for (int i = 0; i < mask.length; i++) {
            result[i] |= mask[i];
        }
        return result;
    }

    private static float[] scaled(float[] values) {
        double top = Quantiles.of(values, BRIGHTEST);
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = top > 0 ? (float) Math.max(0, Math.min(1, values[i] / top)) : values[i] * 0;
        }
        return scaled;
    }

    /** The threshold between two classes that differ most (Otsu 1979), on values from 0 to 1. */
    static double otsu(float[] values) {
        double[] share = histogram(values);
        double total = 0;
        for (int bin = 0; bin < BINS; bin++) {
            total += share[bin] * (bin + 0.5) / BINS;
        }
        double best = 0;
        double bestVariance = -1;
        double weight = 0;
        double mean = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            double centre = (bin + 0.5) / BINS;
            weight += share[bin];
            mean += share[bin] * centre;
            double between = (total * weight - mean) * (total * weight - mean) / (weight * (1 - weight) + 1e-9);
            if (between > bestVariance) {
                bestVariance = between;
                best = centre;
            }
        }
        return best;
    }

    private static double[] histogram(float[] values) {
        double[] share = new double[BINS];
        int n = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                share[Math.min(BINS - 1, (int) (value * BINS))]++;
                n++;
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            share[bin] /= Math.max(1, n);
        }
        return share;
    }
}
