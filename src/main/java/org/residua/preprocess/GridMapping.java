package org.residua.preprocess;

/**
 * Where the model's grid lies on the slice. Both sides are continuous coordinates in which pixel i spans i to i + 1, so
 * that a pixel's centre is at i + 0.5; slice coordinate = offset + scale x grid coordinate, on each axis. Exact for any
 * crop, pad and anisotropic spacing.
 *
 * @param scaleX slice columns per grid column, above 0
 * @param scaleY slice rows per grid row, above 0
 */
public record GridMapping(double offsetX, double offsetY, double scaleX, double scaleY) {
    /** Grid to slice, columns. */
    public double toSliceX(double gridX) {
        return offsetX + scaleX * gridX;
    }

    /** Grid to slice, rows. */
    public double toSliceY(double gridY) {
        return offsetY + scaleY * gridY;
    }

    /** Slice to grid, columns. */
    public double toGridX(double sliceX) {
        return (sliceX - offsetX) / scaleX;
    }

    /** Slice to grid, rows. */
    public double toGridY(double sliceY) {
        return (sliceY - offsetY) / scaleY;
    }
}
