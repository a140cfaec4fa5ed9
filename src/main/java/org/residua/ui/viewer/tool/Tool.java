package org.residua.ui.viewer.tool;

import org.residua.ui.viewer.Placement;

/** What a drag does. */
@FunctionalInterface
public interface Tool {
    /**
     * The mouse moved with a button held.
     *
     * @param pane how the pane under it shows the slice
     * @param dx pane pixels since the last call, to the right
     * @param dy pane pixels since the last call, down
     * @param startX where the button went down, in pane pixels
     * @param startY where the button went down, in pane pixels
     */
    void drag(Placement pane, double dx, double dy, double startX, double startY);
}
