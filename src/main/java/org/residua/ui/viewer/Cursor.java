package org.residua.ui.viewer;

import org.residua.volume.SliceGeometry;

/** A point of the slice, as under the mouse, in columns and rows from its outer edge. */
public record Cursor(double sliceX, double sliceY) {
    /** 0-based. */
    public int column() {
        return (int) Math.floor(sliceX);
    }

    /** 0-based. */
    public int row() {
        return (int) Math.floor(sliceY);
    }

    /** The middle of the pixel that it lies in. */
    public Cursor pixelCentre() {
        return new Cursor(column() + 0.5, row() + 0.5);
    }

    /** Whether it lies on a pixel of the slice. */
    public boolean isOn(SliceGeometry geometry) {
        return geometry.contains(column(), row());
    }
}
