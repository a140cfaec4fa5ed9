package org.residua.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How normal inputs look, as the input gate compares with: a vector of features is held against linear tests, each made
 * to tell normals from normals that were disguised in one way, and against the subspaces that normals span.
 *
 * @param mean of each feature over normals
 * @param deviation of each feature over normals
 * @param looks the linear tests
 * @param parts stretches of the features, each with its subspace
 * @param jointMean of the coordinates in all subspaces, in the order of the parts, over normals
 * @param jointPrecision inverse covariance of these, row by row
 * @param joint bound of the distance that these two give
 */
public record Appearance(
        float[] mean,
        float[] deviation,
        List<Look> looks,
        List<Part> parts,
        float[] jointMean,
        float[][] jointPrecision,
        Bound joint) {
    public Appearance {
        looks = List.copyOf(looks);
        parts = List.copyOf(parts);
    }

    /**
     * A linear test of the standardised features.
     *
     * @param disguise name of what it tells from normals
     * @param weights one a feature, then the constant
     */
    public record Look(String disguise, float[] weights, Bound bound) {}

    /**
     * A stretch of the features.
     *
     * @param first index of its first feature
     * @param components orthonormal directions, one a row; empty where the features are taken as they are
     * @param residual bound of what the directions leave; null where they leave nothing
     */
    public record Part(
            String name,
            int first,
            int length,
            float[][] components,
            @Nullable Bound residual) {}

    /** A slice is warned about above the one, refused above the other. */
    public record Bound(double warnAbove, double refuseAbove) {}
}
