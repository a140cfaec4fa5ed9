package org.residua.dicom;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;

/** Where an attribute of a frame is: in its own functional group, in the shared one, or in the image itself (PS3.3 C.7.6.16). */
record FrameGroups(Attributes image) {
    /** The item of a functional group macro; the image itself where there is none. */
    Attributes group(int macroSequence) {
        Attributes own = in(Tag.PerFrameFunctionalGroupsSequence, macroSequence);
        Attributes shared = own == null ? in(Tag.SharedFunctionalGroupsSequence, macroSequence) : own;
        return shared == null ? image : shared;
    }

    private @Nullable Attributes in(int groups, int macroSequence) {
        Attributes item = image.getNestedDataset(groups);
        return item == null ? null : item.getNestedDataset(macroSequence);
    }
}
