package org.residua.phantom;

import java.util.Random;

/**
 * An ellipse on a grid.
 *
 * @param size side of the grid in pixels
 * @param radiusPx geometric mean of its half axes
 * @param aspect the column half axis is radius x aspect, the row half axis radius / aspect
 */
record LesionShape(int size, int centreX, int centreY, double radiusPx, double aspect) {
    /** Computes the new value of one pixel. */
    @FunctionalInterface
    interface PixelFunction {
        float at(int x, int y, int index);
    }

    /** An ellipse of random size around pixel {@code centre}. */
    static LesionShape random(int centre, int size, Random random) {
        double radius = (4 + 5 * random.nextDouble()) * size / 64;
        double aspect = 0.7 + 0.7 * random.nextDouble();
        return new LesionShape(size, centre % size, centre / size, radius, aspect);
    }

    /** The foreground less a rim of a twentieth of the grid, or all of it where nothing would be left. */
    static boolean[] possibleCentres(boolean[] foreground, int size) {
        boolean[] eroded = foreground;
        for (int i = 0; i < Math.max(1, size / 20); i++) {
            eroded = erode(eroded, size);
        }
        for (boolean in : eroded) {
            if (in) {
                return eroded;
            }
        }
        return foreground;
    }

    private static boolean[] erode(boolean[] set, int size) {
        boolean[] eroded = new boolean[set.length];
        for (int y = 1; y < size - 1; y++) {
            for (int x = 1; x < size - 1; x++) {
                int i = y * size + x;
                eroded[i] = set[i] && set[i - 1] && set[i + 1] && set[i - size] && set[i + size];
            }
        }
        return eroded;
    }

    /** Distance from the centre, where 1 is the rim. */
    double distance(int x, int y) {
        return Math.hypot((x - centreX) / aspect, (y - centreY) * aspect) / radiusPx;
    }

    /** 0 at the rim and outside, rising to 1 over {@code edge} of the radius. */
    double weight(int x, int y, double edge) {
        double inside = Math.max(0, Math.min(1, (1 - distance(x, y)) / edge));
        return inside * inside * (3 - 2 * inside);
    }

    /** A rim that is only as soft as sampling makes it: 1.5 pixels on a grid of 64. */
    double narrowEdge() {
        return 1.5 * size / 64 / radiusPx;
    }

    /** A rim that takes most of the radius. */
    double wideEdge() {
        return 0.8;
    }

    /** The part of the ellipse that lies in the foreground. */
    boolean[] mask(boolean[] foreground) {
        boolean[] mask = new boolean[foreground.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = foreground[i] && distance(i % size, i / size) < 1;
        }
        return mask;
    }

    /** A new grid, each pixel computed by itself. */
    float[] map(PixelFunction function) {
        float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.at(i % size, i / size, i);
        }
        return values;
    }
}
