package org.residua.ui.viewer.tool;

import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Up comes closer, down goes away, about the point where the drag began. */
public record ZoomTool(ViewerModel model) implements Tool {
    private static final double PER_PIXEL = 1.008;

    @Override
    public void drag(Placement pane, double dx, double dy, double startX, double startY) {
        model.zoomAt(Math.pow(PER_PIXEL, -dy), pane.toSliceX(startX, startY), pane.toSliceY(startX, startY));
    }
}
