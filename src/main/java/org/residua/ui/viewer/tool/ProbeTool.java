package org.residua.ui.viewer.tool;

import org.residua.ui.viewer.Cursor;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Tells the model what is under the mouse. */
public record ProbeTool(ViewerModel model) {
    /** The mouse is at these pane pixels. */
    public void moved(Placement pane, double x, double y) {
        model.cursorProperty().set(new Cursor(pane.toSliceX(x, y), pane.toSliceY(x, y)));
    }

    /** The mouse left the pane. */
    public void left() {
        model.cursorProperty().set(null);
    }
}
