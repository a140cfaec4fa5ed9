package org.residua.ui.viewer.tool;

import javafx.scene.input.ScrollEvent;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** The wheel scrolls through slices, with Ctrl held it zooms at the mouse, or the lens where there is one. */
public final class ScrollTool {
    private static final double STEP = 1.15;

    private final ViewerModel model;
    private double rest;

    /** Acts on the model. */
    public ScrollTool(ViewerModel model) {
        this.model = model;
    }

    /** The wheel turned over a pane. */
    public void scrolled(ScrollEvent event, Placement pane) {
        if (event.isControlDown() && model.lens().onProperty().get()) {
            model.lens().change((int) Math.signum(event.getDeltaY()));
        } else if (event.isControlDown()) {
            model.zoomAt(
                    event.getDeltaY() > 0 ? STEP : 1 / STEP,
                    pane.toSliceX(event.getX(), event.getY()),
                    pane.toSliceY(event.getX(), event.getY()));
        } else {
            // A touchpad sends many small steps; a wheel one large one a notch.
            rest += event.getDeltaY() / Math.max(1, event.getMultiplierY());
            int slices = (int) rest;
            rest -= slices;
            model.scroll(-slices);
        }
        event.consume();
    }
}
