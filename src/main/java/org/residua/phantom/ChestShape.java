package org.residua.phantom;

import static org.residua.phantom.Curves.quarterEllipse;
import static org.residua.phantom.Curves.square;

import java.util.Random;

/**
 * The measures in which one chest differs from another, in cm on the {@link FilmPlane}; "left" is the patient's left.
 *
 * @param apexY top of the lungs
 * @param lungHeight from the apex to the level of the costophrenic angles
 * @param lungHalfWidth from the midline to the widest place of a lung
 * @param domeRightY top of the right diaphragm
 * @param domeLeftY top of the left diaphragm
 * @param heartScale 1 for a heart of half the chest's width
 * @param breastCm extra soft tissue in front of the lower lungs
 * @param rotationCm how far midline structures lie off the middle
 */
record ChestShape(
        double apexY,
        double lungHeight,
        double lungHalfWidth,
        double domeRightY,
        double domeLeftY,
        double heartScale,
        double breastCm,
        double rotationCm) {
    /** Depth from front to back of the lungs at their deepest, in cm. */
    static final double LUNG_DEPTH_CM = 16;

    private static final double APEX_X = 5.0;

    /** A chest drawn from a seed. */
    static ChestShape random(Random random) {
        double domeRight = 23.6 + 1.2 * random.nextDouble();
        return new ChestShape(
                4.1 + 0.6 * random.nextDouble(),
                24.0,
                12.6 + 0.8 * random.nextDouble(),
                domeRight,
                domeRight + 0.7 + 0.5 * random.nextDouble(),
                0.94 + 0.1 * random.nextDouble(),
                0.9 + 1.0 * random.nextDouble(),
                0.3 * (random.nextDouble() - 0.5));
    }

    /** Distance of the outer lung border from the midline at height {@code y}. */
    double outer(double y) {
        double t = Math.max(0, Math.min(1.12, (y - apexY) / lungHeight));
        double rise = 1 - StrictMath.pow(Math.max(0, 1 - t), 2.5);
        return APEX_X + (lungHalfWidth - APEX_X) * StrictMath.pow(rise, 0.56) - 6 * square(Math.max(0, t - 0.85));
    }

    /** Distance of the inner lung border from the midline at height {@code y}, before heart and great vessels. */
    double inner(double y) {
        return APEX_X - 2.55 * quarterEllipse((y - apexY) / 3.6);
    }

    /** Lung depth from front to back at its deepest, at height {@code y}. */
    double depth(double y) {
        return LUNG_DEPTH_CM * quarterEllipse((y - apexY) / (0.62 * lungHeight));
    }
}
