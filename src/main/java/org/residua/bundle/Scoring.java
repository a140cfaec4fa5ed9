package org.residua.bundle;

/**
 * How residuals become evidence and an image score: chosen on validation patients, never on a test split.
 *
 * @param fusion how the residuals of several networks become one
 * @param smoothingSigmaPx sigma of the Gaussian after per-pixel normalisation, in grid pixels; 0 for none
 * @param erosionPx by how much the foreground is eroded before scoring, in grid pixels
 * @param region where the image score looks
 * @param topShare the image score is the mean of this share of the highest evidence; 1 for the mean of all
 * @param nearestNormals how many normals the texture of the residual is compared with; 0 for no such comparison
 */
public record Scoring(
        Fusion fusion, double smoothingSigmaPx, int erosionPx, Region region, double topShare, int nearestNormals) {
    /** What is compared. */
    public enum Residual {
        /** |x - mean|. */
        ABSOLUTE,
        /** (x - mean)^2 exp(-s): the squared residual over the variance that the network predicts (AE-U). */
        LIKELIHOOD
    }

    /** How the residuals of several networks become one. */
    public enum Fusion {
        /** The mean: for networks of one kind. */
        MEAN,
        /** The geometric mean, each in its own {@link Member#scale}: high only where the networks agree. */
        GEOMETRIC_MEAN
    }

    /** Where the image score looks. */
    public enum Region {
        FOREGROUND,
        /** The bundle's prior mask, such as the lungs of the mean normal film. */
        PRIOR
    }

    public Scoring {
        if (!(smoothingSigmaPx >= 0) || erosionPx < 0 || !(topShare > 0 && topShare <= 1) || nearestNormals < 0) {
            throw new IllegalArgumentException("Scoring smooths by 0 or more, takes a share above 0 of the evidence, and"
                    + " compares with no negative number of normals");
        }
    }

    /** The evidence alone, of all foreground. */
    public static Scoring ofForeground(double topShare, int erosionPx) {
        return new Scoring(Fusion.MEAN, 0, erosionPx, Region.FOREGROUND, topShare, 0);
    }
}
