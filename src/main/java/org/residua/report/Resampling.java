package org.residua.report;

/** Changes the size of a picture: bilinear when it grows, by the mean over the pixel's area when it shrinks. */
final class Resampling {
    private Resampling() {}

    /** Both directions, one after the other. */
    static float[] resize(float[] values, int width, int height, int newWidth, int newHeight) {
        float[] wide = new float[newWidth * height];
        for (int y = 0; y < height; y++) {
            line(values, y * width, 1, width, wide, y * newWidth, 1, newWidth);
        }
        float[] resized = new float[newWidth * newHeight];
        for (int x = 0; x < newWidth; x++) {
            line(wide, x, newWidth, height, resized, x, newWidth, newHeight);
        }
        return resized;
    }

    private static void line(
            float[] from, int fromStart, int fromStep, int n, float[] to, int toStart, int toStep, int newN) {
        double scale = (double) n / newN;
        double reach = Math.max(1, scale);
        for (int i = 0; i < newN; i++) {
            double center = (i + 0.5) * scale - 0.5;
            double sum = 0;
            double weights = 0;
            for (int k = (int) Math.ceil(center - reach); k <= center + reach; k++) {
                double weight = 1 - Math.abs(k - center) / reach;
                sum += weight * from[fromStart + Math.max(0, Math.min(n - 1, k)) * fromStep];
                weights += weight;
            }
            to[toStart + i * toStep] = (float) (sum / weights);
        }
    }
}
