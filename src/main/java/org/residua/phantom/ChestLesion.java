package org.residua.phantom;

import static org.residua.phantom.Curves.smoothStep;

import java.util.Random;

/**
 * A lobulated density in a lung.
 *
 * @param xCm centre on the film
 * @param yCm centre on the film
 * @param radiusCm mean radius
 */
record ChestLesion(double xCm, double yCm, double radiusCm, Lungs lungs, NoiseField noise) {
    /** A lesion in the middle of either lung, clear of heart and diaphragm. */
    static ChestLesion random(ChestShape shape, Lungs lungs, Random random) {
        double side = random.nextBoolean() ? 1 : -1;
        double y = shape.apexY() + 6.5 + 8 * random.nextDouble();
        double share = 0.48 + 0.2 * random.nextDouble();
        double x = side * (shape.inner(y) + share * (shape.outer(y) - shape.inner(y)));
        return new ChestLesion(x, y, 2.0 + 0.4 * random.nextDouble(), lungs, new NoiseField(random.nextLong()));
    }

    /** Water that replaces air along the ray, in cm; 0 outside. */
    double waterCm(double x, double y) {
        double dx = x - xCm;
        double dy = y - yCm;
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance > 2 * radiusCm || lungs.wing(x, y) <= 0) {
            return 0;
        }
        double rim = radiusCm * (1 + 0.28 * noise.fractal(0.75 * x, 0.75 * y, 1, 3));
        double chord = 2 * rim * Curves.dome(0.8 * distance / rim);
        double soft = smoothStep(1.1 * rim, 0.6 * rim, distance);
        double patchy = 0.95 + 0.25 * noise.fractal(1.4 * x, 1.4 * y, 9, 3);
        return Math.max(0, Lungs.AIR_SHARE * chord * soft * patchy);
    }
}
