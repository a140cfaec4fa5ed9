package org.residua.phantom;

import static org.residua.phantom.Curves.smoothStep;
import static org.residua.phantom.Shapes.mix;

import java.util.Random;

/**
 * Oedema around a dark core, in mm of the standard head.
 *
 * @param radiusMm mean radius in the axial plane; two thirds of it along z
 */
record BrainLesion(double x, double y, double z, double radiusMm, NoiseField noise) {
    private static final double HEIGHT = 0.72;

    /** A lesion in the white matter of either hemisphere. */
    static BrainLesion random(Random random) {
        double side = random.nextBoolean() ? 1 : -1;
        return new BrainLesion(
                side * (27 + 4 * random.nextDouble()),
                -18 + 40 * random.nextDouble(),
                25 + 8 * random.nextDouble(),
                14.5 + 2 * random.nextDouble(),
                new NoiseField(random.nextLong()));
    }

    /** Share of lesion at a place: 0 outside, 1 well inside, soft between. */
    double share(double px, double py, double pz) {
        double distance = distance(px, py, pz);
        return distance > 1.6 ? 0 : smoothStep(1.15, 0.72, warped(px, py, pz, distance));
    }

    /** The signal where {@code healthy} would be without the lesion; the cortex swells less. */
    double signal(double px, double py, double pz, double healthy) {
        double distance = distance(px, py, pz);
        if (distance > 1.6) {
            return healthy;
        }
        double warped = warped(px, py, pz, distance);
        double texture = 1 + 0.12 * noise.fractal(px / 5, py / 5, pz / 7, 3);
        double oedema = FlairSignal.OEDEMA * texture * smoothStep(-0.2, 0.9, healthy) + 0.1 * healthy;
        double core = 0.9 * smoothStep(0.44, 0.2, warped + 0.12 * noise.at(px / 6, py / 6, pz / 8 + 21));
        double rim = 0.2 * Curves.bell(warped, 0.5, 0.1);
        return mix(healthy, mix(oedema + rim, FlairSignal.NECROSIS, core), smoothStep(1.15, 0.72, warped));
    }

    private double distance(double px, double py, double pz) {
        double dx = px - x;
        double dy = (py - y) / 1.15;
        double dz = (pz - z) / HEIGHT;
        return Math.sqrt(dx * dx + dy * dy + dz * dz) / radiusMm;
    }

    private double warped(double px, double py, double pz, double distance) {
        return distance * (1 + 0.45 * noise.fractal(px / 15, py / 15, pz / 15, 3));
    }
}
