package org.residua.bundle;

/**
 * How residuals become evidence and an image score: chosen on validation patients, never on a test split.
 *
 * @param fusion how the residuals of several networks become one
 * @param smoothingSigmaPx sigma of the Gaussian after per-pixel normalisation, in grid pixels; 0 for none
 * @param erosionPx by how much the foreground is eroded before scoring, in grid pixels
 * @param region where the image score looks
 * @param topShare the image score is the mean of this share of the highest evidence; 1 for the mean of all
 * @param texture how the texture of the residual takes part in the image score
 */
public record Scoring(
        Fusion fusion, double smoothingSigmaPx, int erosionPx, Region region, double topShare, Texture texture) {
    /** What is compared. */
    public enum Residual {
        /** |x - mean|. */
        ABSOLUTE,
        /** (x - mean)^2 exp(-s): the squared residual over the variance that the network predicts (AE-U). */
        LIKELIHOOD,
        /** One minus structural similarity (Wang et al. 2004). */
        SSIM,
        /** The length of the gradient of x - mean: what is left over in edges. */
        GRADIENT,
        /** One minus the similarity of the lengths of both gradients (as in RIAD, Zavrtanik et al. 2021). */
        GRADIENT_SIMILARITY
    }

    /** How the residuals of several networks become one. */
    public enum Fusion {
        /** The mean, each in its own {@link Comparison#scale}. */
        MEAN,
        /** The geometric mean: high only where all agree. */
        GEOMETRIC_MEAN
    }

    /** Where the image score looks. */
    public enum Region {
        FOREGROUND,
        /** The bundle's prior mask, such as the lungs of the mean normal film. */
        PRIOR
    }

    /** How the texture of the residual takes part in the image score, half of it. */
    public enum Texture {
        /** Not at all. */
        NONE,
        /** By how many deviations it has more energy than those of training images, on average over scales and places. */
        EXCESS,
        /** By its distance to the nearest of those. */
        NEAREST
    }

    public Scoring {
        if (!(smoothingSigmaPx >= 0) || erosionPx < 0 || !(topShare > 0 && topShare <= 1)) {
            throw new IllegalArgumentException(
                    "Scoring smooths by 0 or more and takes a share above 0 of the evidence");
        }
    }

    /** The evidence alone, of all foreground. */
    public static Scoring ofForeground(double topShare, int erosionPx) {
        return new Scoring(Fusion.MEAN, 0, erosionPx, Region.FOREGROUND, topShare, Texture.NONE);
    }
}
