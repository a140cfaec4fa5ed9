package org.residua.bundle;

/**
 * A network in its place in a model: networks/N/member.json beside its graph and weights. Its grid may be coarser than
 * the model's by a whole factor.
 *
 * @param fold which patients it never saw: networks of one fold were trained on the patients of all other folds; 0 where
 *     there are none
 * @param use what the model takes from it
 * @param residual what is compared (map)
 * @param medianPx side of the median filter on its residual, in pixels of its own grid, odd; 1 for none (map)
 * @param scale the residual that one in a hundred scored pixels of held-out normals exceeds (map): the unit in which
 *     networks of different kinds are fused
 */
public record Member(Network network, int fold, Use use, Scoring.Residual residual, int medianPx, float scale) {
    /** What a model takes from a network. */
    public enum Use {
        /** Its residual, for the map of evidence. */
        MAP,
        /** The texture of its residual, for the comparison with the nearest normals. */
        DESCRIPTOR
    }

    public Member {
        if (fold < 0 || medianPx < 1 || medianPx % 2 == 0 || !(scale > 0) || Float.isInfinite(scale)) {
            throw new IllegalArgumentException("A network has a fold from 0, an odd median filter and a scale above 0");
        }
    }

    /** Side of the square grid that the network sees, in pixels. */
    public int gridSize() {
        return network.architecture().parameter("gridSize");
    }

    /** The same with another unit of its residual. */
    public Member scaled(float other) {
        return new Member(network, fold, use, residual, medianPx, other);
    }
}
