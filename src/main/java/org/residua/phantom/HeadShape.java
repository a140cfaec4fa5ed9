package org.residua.phantom;

import java.util.Random;
import org.residua.study.Vector3;

/**
 * The measures in which one head differs from another. Anatomy is defined for a standard head in mm around the third
 * ventricle's roof; x to the patient's left, y to the back, z to the top.
 *
 * @param width relative to the standard head
 * @param length relative to the standard head
 * @param ventricles scale of the ventricles' radii
 * @param tiltRadians turn of the head in the axial plane
 */
record HeadShape(double width, double length, double ventricles, double tiltRadians) {
    /** A head drawn from a seed. */
    static HeadShape random(Random random) {
        return new HeadShape(
                0.97 + 0.06 * random.nextDouble(),
                0.98 + 0.06 * random.nextDouble(),
                0.85 + 0.4 * random.nextDouble(),
                0.05 * (random.nextDouble() - 0.5));
    }

    /** From the scanner to the standard head. */
    Vector3 toStandard(double x, double y, double z) {
        double cosine = StrictMath.cos(tiltRadians);
        double sine = StrictMath.sin(tiltRadians);
        return new Vector3((cosine * x + sine * y) / width, (cosine * y - sine * x) / length, z);
    }
}
