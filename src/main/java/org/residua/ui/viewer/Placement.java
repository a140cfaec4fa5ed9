package org.residua.ui.viewer;

/**
 * From slice coordinates (columns and rows from the outer edge of the first pixel) to pixels of a pane.
 *
 * @param scaleX pane pixels per column
 * @param scaleY pane pixels per row
 * @param x where the left edge of the slice is
 * @param y where its top edge is
 */
public record Placement(double scaleX, double scaleY, double x, double y) {
    /** Slice to pane. */
    public double toPaneX(double sliceX) {
        return x + sliceX * scaleX;
    }

    /** Slice to pane. */
    public double toPaneY(double sliceY) {
        return y + sliceY * scaleY;
    }

    /** Pane to slice. */
    public double toSliceX(double paneX) {
        return (paneX - x) / scaleX;
    }

    /** Pane to slice. */
    public double toSliceY(double paneY) {
        return (paneY - y) / scaleY;
    }
}
