package org.residua.autoencoder;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.residua.task.CancelToken;

/**
 * The leading principal directions of images by randomised subspace iteration (Halko, Martinsson and Tropp, SIAM
 * Review 53, 2011, algorithm 4.4). Products run natively in single precision, orthogonalisation in double.
 */
final class Subspace implements AutoCloseable {
    private static final int OVERSAMPLING = 10;
    private static final int ITERATIONS = 6;
    /** A direction that loses all but this share of its length when made orthogonal is rounding error. */
    private static final double LEAST_SHARE = 1e-5;

    private final int images;
    private final int pixels;
    private final NativeArray centred;

    Subspace(List<float[]> values, float[] mean) {
        images = values.size();
        pixels = mean.length;
        float[] flat = new float[Math.multiplyExact(images, pixels)];
        for (int i = 0; i < images; i++) {
            for (int p = 0; p < pixels; p++) {
                flat[i * pixels + p] = values.get(i)[p] - mean[p];
            }
        }
        NativeKernel.useOneThread();
        centred = new NativeArray(images, pixels);
        centred.put(flat);
    }

    /** At most count orthonormal directions, the one of greatest variance first. */
    double[][] principal(int count, RandomGenerator random, CancelToken cancel) {
        double[][] basis = new double[Math.min(count + OVERSAMPLING, Math.min(images, pixels))][pixels];
        for (double[] direction : basis) {
            for (int p = 0; p < pixels; p++) {
                direction[p] = random.nextGaussian();
            }
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            cancel.throwIfCancelled();
            basis = orthonormal(timesCovariance(basis));
        }
        return basis.length == 0 ? basis : byVariance(basis, count);
    }

    private double[][] timesCovariance(double[][] basis) {
        if (basis.length == 0) {
            return basis;
        }
        try (NativeArray directions = array(basis);
                NativeArray coefficients = new NativeArray(images, basis.length);
                NativeArray product = new NativeArray(basis.length, pixels)) {
            multiply(centred, directions, coefficients, 0, 1);
            multiply(coefficients, centred, product, 1, 0);
            return rows(product, basis.length, pixels);
        }
    }

    /** Modified Gram-Schmidt, twice over; directions that depend on earlier ones are left out. */
    private static double[][] orthonormal(double[][] vectors) {
        List<double[]> kept = new ArrayList<>();
        double longest = 0;
        for (double[] vector : vectors) {
            longest = Math.max(longest, Math.sqrt(dot(vector, vector)));
        }
        for (double[] vector : vectors) {
            double before = Math.sqrt(dot(vector, vector));
            for (int pass = 0; pass < 2; pass++) {
                for (double[] other : kept) {
                    add(vector, other, -dot(vector, other));
                }
            }
            double length = Math.sqrt(dot(vector, vector));
            if (length > LEAST_SHARE * before && before > LEAST_SHARE * longest) {
                for (int i = 0; i < vector.length; i++) {
                    vector[i] /= length;
                }
                kept.add(vector);
            }
        }
        return kept.toArray(double[][]::new);
    }

    private double[][] byVariance(double[][] basis, int count) {
        double[][] coefficients;
        try (NativeArray directions = array(basis);
                NativeArray product = new NativeArray(images, basis.length)) {
            multiply(centred, directions, product, 0, 1);
            coefficients = rows(product, images, basis.length);
        }
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(coefficients, false);
        EigenDecomposition eigen = new EigenDecomposition(matrix.transpose().multiply(matrix));
        double[][] turned = new double[Math.min(count, basis.length)][pixels];
        for (int k = 0; k < turned.length; k++) {
            for (int j = 0; j < basis.length; j++) {
                add(turned[k], basis[j], eigen.getEigenvector(k).getEntry(j));
            }
        }
        return turned;
    }

    private static void multiply(NativeArray a, NativeArray b, NativeArray product, int transposeA, int transposeB) {
        try (NativeKernel kernel =
                new NativeKernel("matmul", List.of(a, b), List.of(product), transposeA, transposeB, 0)) {
            kernel.run();
        }
    }

    private static NativeArray array(double[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        NativeArray array = new NativeArray(rows.length, rows[0].length);
        array.put(flat);
        return array;
    }

    private static double[][] rows(NativeArray array, int height, int width) {
        float[] flat = new float[height * width];
        array.get(flat);
        double[][] rows = new double[height][width];
        for (int i = 0; i < flat.length; i++) {
            rows[i / width][i % width] = flat[i];
        }
        return rows;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] vector, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    @Override
    public void close() {
        centred.close();
    }
}
