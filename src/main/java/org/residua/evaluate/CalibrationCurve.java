package org.residua.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a nominal alpha is kept: the share of evaluated normals that each alpha flags, beside what chance allows.
 *
 * @param calibrationNormals that the p-values rest on
 * @param evaluatedNormals that the shares are counted on
 * @param points by ascending alpha
 */
public record CalibrationCurve(int calibrationNormals, int evaluatedNormals, List<Point> points) {
    private static final double COVERAGE = 0.99;
    private static final int STEPS = 60;
    private static final double STEP = 0.005;

    public CalibrationCurve {
        points = List.copyOf(points);
    }

    /**
     * One alpha.
     *
     * @param realised share of evaluated normals with a p-value of at most alpha
     * @param expected 99 % of calibrations as large realise a rate in this band
     * @param counted 99 % of calibrations as large show a rate in this band on as many evaluated normals
     */
    public record Point(double alpha, double realised, ConformalRate expected, ConformalRate counted) {}

    /**
     * The curve for alpha from 0.005 to 0.3.
     *
     * @param sliceP conformal p-values of evaluated normals
     */
    public static CalibrationCurve of(double[] sliceP, int calibrationNormals) {
        List<Point> points = IntStream.rangeClosed(1, STEPS)
                .mapToObj(i -> point(sliceP, calibrationNormals, i * STEP))
                .toList();
        return new CalibrationCurve(calibrationNormals, sliceP.length, points);
    }

    private static Point point(double[] sliceP, int normals, double alpha) {
        return new Point(
                alpha,
                realised(sliceP, alpha),
                ConformalRate.of(normals, alpha, COVERAGE),
                ConformalRate.counted(normals, sliceP.length, alpha, COVERAGE));
    }

    /** The share of p-values that are at most alpha; rounding does not decide. */
    static double realised(double[] sliceP, double alpha) {
        return Arrays.stream(sliceP).filter(p -> p <= alpha + 1e-12).count() / (double) sliceP.length;
    }
}
