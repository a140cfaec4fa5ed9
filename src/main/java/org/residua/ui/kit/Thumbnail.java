package org.residua.ui.kit;

import org.residua.volume.DisplayShutter;
import org.residua.volume.Frame;
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
        Colours colours = slice.frame().isGrey() ? grey(slice, voi, side / extent) : colour(slice, voi, extent / side);
        int[] argb = new int[side * side];
        double aspect = slice.geometry().pixelAspect();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double sliceX = x + ((column + 0.5) / side - 0.5) * extent;
                double sliceY = y + ((row + 0.5) / side - 0.5) * extent / aspect;
                argb[row * side + column] = 0xff000000 | colours.at(sliceX, sliceY);
            }
        }
        return new Thumbnail(side, argb);
    }

    /** The colour, 0xRRGGBB, at a point of the slice; black beside it. */
    private interface Colours {
        int at(double x, double y);
    }

    private static Colours grey(Slice slice, Voi voi, double pixelsPerColumn) {
        GreyImage image = GreyImage.of(slice);
        GreyImage.Level level = image.levelFor(pixelsPerColumn);
        int[] table = image.table(value -> slice.grey().display(value, voi));
        return (x, y) -> {
            int column = (int) Math.floor(x / level.scale());
            int row = (int) Math.floor(y / level.scale());
            if (column < 0 || row < 0 || column >= level.columns() || row >= level.rows()) {
                return 0;
            }
            DisplayShutter shutter = slice.presentation().shutter();
            return shutter != null && shutter.hides((int) x, (int) y)
                    ? shutter.grey() * 0x010101
                    : table[level.index()[row * level.columns() + column] & 0xffff];
        };
    }

    /** The mean over what a pixel of the picture spans, at up to 4 x 4 points of it. */
    private static Colours colour(Slice slice, Voi voi, double columnsPerPixel) {
        int points = (int) Math.max(1, Math.min(4, Math.ceil(columnsPerPixel)));
        double step = columnsPerPixel / points;
        return (x, y) -> {
            int[] sums = new int[3];
            for (int i = 0; i < points * points; i++) {
                int across = i % points;
                int down = i / points;
                double pointX = x + (across - (points - 1) / 2.0) * step;
                double pointY = y + (down - (points - 1) / 2.0) * step;
                int rgb = nearest(slice, voi, (int) Math.floor(pointX), (int) Math.floor(pointY));
                for (int c = 0; c < 3; c++) {
                    sums[c] += rgb >> 16 - 8 * c & 0xff;
                }
            }
            int n = points * points;
            return sums[0] / n << 16 | sums[1] / n << 8 | sums[2] / n;
        };
    }

    private static int nearest(Slice slice, Voi voi, int column, int row) {
        Frame frame = slice.frame();
        boolean inside = column >= 0 && row >= 0 && column < frame.columns() && row < frame.rows();
        return inside ? slice.rgb(row * frame.columns() + column, voi) : 0;
    }
}
