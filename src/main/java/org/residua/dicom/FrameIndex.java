package org.residua.dicom;

import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.Fragments;
import org.residua.dicom.codec.PixelLocation;

/**
 * Where in a file its frames are, found when its header was first read, so that the next frame is read without going
 * through all the others. Offsets count bytes from the start of the file, inflated ones where it is deflated.
 *
 * @param items where the header of each item of the Per-Frame Functional Groups Sequence starts
 * @param itemsEnd where the last of them ends
 */
record FrameIndex(long[] items, long itemsEnd, @Nullable PixelLocation pixels) {
    /** Whether the item of a frame is there. */
    boolean holds(int frame) {
        return frame < items.length;
    }

    /** How many numbers it holds. */
    long size() {
        Fragments fragments = pixels == null ? null : pixels.fragments();
        return items.length + (fragments == null ? 0 : 2L * fragments.offsets().length);
    }

    /** Whether it saves anything: a file of one frame is as soon read as looked up. */
    boolean isOfManyFrames() {
        return size() > 8;
    }
}
