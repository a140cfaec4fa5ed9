package org.residua.ui.viewer.tool;

import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** The slice follows the mouse. */
public record PanTool(ViewerModel model) implements Tool {
    @Override
    public void drag(Placement pane, double dx, double dy, double startX, double startY) {
        model.pan(pane, dx, dy);
    }
}
