package org.residua.ui.kit;

import org.residua.volume.Slice;
import org.residua.volume.Voi;

/**
 * A small square picture of a slice, or of a part of it.
 *
 * @param argb opaque, row by row, side x side
 */
public record Thumbnail(int side, int[] argb) {
    /** The whole slice, fitted. */
    public static Thumbnail of(Slice slice, Voi voi, int side) {
        double width = slice.geometry().columns();
        double height = slice.geometry().rows() * slice.geometry().pixelAspect();
        return crop(slice, voi, width / 2, slice.geometry().rows() / 2.0, Math.max(width, height), side);
    }

    /**
     * A square part of a slice.
     *
     * @param x its middle, in columns from the left edge
     * @param y its middle, in rows from the top edge
     * @param extent its side, in columns
     */
    public static Thumbnail crop(Slice slice, Voi voi, double x, double y, double extent, int side) {
        int[] argb = new int[side * side];
        if (!slice.frame().isGrey()) {
            java.util.Arrays.fill(argb, 0xff000000);
            return new Thumbnail(side, argb);
        }
        GreyImage image = GreyImage.of(slice);
        GreyImage.Level level = image.levelFor(side / extent);
        int[] table = image.table(value -> slice.grey().display(value, voi));
        double aspect = slice.geometry().pixelAspect();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double sliceX = x + ((column + 0.5) / side - 0.5) * extent;
                double sliceY = y + ((row + 0.5) / side - 0.5) * extent / aspect;
                argb[row * side + column] = nearest(level, table, sliceX, sliceY);
            }
        }
        return new Thumbnail(side, argb);
    }

    private static int nearest(GreyImage.Level level, int[] table, double x, double y) {
        int column = (int) Math.floor(x / level.scale());
        int row = (int) Math.floor(y / level.scale());
        boolean inside = column >= 0 && row >= 0 && column < level.columns() && row < level.rows();
        return inside ? table[level.index()[row * level.columns() + column] & 0xffff] : 0xff000000;
    }
}
