package org.residua.study;

import java.util.List;

/**
 * Images of one acquisition that form one stack, in slice order. Empty strings where the files say nothing.
 *
 * @param number Series Number (0020,0011), 0 where absent
 * @param modality Modality (0008,0060)
 * @param acquisition what the input gate asks about
 * @param slices by position along the normal where all lie in parallel planes, else by instance number
 * @param stack which part of the DICOM series this is
 * @param frameOfReference that the planes of the slices are given in, the same for all of a stack
 */
public record Series(
        SeriesInstanceUid uid,
        int number,
        String modality,
        String description,
        Acquisition acquisition,
        List<SliceRef> slices,
        Stack stack,
        FrameOfReferenceUid frameOfReference) {
    public Series {
        slices = List.copyOf(slices);
    }

    /** A series that is one stack, in a frame of reference of which nothing is known. */
    public Series(
            SeriesInstanceUid uid,
            int number,
            String modality,
            String description,
            Acquisition acquisition,
            List<SliceRef> slices) {
        this(uid, number, modality, description, acquisition, slices, Stack.WHOLE, FrameOfReferenceUid.UNKNOWN);
    }

    /** The instances that the slices are frames of, in the order of their first slices. */
    public List<Instance> instances() {
        return slices.stream().map(SliceRef::instance).distinct().toList();
    }

    /** What tells this stack from all others: the series, or the file of one without a name, and which stack of it. */
    public String key() {
        String name = uid.value().isEmpty() && !slices.isEmpty()
                ? "file " + slices.get(0).instance().file()
                : uid.value();
        return name + " stack " + stack.number();
    }

    /** How many slices there are. */
    public int sliceCount() {
        return slices.size();
    }
}
