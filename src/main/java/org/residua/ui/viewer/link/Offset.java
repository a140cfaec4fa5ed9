package org.residua.ui.viewer.link;

import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** By how much two linked series differ where they show the same. */
public sealed interface Offset {
    /** The same positions mean the same places: one frame of reference. */
    record Shared() implements Offset {}

    /**
     * Set by the user between two frames of reference.
     *
     * @param mm along the normal; above 0 to the left, the back or the head, whichever the normal is nearest to
     */
    record Distance(double mm) implements Offset {}

    /** Set by the user where slices have no position. */
    record Slices(int count) implements Offset {}

    /** In words, such as "Linked, offset +12.5 mm". */
    default String text() {
        if (this instanceof Distance distance) {
            return Messages.text("link.offsetMm", Numbers.signed(distance.mm(), 1));
        }
        if (this instanceof Slices slices) {
            return Messages.text("link.offsetSlices", Numbers.signed(slices.count(), 0));
        }
        return Messages.text("link.shared");
    }
}
