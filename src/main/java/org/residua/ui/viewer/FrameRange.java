package org.residua.ui.viewer;

import java.util.List;
import org.residua.study.Instance;
import org.residua.study.SliceRef;

/** What is played together: slices from {@code first}, 0-based, so many of them. */
record FrameRange(int first, int count) {
    /** The frames of the file that a slice is one of, where it has several in a row; else the whole series. */
    static FrameRange around(List<SliceRef> slices, int index) {
        Instance instance = slices.get(index).instance();
        if (instance.frames() < 2) {
            return new FrameRange(0, slices.size());
        }
        int first = index;
        while (first > 0 && slices.get(first - 1).instance().equals(instance)) {
            first--;
        }
        int end = index + 1;
        while (end < slices.size() && slices.get(end).instance().equals(instance)) {
            end++;
        }
        return end - first > 1 ? new FrameRange(first, end - first) : new FrameRange(0, slices.size());
    }

    /** The one after a slice, or before it; after the last the first again. */
    int after(int index, boolean forward) {
        return first + Math.floorMod(index - first + (forward ? 1 : -1), count);
    }

    /** Whether there is none after a slice in that direction. */
    boolean isEnd(int index, boolean forward) {
        return index == (forward ? first + count - 1 : first);
    }
}
