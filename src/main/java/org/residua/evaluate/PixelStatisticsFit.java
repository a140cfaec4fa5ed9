package org.residua.evaluate;

import java.util.List;
import org.residua.bundle.PixelStatistics;
import org.residua.preprocess.GaussianFilter;

/** Mean and deviation of the residuals of normal images at each grid pixel, over whoever has foreground there. */
public final class PixelStatisticsFit {
    /** Smooths the maps, so that few images do and unaligned anatomy does no harm; in pixels on a grid of 64. */
    private static final double SIGMA_AT_64 = 2;

    private static final double FLOOR_OF_MEDIAN = 0.3;

    private PixelStatisticsFit() {}

    /**
     * The statistics of these images.
     *
     * @throws IllegalArgumentException when there is no image
     */
    public static PixelStatistics of(List<CalibrationImage> images) {
        int size = images.stream()
                .mapToInt(image -> image.input().size())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Pixel statistics need an image."));
        double[] count = new double[size * size];
        double[] sum = new double[size * size];
        double[] squares = new double[size * size];
        for (CalibrationImage image : images) {
            for (int i = 0; i < count.length; i++) {
                float residual = image.residual()[i];
                if (!Float.isNaN(residual)) {
                    count[i]++;
                    sum[i] += residual;
                    squares[i] += (double) residual * residual;
                }
            }
        }
        return smoothed(size, count, sum, squares);
    }

    /** Smooths the moments rather than the quotients, so that each image counts as much wherever it has foreground. */
    private static PixelStatistics smoothed(int size, double[] count, double[] sum, double[] squares) {
        GaussianFilter filter = new GaussianFilter(SIGMA_AT_64 * size / 64);
        float[] n = filter.apply(floats(count), size);
        float[] first = filter.apply(floats(sum), size);
        float[] second = filter.apply(floats(squares), size);
        float[] mean = new float[n.length];
        float[] deviation = new float[n.length];
        for (int i = 0; i < n.length; i++) {
            double weight = n[i] + 1e-3;
            mean[i] = (float) (first[i] / weight);
            deviation[i] = (float) Math.sqrt(Math.max(0, second[i] / weight - (double) mean[i] * mean[i]));
        }
        return new PixelStatistics(size, mean, deviation, floor(deviation));
    }

    private static float floor(float[] deviation) {
        double[] positive = java.util.stream.IntStream.range(0, deviation.length)
                .mapToDouble(i -> deviation[i])
                .filter(d -> d > 0)
                .sorted()
                .toArray();
        return positive.length == 0 ? 1e-3f : (float) (FLOOR_OF_MEDIAN * Bootstrap.percentile(positive, 0.5));
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
