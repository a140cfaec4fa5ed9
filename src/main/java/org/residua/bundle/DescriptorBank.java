package org.residua.bundle;

/**
 * Texture descriptors of the residuals of a network's own training images: networks/N/descriptors.bin. What the network has
 * learnt well is left over with little texture; an image that is new to it in the way in which held-out normals are
 * is a little further away, and one that differs more than they do further still.
 *
 * @param mean of each number over the images
 * @param deviation of each number over the images
 * @param values standardised descriptors, one after another: images x numbers; empty where only mean and deviation count
 */
public record DescriptorBank(float[] mean, float[] deviation, float[] values) {
    public DescriptorBank {
        if (mean.length == 0 || deviation.length != mean.length || values.length % mean.length != 0) {
            throw new IllegalArgumentException("its descriptors differ in length");
        }
    }

    /** Numbers a descriptor. */
    public int length() {
        return mean.length;
    }

    /** How many images there are. */
    public int images() {
        return values.length / mean.length;
    }
}
