package org.residua.ui.viewer;

/** A point of the slice under the mouse, in columns and rows from its outer edge. */
public record Cursor(double sliceX, double sliceY) {
    /** 0-based. */
    public int column() {
        return (int) Math.floor(sliceX);
    }

    /** 0-based. */
    public int row() {
        return (int) Math.floor(sliceY);
    }
}
