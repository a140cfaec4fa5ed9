package org.residua.preprocess;

/**
 * A Gaussian on a square grid that leaves missing values out: normalised convolution (Knutsson and Westin 1993). Values
 * beside the grid count as missing too.
 */
public final class GaussianFilter {
    private static final double SIGMAS = 4;

    private final double[] kernel;

    /**
     * A filter of the given width.
     *
     * @param sigmaPx in grid pixels; 0 changes nothing
     */
    public GaussianFilter(double sigmaPx) {
        int radius = (int) Math.ceil(SIGMAS * sigmaPx);
        kernel = new double[radius + 1];
        kernel[0] = 1;
        for (int i = 1; i <= radius; i++) {
            kernel[i] = Math.exp(-0.5 * i * i / (sigmaPx * sigmaPx));
        }
    }

    /**
     * The weighted mean around each pixel.
     *
     * @param values size x size; NaN where missing
     * @return size x size; NaN where nothing is near
     */
    public float[] apply(float[] values, int size) {
        double[] sums = new double[values.length];
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i])) {
                sums[i] = values[i];
                weights[i] = 1;
            }
        }
        sums = along(along(sums, size, 1), size, size);
        weights = along(along(weights, size, 1), size, size);
        float[] smooth = new float[values.length];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = weights[i] > 0 ? (float) (sums[i] / weights[i]) : Float.NaN;
        }
        return smooth;
    }

    /** One pass: along rows with step 1, along columns with step size. */
    private double[] along(double[] values, int size, int step) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = step == 1 ? i % size : i / size;
            double sum = kernel[0] * values[i];
            for (int d = 1; d < kernel.length; d++) {
                sum += kernel[d] * ((at >= d ? values[i - d * step] : 0) + (at + d < size ? values[i + d * step] : 0));
            }
            result[i] = sum;
        }
        return result;
    }
}
