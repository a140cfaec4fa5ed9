package org.residua.ui.viewer.layer;

import javafx.scene.Node;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.viewer.Placement;

/** How finely pictures are painted. */
final class DeviceScale {
    /** Device pixels a pane pixel that pictures are fine enough for: a screen with small pixels, a doubled snapshot. */
    static final double PIXELS = 1.5;

    private static final double SAME = 1e-6;

    private DeviceScale() {}

    /** The level to paint; the slice's own pixels where each falls on one pixel of the screen. */
    static GreyImage.Level level(GreyImage grey, Placement placement, Node node) {
        boolean pixelOnPixel = Math.abs(placement.scale() * ofScreen(node) - 1) < SAME;
        return pixelOnPixel ? grey.own() : grey.levelFor(PIXELS * placement.scale());
    }

    /** Device pixels along a pane pixel. */
    private static double ofScreen(Node node) {
        boolean shown = node.getScene() != null && node.getScene().getWindow() != null;
        return shown ? node.getScene().getWindow().getOutputScaleX() : 1;
    }
}
