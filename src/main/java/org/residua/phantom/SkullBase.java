package org.residua.phantom;

import static org.residua.phantom.Curves.smoothStep;
import static org.residua.phantom.Shapes.ellipsoid;
import static org.residua.phantom.Shapes.inside;
import static org.residua.phantom.Shapes.mix;
import static org.residua.phantom.Shapes.rod;

/** What lies below the brain: orbits, nose, sinuses, chewing muscles and the bones between. */
final class SkullBase {
    private static final double[] APEX = {13, -34, -25, 4};
    private static final double[] CONE = {31, -57, -26, 15};

    private final NoiseField noise;

    SkullBase(NoiseField noise) {
        this.noise = noise;
    }

    /** Signal at a place below the brain and inside the scalp. */
    double signal(double x, double y, double z) {
        double side = Math.abs(x);
        double patches = noise.fractal(x / 5, y / 5, z / 7, 2);
        double bone = FlairSignal.BONE + 0.55 * smoothStep(0.05, 0.7, patches);
        double signal = mix(bone, FlairSignal.MARROW + 0.25 * patches, inside(clivus(side, y, z), 3));
        signal = mix(signal, FlairSignal.MUSCLE + 0.25 * patches, inside(muscle(side, y, z), 3));
        signal = mix(signal, nasal(x, y, z), inside(nose(side, y, z), 1.5));
        double maxillary = ellipsoid(side - 30, y + 52, z + 50, 13, 15, 11);
        signal = mix(signal, FlairSignal.AIR, inside(maxillary, 1.5));
        return orbit(side, y, z, signal);
    }

    private static double clivus(double side, double y, double z) {
        return ellipsoid(side, y + 12, z + 34, 15, 12, 14);
    }

    private static double muscle(double side, double y, double z) {
        double temporal = ellipsoid(side - 53, y + 33, z + 32, 10, 22, 26);
        double pterygoid = ellipsoid(side - 30, y + 26, z + 58, 15, 16, 18);
        double neck = ellipsoid(side - 24, y - 80, z + 60, 26, 16, 18);
        return Math.min(Math.min(temporal, pterygoid), neck);
    }

    private static double nose(double side, double y, double z) {
        double cavity = ellipsoid(side, y + 64, z + 38, 14, 32, 26);
        double sphenoid = ellipsoid(side, y + 27, z + 24, 11, 10, 9);
        return Math.min(cavity, sphenoid);
    }

    /** Air cells between thin bright sheets that run from front to back. */
    private double nasal(double x, double y, double z) {
        double sheets = Math.abs(noise.at(x / 5, y / 16, z / 16 + 2));
        double septum = Curves.bell(x, 0, 1.1);
        return FlairSignal.MUCOSA * Math.max(septum, smoothStep(0.14, 0.03, sheets));
    }

    /** An eye with its muscles and nerve in fat, where they lie; else the signal around them. */
    double orbit(double side, double y, double z, double around) {
        double cone = rod(side, y, z, APEX, CONE);
        double fat = mix(around, FlairSignal.FAT * (0.82 + 0.15 * noise.at(side / 5, y / 5, z / 5)), inside(cone, 1.5));
        double nerve = rod(side, y, z, new double[] {13, -34, -25, 2}, new double[] {30, -50, -26, 2});
        double medial = rod(side, y, z, new double[] {14, -36, -25, 1.6}, new double[] {18, -60, -26, 1.8});
        double lateral = rod(side, y, z, new double[] {19, -34, -25, 1.6}, new double[] {43, -58, -26, 1.8});
        double muscles = Math.min(nerve, Math.min(medial, lateral));
        double withMuscles = mix(fat, 0.8, inside(muscles, 1));
        double globe = ellipsoid(side - 31, y + 62, z + 26, 12, 12, 12);
        double wall = mix(withMuscles, 0.9, inside(globe, 1));
        double vitreous = mix(wall, FlairSignal.FLUID, inside(globe + 1.6, 1));
        return mix(vitreous, 0.75, inside(ellipsoid(side - 31, y + 70, z + 26, 4.5, 2.2, 4.5), 0.8));
    }
}
