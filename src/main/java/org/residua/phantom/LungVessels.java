package org.residua.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.residua.study.Vector3;

/** Arteries and veins that branch from the hila into the lungs (Murray's law for the diameters). */
final class LungVessels {
    private static final double SMALLEST_CM = 0.04;
    private static final double STEP_CM = 0.45;

    private final ChestShape shape;
    private final Lungs lungs;
    private final Random random;
    private final List<Tube> vessels = new ArrayList<>();

    LungVessels(ChestShape shape, Lungs lungs, Random random) {
        this.shape = shape;
        this.lungs = lungs;
        this.random = random;
    }

    /** All vessels as solid tubes. */
    List<Tube> vessels() {
        for (int side = -1; side <= 1; side += 2) {
            double hilumY = shape.apexY() + (side < 0 ? 10.2 : 9.3);
            Vector3 artery = new Vector3(side * 3.3, hilumY, 0);
            for (double degrees : new double[] {-80, -62, -42, -18, 2, 20, 38, 54, 68, 82}) {
                grow(artery, direction(side, degrees + 6 * random.nextGaussian()), 0.72 + 0.2 * random.nextDouble(), 0);
            }
            Vector3 trunk = new Vector3(side * 3.7, hilumY + 0.6, 0);
            grow(trunk, direction(side, 72), 1.25, 0);
            Vector3 vein = new Vector3(side * 2.6, hilumY + 3.4, 1);
            for (double degrees : new double[] {-40, -12, 10, 28, 46}) {
                grow(vein, direction(side, degrees + 6 * random.nextGaussian()), 0.7, 0);
            }
        }
        return vessels;
    }

    private Vector3 direction(int side, double degreesDown) {
        double angle = StrictMath.toRadians(degreesDown);
        return new Vector3(side * StrictMath.cos(angle), StrictMath.sin(angle), 0.35 * random.nextGaussian());
    }

    private void grow(Vector3 from, Vector3 direction, double diameterCm, int generation) {
        Vector3 heading = direction.times(1 / direction.length());
        List<Vector3> path = new ArrayList<>();
        Vector3 at = from;
        path.add(at);
        double length = 0.8 + 3.0 * diameterCm * (0.7 + 0.6 * random.nextDouble());
        for (double grown = 0; grown < length; grown += STEP_CM) {
            heading = heading.plus(wobble(0.065)).plus(new Vector3(0.02 * Math.signum(from.x()), 0, 0));
            heading = heading.times(1 / heading.length());
            at = at.plus(heading.times(STEP_CM));
            if (generation > 0 && lungs.depthCm(at.x(), at.y()) < 0.8 + Math.abs(at.z())) {
                return;
            }
            path.add(at);
        }
        double next = diameterCm * 0.82;
        vessels.add(Tube.solid(path, t -> diameterCm + t * (next - diameterCm), Lungs.AIR_SHARE));
        if (next > SMALLEST_CM && generation < 9) {
            double spread = 0.45 + 0.25 * random.nextDouble();
            Vector3 aside = wobble(0.7);
            grow(
                    at,
                    heading.plus(aside.times(spread * 0.5)),
                    diameterCm * (0.8 + 0.1 * random.nextDouble()),
                    generation + 1);
            grow(
                    at,
                    heading.minus(aside.times(spread)),
                    diameterCm * (0.55 + 0.2 * random.nextDouble()),
                    generation + 1);
        }
    }

    private Vector3 wobble(double strength) {
        return new Vector3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).times(strength);
    }
}
