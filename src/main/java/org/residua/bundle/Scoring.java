package org.residua.bundle;

/**
 * How a reconstruction becomes evidence and an image score: chosen on validation patients, never on a test split.
 *
 * @param residual what is compared
 * @param medianPx side of the median filter on the evidence, in grid pixels, odd; 1 for none
 * @param smoothingSigmaPx sigma of the Gaussian after per-pixel normalisation, in grid pixels; 0 for none
 * @param erosionPx by how much the foreground is eroded before scoring, in grid pixels
 * @param region where the image score looks
 * @param topShare the image score is the mean of this share of the highest evidence; 1 for the mean of all
 */
public record Scoring(
        Residual residual, int medianPx, double smoothingSigmaPx, int erosionPx, Region region, double topShare) {
    /** What is compared. */
    public enum Residual {
        /** |x - mean|. */
        ABSOLUTE,
        /** (x - mean)^2 exp(-s): the squared residual over the variance that the network predicts (AE-U). */
        LIKELIHOOD
    }

    /** Where the image score looks. */
    public enum Region {
        FOREGROUND,
        /** The bundle's prior mask, such as the lungs of the mean normal film. */
        PRIOR
    }
}
