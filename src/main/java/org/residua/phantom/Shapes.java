package org.residua.phantom;

import static org.residua.phantom.Curves.square;

/** Signed distances in mm to simple solids, negative inside; near the surface they are exact enough to be blended. */
final class Shapes {
    private Shapes() {}

    /** An ellipsoid with its axes along x, y and z. */
    static double ellipsoid(double x, double y, double z, double rx, double ry, double rz) {
        double f = Math.sqrt(square(x / rx) + square(y / ry) + square(z / rz));
        double gradient = Math.sqrt(square(x / rx / rx) + square(y / ry / ry) + square(z / rz / rz));
        return gradient < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : f * (f - 1) / gradient;
    }

    /** A rod from {@code a} to {@code b}, each (x, y, z, radius). */
    static double rod(double x, double y, double z, double[] a, double[] b) {
        double bx = b[0] - a[0];
        double by = b[1] - a[1];
        double bz = b[2] - a[2];
        double along = ((x - a[0]) * bx + (y - a[1]) * by + (z - a[2]) * bz) / (bx * bx + by * by + bz * bz);
        double t = Math.max(0, Math.min(1, along));
        double dx = x - a[0] - t * bx;
        double dy = y - a[1] - t * by;
        double dz = z - a[2] - t * bz;
        return Math.sqrt(dx * dx + dy * dy + dz * dz) - a[3] - t * (b[3] - a[3]);
    }

    /** 1 inside, 0 outside, over {@code softMm} about the surface. */
    static double inside(double distance, double softMm) {
        return Curves.smoothStep(softMm / 2, -softMm / 2, distance);
    }

    /** From one signal to another by a share. */
    static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
