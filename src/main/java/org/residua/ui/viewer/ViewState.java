package org.residua.ui.viewer;

import org.residua.volume.SliceGeometry;
import org.residua.volume.ViewOrientation;

/**
 * Where the panes of a slice look, whatever their size: locked geometry.
 *
 * @param zoom 1 when the slice just fits a pane
 * @param centreX what is in the middle of a pane, in columns from the left edge of the slice
 * @param centreY the same in rows from the top edge
 * @param orientation how the slice is turned and mirrored
 */
public record ViewState(double zoom, double centreX, double centreY, ViewOrientation orientation) {
    private static final double LEAST = 0.2;
    private static final double MOST = 60;
    private static final double CLOSE = 1.6;

    public ViewState {
        zoom = Math.max(LEAST, Math.min(MOST, zoom));
    }

    /** As the slice is stored. */
    public ViewState(double zoom, double centreX, double centreY) {
        this(zoom, centreX, centreY, ViewOrientation.AS_STORED);
    }

    /** The whole slice, in the middle, as it is stored. */
    public static ViewState fit(SliceGeometry geometry) {
        return new ViewState(1, geometry.columns() / 2.0, geometry.rows() / 2.0);
    }

    /** How a pane of this size shows the slice. */
    public Placement placement(SliceGeometry geometry, double width, double height) {
        double aspect = geometry.pixelAspect();
        double across = geometry.columns();
        double down = geometry.rows() * aspect;
        double fit = orientation.swapsSides()
                ? Math.min(width / down, height / across)
                : Math.min(width / across, height / down);
        double scale = Math.max(1e-6, fit * zoom);
        return Placement.about(scale, scale * aspect, orientation, centreX, centreY, width / 2, height / 2);
    }

    /** Moved so that the slice follows a drag of so many pane pixels. */
    public ViewState moved(Placement placement, double dx, double dy) {
        return at(
                zoom,
                centreX - placement.toSliceX(dx, dy) + placement.toSliceX(0, 0),
                centreY - placement.toSliceY(dx, dy) + placement.toSliceY(0, 0));
    }

    /** Zoomed so that the point of the slice under the cursor stays there. */
    public ViewState zoomedAt(double factor, double sliceX, double sliceY) {
        ViewState zoomed = at(zoom * factor, centreX, centreY);
        double share = zoom / zoomed.zoom;
        return at(zoomed.zoom, sliceX + (centreX - sliceX) * share, sliceY + (centreY - sliceY) * share);
    }

    /** With this point of the slice in the middle, close enough that the slice still fills the pane. */
    public ViewState centredOn(double sliceX, double sliceY) {
        return at(Math.max(zoom, CLOSE), sliceX, sliceY);
    }

    /** Turned or mirrored otherwise, about the middle of the pane. */
    public ViewState oriented(ViewOrientation other) {
        return new ViewState(zoom, centreX, centreY, other);
    }

    /** The same way round, elsewhere. */
    public ViewState at(double newZoom, double sliceX, double sliceY) {
        return new ViewState(newZoom, sliceX, sliceY, orientation);
    }
}
