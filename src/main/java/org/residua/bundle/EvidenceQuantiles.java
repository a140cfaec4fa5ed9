package org.residua.bundle;

import java.util.Arrays;

/**
 * The upper tail of evidence over the pixels of held-out normals: what turns evidence into pixel rarity.
 *
 * @param evidence ascending
 * @param tail tail[i] is the share of normal pixels with evidence of at least evidence[i]; descending, in (0, 1]
 * @param pixels how many pixels were pooled; nothing rarer than 1 / (pixels + 1) is ever stated
 */
public record EvidenceQuantiles(float[] evidence, double[] tail, long pixels) {
    public EvidenceQuantiles {
        if (evidence.length != tail.length || evidence.length == 0) {
            throw new IllegalArgumentException("Evidence quantiles need as many tail shares as evidence values.");
        }
    }

    /** The smallest rarity that can be stated. */
    public double floor() {
        return 1.0 / (pixels + 1);
    }

    /** The share of normal pixels whose evidence is at least as high, log-linear between the stored quantiles. */
    public double rarity(double value) {
        if (Double.isNaN(value)) {
            return 1;
        }
        int at = Arrays.binarySearch(evidence, (float) value);
        if (at >= 0) {
            return Math.max(floor(), tail[at]);
        }
        int above = -at - 1;
        if (above == 0) {
            return 1;
        }
        if (above == evidence.length) {
            return floor();
        }
        double low = evidence[above - 1];
        double share = (value - low) / (evidence[above] - low);
        double log = Math.log(tail[above - 1]) * (1 - share) + Math.log(tail[above]) * share;
        return Math.max(floor(), Math.exp(log));
    }

    /** The evidence that has the given rarity: the inverse of {@link #rarity}, at the ends the first or last quantile. */
    public double evidenceAt(double rarity) {
        if (rarity >= tail[0]) {
            return evidence[0];
        }
        for (int i = 1; i < tail.length; i++) {
            if (rarity >= tail[i]) {
                double share = (Math.log(tail[i - 1]) - Math.log(rarity))
                        / (Math.log(tail[i - 1]) - Math.log(tail[i]) + 1e-300);
                return evidence[i - 1] + share * (evidence[i] - evidence[i - 1]);
            }
        }
        return evidence[evidence.length - 1];
    }
}
