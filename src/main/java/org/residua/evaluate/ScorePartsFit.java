package org.residua.evaluate;

import java.util.Arrays;
import org.residua.bundle.ScoreParts;

/** How the parts of an image score lie among held-out normals. */
final class ScorePartsFit {
    private static final double QUARTILES_OF_NORMAL = 1.349;

    private ScorePartsFit() {}

    /** The parts of these scores, one of each a normal. */
    static ScoreParts of(double[] evidence, double[] texture) {
        return new ScoreParts(standard(evidence), standard(texture));
    }

    /** By quartiles, so that a few odd normals do not decide; the spread is never 0. */
    private static ScoreParts.Standard standard(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double quartiles = Bootstrap.percentile(sorted, .75) - Bootstrap.percentile(sorted, .25);
        return new ScoreParts.Standard(
                Bootstrap.percentile(sorted, .5), Math.max(1e-9, quartiles / QUARTILES_OF_NORMAL));
    }
}
