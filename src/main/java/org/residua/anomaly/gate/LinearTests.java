package org.residua.anomaly.gate;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** Ridge regression that gives 0 for normals and 1 for the same in a disguise, from all folds or all but one. */
final class LinearTests {
    private static final double RIDGE = 0.05;

    private final Disguise disguise;
    private final double[][][] squares;
    private final double[][] products;
    private final int[] counts;

    /**
     * Gathers what the regressions need.
     *
     * @param normals standardised features, in contiguous folds of like size
     * @param disguised those of the same inputs in the disguise, in the same order
     */
    LinearTests(Disguise disguise, double[][] normals, double[][] disguised, int folds) {
        this.disguise = disguise;
        int n = normals[0].length + 1;
        squares = new double[folds][n][n];
        products = new double[folds][n];
        counts = new int[folds];
        for (int i = 0; i < normals.length; i++) {
            int fold = (int) ((long) i * folds / normals.length);
            counts[fold]++;
            add(fold, normals[i], 0);
            add(fold, disguised[i], 1);
        }
    }

    Disguise disguise() {
        return disguise;
    }

    private void add(int fold, double[] features, double target) {
        int last = features.length;
        double[][] into = squares[fold];
        for (int i = 0; i < last; i++) {
            double value = features[i];
            for (int j = 0; j <= i; j++) {
                into[i][j] += value * features[j];
            }
            into[last][i] += value;
            products[fold][i] += target * value;
        }
        into[last][last]++;
        products[fold][last] += target;
    }

    /** One weight a feature, then the constant; from all folds but one, or from all where that is none of them. */
    float[] weights(int without) {
        int n = products[0].length;
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        int count = 0;
        for (int fold = 0; fold < counts.length; fold++) {
            if (fold != without) {
                count += counts[fold];
                for (int i = 0; i < n; i++) {
                    right[i] += products[fold][i];
                    for (int j = 0; j <= i; j++) {
                        matrix[i][j] += squares[fold][i][j];
                    }
                }
            }
        }
        double scale = 0.5 / count;
        for (int i = 0; i < n; i++) {
            right[i] *= scale;
            for (int j = 0; j <= i; j++) {
                matrix[i][j] *= scale;
                matrix[j][i] = matrix[i][j];
            }
            matrix[i][i] += RIDGE;
        }
        double[] solved = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        float[] weights = new float[n];
        for (int i = 0; i < n; i++) {
            weights[i] = (float) solved[i];
        }
        return weights;
    }
}
