package org.residua.ui.viewer.layer;

/** How finely pictures are painted. */
final class DeviceScale {
    /** Device pixels a pane pixel that pictures are fine enough for: a screen with small pixels, a doubled snapshot. */
    static final double PIXELS = 1.5;

    private DeviceScale() {}
}
