package org.residua.ui.viewer;

import org.residua.volume.ViewOrientation;

/**
 * From slice coordinates (columns and rows from the outer edge of the first pixel) to pixels of a pane, as an affine
 * map: scaled, mirrored, turned by quarters, moved.
 *
 * @param xx pane pixels to the right per column
 * @param xy pane pixels to the right per row
 * @param yx pane pixels down per column
 * @param yy pane pixels down per row
 * @param x where the slice's upper left corner is
 * @param y where it is, down
 */
public record Placement(double xx, double xy, double yx, double yy, double x, double y) {
    /** A pane pixel a pixel, from the corner of the pane. */
    public static final Placement IDENTITY = new Placement(1, 0, 0, 1, 0, 0);

    /**
     * Around a point.
     *
     * @param scaleX pane pixels per column
     * @param scaleY pane pixels per row
     * @param sliceX the point of the slice that lies at {@code paneX}, {@code paneY}
     */
    static Placement about(
            double scaleX,
            double scaleY,
            ViewOrientation orientation,
            double sliceX,
            double sliceY,
            double paneX,
            double paneY) {
        ViewOrientation.Point right = direction(orientation, scaleX, 0);
        ViewOrientation.Point down = direction(orientation, 0, scaleY);
        return new Placement(
                right.x(),
                down.x(),
                right.y(),
                down.y(),
                paneX - right.x() * sliceX - down.x() * sliceY,
                paneY - right.y() * sliceX - down.y() * sliceY);
    }

    /** Where a step on the slice leads on its picture: about the middle of a picture without extent. */
    private static ViewOrientation.Point direction(ViewOrientation orientation, double dx, double dy) {
        return orientation.toPicture(new ViewOrientation.Point(dx, dy), 0, 0);
    }

    /** The same seen through a lens: {@code factor} as large, with the pane's point at {@code lensX}, {@code lensY} of the lens. */
    Placement magnified(double factor, double paneX, double paneY, double lensX, double lensY) {
        return new Placement(
                factor * xx,
                factor * xy,
                factor * yx,
                factor * yy,
                factor * (x - paneX) + lensX,
                factor * (y - paneY) + lensY);
    }

    /** Slice to pane. */
    public double toPaneX(double sliceX, double sliceY) {
        return x + xx * sliceX + xy * sliceY;
    }

    /** Slice to pane. */
    public double toPaneY(double sliceX, double sliceY) {
        return y + yx * sliceX + yy * sliceY;
    }

    /** Pane to slice. */
    public double toSliceX(double paneX, double paneY) {
        return (yy * (paneX - x) - xy * (paneY - y)) / (xx * yy - xy * yx);
    }

    /** Pane to slice. */
    public double toSliceY(double paneX, double paneY) {
        return (xx * (paneY - y) - yx * (paneX - x)) / (xx * yy - xy * yx);
    }

    /** Pane pixels per column. */
    public double scale() {
        return Math.hypot(xx, yx);
    }
}
