package org.residua.bundle;

/**
 * How both parts of an image score lie among held-out normals: score-parts.json.
 *
 * @param evidence the mean of the highest share of the evidence
 * @param texture how far the texture of the residual is from that of training images
 */
public record ScoreParts(Standard evidence, Standard texture) {
    /**
     * How a score lies among held-out normals.
     *
     * @param centre their median
     * @param spread their interquartile range over 1.349: the standard deviation, if they were normally distributed
     */
    public record Standard(double centre, double spread) {
        /** How many spreads a score lies above the centre. */
        public double of(double score) {
            return (score - centre) / spread;
        }
    }

    /** The mean of both parts, each in spreads above the centre of held-out normals. */
    public double score(double topShare, double textureDistance) {
        return (evidence.of(topShare) + texture.of(textureDistance)) / 2;
    }
}
