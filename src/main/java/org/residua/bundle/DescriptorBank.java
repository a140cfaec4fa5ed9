package org.residua.bundle;

/**
 * Texture descriptors of the residuals of held-out normals: descriptors.bin. An image is as unusual as it is far from its
 * nearest normals.
 *
 * @param length numbers a descriptor
 * @param mean of each number over the normals
 * @param deviation of each number over the normals
 * @param values standardised descriptors, one after another: normals x length
 * @param evidence how the first part of the image score, the evidence, lies among held-out normals
 * @param distance how the second, the mean distance to the nearest normals, lies among them
 */
public record DescriptorBank(
        int length, float[] mean, float[] deviation, float[] values, Standard evidence, Standard distance) {

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

    public DescriptorBank {
        if (length < 1
                || mean.length != length
                || deviation.length != length
                || values.length == 0
                || values.length % length != 0) {
            throw new IllegalArgumentException("its descriptors differ in length");
        }
    }

    /** How many normals there are. */
    public int normals() {
        return values.length / length;
    }
}
