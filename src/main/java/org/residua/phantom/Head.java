package org.residua.phantom;

import static org.residua.phantom.Curves.smoothStep;
import static org.residua.phantom.Shapes.ellipsoid;
import static org.residua.phantom.Shapes.inside;
import static org.residua.phantom.Shapes.mix;

/** FLAIR signal at every place of a standard head: scalp, skull, fluid, and the brain inside. */
final class Head {
    /** From the skin to the surface of the brain, in mm. */
    private static final double COVER_MM = 12.5;

    private final NoiseField noise;
    private final Cerebrum cerebrum;
    private final Hindbrain hindbrain;
    private final SkullBase base;

    Head(HeadShape shape, NoiseField noise) {
        this.noise = noise;
        this.cerebrum = new Cerebrum(shape, noise);
        this.hindbrain = new Hindbrain(shape, noise);
        this.base = new SkullBase(noise);
    }

    /** Signal relative to white matter; 0 in air. Coordinates in mm. */
    double signal(double x, double y, double z) {
        double depth = depth(x, y, z);
        if (depth < -1) {
            return FlairSignal.AIR;
        }
        double cover = cover(x, y, z, depth);
        double inner = depth - COVER_MM - 0.8 * noise.at(x / 14, y / 14, z / 14);
        if (z < 0 && y < -30 && depth > 2) {
            cover = base.orbit(Math.abs(x), y, z, cover);
        }
        if (inner <= -2) {
            return cover;
        }
        double above = cerebrum.aboveFloor(x, y, z) + 1.5 * noise.at(x / 12, y / 12, z / 12);
        double surface = Math.min(inner, above);
        double hind = z > 0 ? Double.POSITIVE_INFINITY : hindbrain.distance(x, y, z);
        double signal = surface >= 0.5 ? 0 : mix(cover, below(x, y, z, hind), smoothStep(-1, 1, inner));
        if (surface > -0.5) {
            signal = mix(signal, cerebrum.signal(x, y, z, inner, above), smoothStep(-0.5, 0.5, surface));
        }
        double hindShare = inside(hind, 1) * smoothStep(-0.5, 0.5, inner - 1);
        return hindShare <= 0 ? signal : mix(signal, hindbrain.signal(x, y, z), hindShare);
    }

    /** What is neither hemisphere nor hindbrain: fluid around the hindbrain and in the basal cisterns, else bone. */
    private double below(double x, double y, double z, double hind) {
        double fluid = Math.max(smoothStep(5, 2, hind), smoothStep(-22, -16, z));
        return fluid >= 1 ? FlairSignal.FLUID : mix(base.signal(x, y, z), FlairSignal.FLUID, fluid);
    }

    /** Depth under the skin in mm: the cranium above, a slowly narrowing face and neck below. */
    private double depth(double x, double y, double z) {
        double front = Math.max(0, -y / 91);
        double wide = 1 - 0.13 * front * front - 0.02 * noise.at(x / 60, y / 60, z / 60);
        double face = smoothStep(-12, -40, z) * smoothStep(-20, -75, y);
        double headX = x / (wide - 0.2 * face);
        double rise = z - 4;
        double cranium = -ellipsoid(headX, y, rise, 72, 92, rise > 0 ? 79 : 135);
        double nose = -ellipsoid(x, y + 84, z + 44, 11, 26, 20);
        return Math.max(cranium, nose);
    }

    private double cover(double x, double y, double z, double depth) {
        double uneven = noise.at(x / 25, y / 25, z / 25 + 7);
        double cheek = 7 * smoothStep(-18, -44, z) * smoothStep(30, -40, y);
        double scalp = 3.9 + 1.3 * uneven + 1.4 * smoothStep(30, 90, y) + cheek;
        double coil = 0.85 + 0.45 * noise.at(x / 50, y / 50, z / 50 + 11);
        double fat = FlairSignal.FAT * coil * (1 - 0.3 * Math.abs(noise.at(x / 4, y / 4, z / 6)));
        double skinAndFat = mix(FlairSignal.SKIN, fat, smoothStep(0.7, 2.2, depth));
        double diploe = mix(
                FlairSignal.BONE,
                FlairSignal.MARROW,
                0.9 * Curves.bell(depth, 8.2 + 0.6 * uneven, 1.2) * (0.6 + 0.4 * uneven));
        double signal = mix(skinAndFat, diploe, smoothStep(scalp - 0.8, scalp + 0.8, depth));
        double withFluid = mix(signal, FlairSignal.FLUID, smoothStep(COVER_MM - 2.2, COVER_MM - 1, depth));
        return mix(FlairSignal.AIR, withFluid, smoothStep(-0.6, 0.6, depth));
    }
}
