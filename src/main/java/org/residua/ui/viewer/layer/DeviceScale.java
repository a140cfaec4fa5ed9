package org.residua.ui.viewer.layer;

import org.residua.ui.kit.GreyImage;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** How finely pictures are painted: as the pixels of the screen need it, so that no pixel of the slice falls between them. */
final class DeviceScale {
    /**
     * The toolkit interpolates between the two nearest pixels of a picture alone: with 2 pixels of it to one of the screen
     * every other may be lost. So there are 0.75 to 1.5.
     */
    private static final double DENSITY = 0.75;

    private static final double SAME = 1e-6;

    private DeviceScale() {}

    /** Device pixels a pixel of the slice, along its shorter side as it is shown. */
    static double perPixel(ViewerModel model, Placement placement) {
        return perPixel(model, placement, 1, 1);
    }

    /** The same for a picture whose pixels are so many columns and rows of the slice. */
    static double perPixel(ViewerModel model, Placement placement, double columns, double rows) {
        double across = columns * Math.hypot(placement.xx(), placement.yx());
        double down = rows * Math.hypot(placement.xy(), placement.yy());
        return model.deviceScaleProperty().get() * Math.min(across, down);
    }

    /** The level to paint; the slice's own pixels where each falls on one pixel of the screen. */
    static GreyImage.Level level(GreyImage grey, ViewerModel model, Placement placement) {
        return level(grey, perPixel(model, placement));
    }

    /** The level to paint where a pixel of the picture is so many of the screen. */
    static GreyImage.Level level(GreyImage grey, double devicePixels) {
        return Math.abs(devicePixels - 1) < SAME ? grey.own() : grey.levelFor(devicePixels * DENSITY);
    }
}
