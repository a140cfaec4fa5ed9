package org.residua.ui.viewer;

import org.residua.volume.SliceGeometry;

/**
 * Where all panes look, whatever their size: locked geometry.
 *
 * @param zoom 1 when the slice just fits a pane
 * @param centreX what is in the middle of a pane, in columns from the left edge of the slice
 * @param centreY the same in rows from the top edge
 */
public record ViewState(double zoom, double centreX, double centreY) {
    private static final double LEAST = 0.2;
    private static final double MOST = 60;
    private static final double CLOSE = 1.6;

    public ViewState {
        zoom = Math.max(LEAST, Math.min(MOST, zoom));
    }

    /** The whole slice, in the middle. */
    public static ViewState fit(SliceGeometry geometry) {
        return new ViewState(1, geometry.columns() / 2.0, geometry.rows() / 2.0);
    }

    /** How a pane of this size shows the slice. */
    public Placement placement(SliceGeometry geometry, double width, double height) {
        double aspect = geometry.pixelAspect();
        double fit = Math.min(width / geometry.columns(), height / (geometry.rows() * aspect));
        double scale = Math.max(1e-6, fit * zoom);
        return new Placement(scale, scale * aspect, width / 2 - centreX * scale, height / 2 - centreY * scale * aspect);
    }

    /** Moved so that the slice follows a drag of so many pane pixels. */
    public ViewState moved(Placement placement, double dx, double dy) {
        return new ViewState(zoom, centreX - dx / placement.scaleX(), centreY - dy / placement.scaleY());
    }

    /** Zoomed so that the point of the slice under the cursor stays there. */
    public ViewState zoomedAt(double factor, double sliceX, double sliceY) {
        ViewState zoomed = new ViewState(zoom * factor, centreX, centreY);
        double share = zoom / zoomed.zoom;
        return new ViewState(zoomed.zoom, sliceX + (centreX - sliceX) * share, sliceY + (centreY - sliceY) * share);
    }

    /** With this point of the slice in the middle, close enough that the slice still fills the pane. */
    public ViewState centredOn(double sliceX, double sliceY) {
        return new ViewState(Math.max(zoom, CLOSE), sliceX, sliceY);
    }
}
