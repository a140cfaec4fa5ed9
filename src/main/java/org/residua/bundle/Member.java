package org.residua.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network in its place in a model: networks/N/member.json beside its graph and weights. Its grid may be coarser than
 * the model's by a whole factor.
 *
 * @param fold which patients it never saw: networks of one fold were trained on the patients of all other folds; 0 where
 *     there are none
 * @param comparisons its residuals for the map of evidence; empty where it is for textures alone
 * @param textures of its training images, where the texture of its residual takes part in the image score; else null
 */
public record Member(
        Network network,
        int fold,
        List<Comparison> comparisons,
        @Nullable DescriptorBank textures) {
    public Member {
        comparisons = List.copyOf(comparisons);
        if (fold < 0 || comparisons.isEmpty() && textures == null) {
            throw new IllegalArgumentException(
                    "a network has a fold from 0 and something that the model takes from it");
        }
    }

    /** Whether its residuals are for the map. */
    public boolean isForMap() {
        return !comparisons.isEmpty();
    }

    /** Side of the square grid that the network sees, in pixels. */
    public int gridSize() {
        return network.architecture().parameter("gridSize");
    }

    /** The same with other units of its residuals. */
    public Member scaled(List<Comparison> others) {
        return new Member(network, fold, others, textures);
    }
}
