package org.residua.bundle;

/**
 * One way in which a network's reconstruction is held against its input, for the map of evidence.
 *
 * @param residual what is compared
 * @param medianPx side of the median filter on the residual, in pixels of the network's own grid, odd; 1 for none
 * @param scale the residual that one in a hundred scored pixels of held-out normals exceeds: the unit in which residuals of
 *     different kinds and networks are fused
 */
public record Comparison(Scoring.Residual residual, int medianPx, float scale) {
    public Comparison {
        if (medianPx < 1 || medianPx % 2 == 0 || !(scale > 0) || Float.isInfinite(scale)) {
            throw new IllegalArgumentException("a residual has an odd median filter and a scale above 0");
        }
    }

    /** The same in another unit. */
    public Comparison scaled(float other) {
        return new Comparison(residual, medianPx, other);
    }
}
