package org.residua.ui.viewer.link;

import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/**
 * How a viewport follows the active one.
 *
 * @param offset null where it does not follow
 * @param isInside whether the slice shown is at the place that the active viewport shows
 * @param awayMm from the slice shown to that place; NaN where it is not known in mm
 */
public record LinkState(@Nullable Offset offset, boolean isInside, double awayMm) {
    /** It does not follow. */
    public static final LinkState NONE = new LinkState(null, true, Double.NaN);

    /** Whether it follows. */
    public boolean isLinked() {
        return offset != null;
    }

    /** What the viewport says of it; empty where it does not follow. */
    public String text() {
        return offset == null ? "" : offset.text();
    }

    /** That there is no slice at the place which the active viewport shows; empty where there is one. */
    public String hint() {
        if (isInside) {
            return "";
        }
        return Double.isNaN(awayMm)
                ? Messages.text("link.noSlice")
                : Messages.text("link.noSliceAway", Numbers.fixed(Math.abs(awayMm), 1));
    }
}
