package org.residua.study;

import java.util.List;

/**
 * Images of one acquisition, in slice order. Empty strings where the files say nothing.
 *
 * @param number Series Number (0020,0011), 0 where absent
 * @param modality Modality (0008,0060)
 * @param acquisition what the input gate asks about
 * @param instances by position along the normal where all lie in parallel planes, else by instance number
 */
public record Series(
        SeriesInstanceUid uid,
        int number,
        String modality,
        String description,
        Acquisition acquisition,
        List<Instance> instances) {
    public Series {
        instances = List.copyOf(instances);
    }

    /** How many slices there are: frames of all instances. */
    public int sliceCount() {
        return instances.stream().mapToInt(Instance::frames).sum();
    }
}
