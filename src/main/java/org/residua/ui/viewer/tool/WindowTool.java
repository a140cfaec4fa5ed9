package org.residua.ui.viewer.tool;

import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Across changes the width of the window, up and down its level. */
public record WindowTool(ViewerModel model) implements Tool {
    @Override
    public void drag(Placement pane, double dx, double dy, double startX, double startY) {
        model.dragWindow(dx, dy);
    }
}
