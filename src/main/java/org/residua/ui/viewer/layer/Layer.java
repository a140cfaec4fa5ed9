package org.residua.ui.viewer.layer;

import javafx.scene.Node;
import org.residua.ui.viewer.Placement;

/** One thing drawn on a pane. */
public interface Layer {
    /** What the pane holds. */
    Node node();

    /** Puts it where the slice now is on a pane of this size. */
    void place(Placement placement, double width, double height);
}
