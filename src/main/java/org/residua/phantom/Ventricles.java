package org.residua.phantom;

import static org.residua.phantom.Shapes.rod;

/** The fluid-filled spaces inside the brain. */
final class Ventricles {
    /** Rods of a lateral ventricle, pairs of ends as (x, y, z, radius) on the left side. */
    private static final double[][] LATERAL = {
        {11, -33, 7, 2.6}, {5.5, -10, 13, 3.0},
        {7.5, -24, 15, 3.4}, {6.5, -2, 20, 3.2},
        {6.5, -2, 20, 3.2}, {12, 16, 20, 3.8},
        {12, 16, 20, 3.8}, {22, 31, 9, 5.2},
        {22, 31, 9, 5.2}, {20, 48, 4, 1.6},
        {23, 30, 4, 3.4}, {32, 8, -15, 2.0},
        {32, 8, -15, 2.0}, {29, -6, -19, 1.8}
    };

    private final double scale;
    private final NoiseField noise;

    Ventricles(double scale, NoiseField noise) {
        this.scale = scale;
        this.noise = noise;
    }

    /** Signed distance in mm. */
    double distance(double x, double y, double z) {
        double side = Math.abs(x);
        double nearest = Math.min(third(side, y, z), fourth(side, y, z));
        for (int i = 0; i < LATERAL.length; i += 2) {
            // Taller than wide, as the caudate and the thalamus press on them.
            nearest = Math.min(nearest, rod(side, y, 0.75 * z, flat(LATERAL[i]), flat(LATERAL[i + 1])));
        }
        double septum = 0.7 - side;
        return Math.max(nearest + 0.8 * noise.at(x / 7, y / 7, z / 7), septum - 4 * Curves.bell(y, 8, 9));
    }

    private double[] flat(double[] end) {
        return new double[] {end[0], end[1], 0.75 * end[2], end[3] * scale};
    }

    private double third(double side, double y, double z) {
        return Shapes.ellipsoid(side, y - 6, z + 2, 2.0 * scale, 14, 10);
    }

    private double fourth(double side, double y, double z) {
        return Shapes.ellipsoid(side, y - 34 - 0.25 * side, z + 34, 8 * scale, 4.2 * scale, 11);
    }
}
