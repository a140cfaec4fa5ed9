package org.residua.phantom;

import static org.residua.phantom.Curves.smoothStep;
import static org.residua.phantom.Curves.square;
import static org.residua.phantom.Shapes.ellipsoid;
import static org.residua.phantom.Shapes.inside;
import static org.residua.phantom.Shapes.mix;
import static org.residua.phantom.Shapes.rod;

/** Brainstem and cerebellum. */
final class Hindbrain {
    private static final double[] MIDBRAIN = {0, 9, -5, 14};
    private static final double[] PONS = {0, 14, -32, 14};
    private static final double[] MEDULLA = {0, 22, -60, 8};

    private final HeadShape shape;
    private final NoiseField noise;

    Hindbrain(HeadShape shape, NoiseField noise) {
        this.shape = shape;
        this.noise = noise;
    }

    /** Signed distance in mm, negative inside. */
    double distance(double x, double y, double z) {
        double wobble = 1.2 * noise.at(x / 10, y / 10, z / 10 + 3);
        return Math.min(stem(x, y, z), cerebellum(x, y, z)) + wobble;
    }

    /** Signal at a place inside. */
    double signal(double x, double y, double z) {
        double cerebellum = cerebellum(x, y, z);
        double folia = folia(x, y, z, cerebellum);
        double core = 0.06 * smoothStep(-6, -16, cerebellum);
        double tissue = FlairSignal.CEREBELLUM - core - folia;
        double stem = FlairSignal.BRAINSTEM + 0.04 * noise.fractal(x / 6, y / 6, z / 6, 2);
        double both = mix(tissue, stem, inside(stem(x, y, z), 2));
        double fourth = ellipsoid(x, y - 35 - 0.3 * Math.abs(x), z + 34, 8 * shape.ventricles(), 4.5, 12);
        return mix(both, FlairSignal.FLUID, inside(fourth, 1));
    }

    private static double stem(double x, double y, double z) {
        return Math.min(rod(0.9 * x, y, z, MIDBRAIN, PONS), rod(x, y, z, PONS, MEDULLA));
    }

    private static double cerebellum(double x, double y, double z) {
        double side = Math.abs(x);
        double notch = 7 * Curves.bell(side, 0, 5) * smoothStep(62, 78, y);
        double petrous = 0.55 * Math.max(0, side - 14 - 0.8 * (y - 18));
        return Math.max(ellipsoid(x, y - 52, z + 35, 51, 32, 25) + notch, petrous - 10);
    }

    /** Thin dark clefts, concentric with the back of the cerebellum. */
    private double folia(double x, double y, double z, double depth) {
        double ring = Math.sqrt(square(x * 0.8) + square(y - 22) + square(0.9 * (z + 30)));
        double phase = ring + 1.6 * noise.at(x / 13, y / 13, z / 20);
        double cleft = square(square(StrictMath.sin(phase * Math.PI / 6.5)));
        return 0.28 * square(cleft) * smoothStep(-20, -3, depth);
    }
}
