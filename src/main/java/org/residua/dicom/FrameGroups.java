package org.residua.dicom;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Where an attribute of a frame is: in its own functional group, in the shared one, or in the image itself (PS3.3 C.7.6.16).
 *
 * @param image all of it
 * @param own the frame's item of the Per-Frame Functional Groups Sequence; null where there is none
 */
record FrameGroups(Attributes image, @Nullable Attributes own) {
    /** Of the frame whose item the header holds. */
    FrameGroups(Attributes image) {
        this(image, image.getNestedDataset(Tag.PerFrameFunctionalGroupsSequence));
    }

    /** The item of a functional group macro; the image itself where there is none. */
    Attributes group(int macroSequence) {
        Attributes item = item(macroSequence);
        return item == null ? image : item;
    }

    /** The item of a functional group macro; null where there is none. */
    @Nullable
    Attributes item(int macroSequence) {
        Attributes ofFrame = own == null ? null : own.getNestedDataset(macroSequence);
        if (ofFrame != null) {
            return ofFrame;
        }
        Attributes shared = image.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
        return shared == null ? null : shared.getNestedDataset(macroSequence);
    }
}
