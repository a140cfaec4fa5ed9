package org.residua.anomaly.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.residua.anomaly.gate.AppearanceFeatures.Stretch;
import org.residua.bundle.Appearance;
import org.residua.bundle.Appearance.Bound;
import org.residua.bundle.Appearance.Look;
import org.residua.bundle.Appearance.Part;

/** The subspaces that the features of normals span, and how these lie in them. */
final class SubspaceFit {
    /** So many normals stand behind each direction. */
    private static final int NORMALS_A_COMPONENT = 8;

    private SubspaceFit() {}

    /** What the rows, features of normals, say, with the same bound everywhere. */
    static Appearance of(double[][] rows, float[] mean, float[] deviation, List<Look> looks, Bound bound) {
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : AppearanceFeatures.STRETCHES) {
            parts.add(part(stretch, rows, bound));
        }
        FeatureMoments moments = FeatureMoments.of(
                Arrays.stream(rows).map(row -> coordinates(parts, mean, row)).toArray(double[][]::new));
        float[] jointMean = floats(moments.mean());
        float[][] precision = precision(moments.covariance(), rows.length);
        return new Appearance(mean, deviation, looks, parts, jointMean, precision, bound);
    }

    private static Part part(Stretch stretch, double[][] rows, Bound bound) {
        if (stretch.components() == 0) {
            return new Part(stretch.name(), stretch.first(), stretch.length(), new float[0][], null);
        }
        double[][] own = Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, stretch.first(), stretch.first() + stretch.length()))
                .toArray(double[][]::new);
        // Of a covariance the singular vectors are the eigenvectors; they are found where features hardly vary, too.
        RealMatrix directions = new SingularValueDecomposition(
                        new Array2DRowRealMatrix(FeatureMoments.of(own).covariance(), false))
                .getV();
        int count = Math.min(stretch.components(), Math.max(1, rows.length / NORMALS_A_COMPONENT));
        float[][] components = new float[count][];
        for (int c = 0; c < count; c++) {
            components[c] = floats(directions.getColumn(c));
        }
        return new Part(stretch.name(), stretch.first(), stretch.length(), components, bound);
    }

    private static double[] coordinates(List<Part> parts, float[] mean, double[] features) {
        return parts.stream()
                .flatMapToDouble(part -> Arrays.stream(
                        AppearanceScores.coordinates(part, AppearanceScores.centred(part, mean, features))))
                .toArray();
    }

    /** The inverse covariance; correlations are shrunk, the more so the fewer normals there are. */
    private static float[][] precision(double[][] covariance, int rows) {
        int n = covariance.length;
        double shrinkage = Math.min(1, 0.1 + 0.5 * n / rows);
        double[][] shrunk = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                shrunk[i][j] = i == j ? covariance[i][i] + 1e-6 : covariance[i][j] * (1 - shrinkage);
            }
        }
        double[][] inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(shrunk, false))
                .getSolver()
                .getInverse()
                .getData();
        return Arrays.stream(inverse).map(SubspaceFit::floats).toArray(float[][]::new);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
