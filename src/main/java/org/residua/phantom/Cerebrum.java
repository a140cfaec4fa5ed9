package org.residua.phantom;

import static org.residua.phantom.Curves.smoothStep;
import static org.residua.phantom.Curves.square;
import static org.residua.phantom.Shapes.ellipsoid;
import static org.residua.phantom.Shapes.inside;
import static org.residua.phantom.Shapes.mix;

/** The hemispheres: folded cortex, white matter, deep grey matter, and the fluid in sulci, fissures and ventricles. */
final class Cerebrum {
    private static final double CORTEX_MM = 3.0;
    private static final double SULCUS_SCALE_MM = 12;

    private final NoiseField noise;
    private final Ventricles ventricles;

    Cerebrum(HeadShape shape, NoiseField noise) {
        this.noise = noise;
        this.ventricles = new Ventricles(shape.ventricles(), noise);
    }

    /** Height in mm above the floor of the skull and the tentorium: the hemispheres lie where it is positive. */
    double aboveFloor(double x, double y, double z) {
        double side = Math.abs(x);
        double frontal = -17 + 0.003 * square(side - 18);
        double middle = mix(frontal, -10, smoothStep(-24, -10, y));
        double occipital = -9 - 0.13 * side - 0.12 * (y - 30);
        double temporal = -ellipsoid(side - 40 - 0.1 * y, y + 3, z + 23, 19, 34, 22);
        return Math.max(temporal, 0.75 * (z - mix(middle, occipital, smoothStep(12, 32, y))));
    }

    /**
     * Signal at a place.
     *
     * @param depth distance in mm from the skull's inner surface
     * @param above height in mm above the floor, where the folds are shallower
     */
    double signal(double x, double y, double z, double depth, double above) {
        double folded = Math.min(depth, above + 7);
        double pial = Math.min(above, pialDistance(x, y, z, folded) - sulcusHalfWidth(x, y, z, folded));
        double cortex = CORTEX_MM + 0.9 * noise.at(x / 6, y / 6, z / 9);
        double matter =
                mix(FlairSignal.GREY_MATTER, whiteMatter(x, y, z), smoothStep(cortex - 0.8, cortex + 1.1, pial));
        double withDeep = deepGrey(x, y, z, matter);
        double tissue = mix(FlairSignal.FLUID, withDeep, smoothStep(-0.5, 0.5, pial));
        double ventricle = ventricles.distance(x, y, z);
        double cap = 0.22 * Curves.bell(ventricle, 0.8, 1.2) * (0.4 + 0.6 * Curves.bell(Math.abs(y + 2), 34, 10));
        return mix(tissue + cap, FlairSignal.FLUID * 0.8, inside(ventricle, 0.9));
    }

    /** Distance to the nearest surface that touches fluid: outside, sulci, the fissures. */
    private double pialDistance(double x, double y, double z, double depth) {
        // Folds run inwards: the noise changes faster along the surface than towards the middle.
        double radius = Math.sqrt(x * x + 0.6 * y * y + 0.5 * z * z) + 12;
        double radial = 0.35 + 0.65 * 62 / radius;
        double foldX = x * radial + 5 * noise.at(x / 23, y / 23, z / 40 + 9);
        double foldY = y * radial + 5 * noise.at(x / 23 + 31, y / 23, z / 40);
        double fold = noise.at(foldX / SULCUS_SCALE_MM, foldY / SULCUS_SCALE_MM, z * radial / (2 * SULCUS_SCALE_MM));
        double reach = 16 + 11 * noise.at(x / 30, y / 30, z / 30 + 5);
        double sulcus = 0.8 * SULCUS_SCALE_MM * Math.abs(fold) + Math.max(0, depth - reach);
        return Math.min(Math.min(depth, sulcus), Math.min(midline(x, y, z), insula(Math.abs(x), y, z)));
    }

    private double sulcusHalfWidth(double x, double y, double z, double depth) {
        double wide = 0.55 + 0.8 * noise.at(x / 11, y / 11, z / 16);
        return Math.max(0.08, wide) * (0.25 + 0.75 * smoothStep(15, 1, depth));
    }

    /** The fissure between the hemispheres ends at the callosum. */
    private double midline(double x, double y, double z) {
        double bend = 1.2 * noise.at(1, y / 28, z / 40);
        double callosum = Math.sqrt(square((y - 1) / 43) + square((z - 2) / 29));
        return Math.abs(x - bend) + 40 * Math.max(0, 1 - callosum);
    }

    /** The Sylvian fissure: from the side inwards, then along the insula. */
    private double insula(double side, double y, double z) {
        double ends = Math.max(0, Math.abs(z - 3) - 14);
        double insular = Math.abs(side - 41 + 0.013 * square(y + 2)) + Math.max(0, Math.abs(y + 1) - 21);
        double stem = Math.abs(y + 19 - 0.25 * (side - 41) + 0.4 * (z - 3)) + Math.max(0, 39 - side);
        double branch = Math.abs(y - 19 - 0.45 * (side - 41) + 0.5 * (z - 8)) + Math.max(0, 39 - side);
        return ends + 0.9 * Math.min(insular, Math.min(stem, branch));
    }

    private double whiteMatter(double x, double y, double z) {
        double ring = Math.abs(Math.sqrt(square((y - 1) / 39) + square((z - 3) / 24)) - 1) * 28;
        double callosum = inside(Math.max(ring - 3.5, Math.abs(x) - 16), 4) * smoothStep(-4, 4, z);
        double texture = 0.10 * noise.fractal(x / 12, y / 12, z / 12 + 40, 4);
        return mix(FlairSignal.WHITE_MATTER + texture, FlairSignal.CALLOSUM, callosum);
    }

    private double deepGrey(double x, double y, double z, double matter) {
        double side = Math.abs(x) + 1.2 * noise.at(x / 9, y / 9, z / 9);
        double caudate = ellipsoid(side - 14, y + 24 - 0.4 * (side - 14), z - 9, 4.6, 9.5, 10);
        double putamen = ellipsoid(side - 27 + 0.22 * (y + 5), y + 5, z - 4, 4.8, 15, 10);
        double thalamus = ellipsoid(side - 11 - 0.3 * (y - 13), y - 13, z - 6, 8, 13, 9);
        double pallidum = ellipsoid(side - 20 + 0.3 * (y + 2), y + 2, z - 1, 4.2, 9, 7);
        double grey = inside(Math.min(caudate, Math.min(putamen, thalamus)), 1.6);
        return mix(mix(matter, FlairSignal.DEEP_GREY, grey), FlairSignal.PALLIDUM, inside(pallidum, 2));
    }
}
