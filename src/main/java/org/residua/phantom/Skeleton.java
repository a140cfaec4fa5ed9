package org.residua.phantom;

import static org.residua.phantom.Curves.through;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.residua.study.Vector3;

/** The bones that a chest film shows, as tubes. */
final class Skeleton {
    private static final int RIBS = 10;
    private static final double RIB_SPACING_CM = 2.25;

    private final ChestShape shape;
    private final Random random;

    Skeleton(ChestShape shape, Random random) {
        this.shape = shape;
        this.random = random;
    }

    /** All bones, both sides. */
    List<Tube> bones() {
        List<Tube> bones = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            for (int rib = 0; rib < RIBS; rib++) {
                bones.add(rib(side, rib));
            }
            bones.add(clavicle(side));
            bones.addAll(scapula(side));
            bones.addAll(humerus(side));
        }
        for (int vertebra = 0; vertebra < 17; vertebra++) {
            bones.addAll(vertebra(vertebra));
        }
        return bones;
    }

    private Tube rib(int side, int number) {
        double startY = shape.apexY() + 0.1 + RIB_SPACING_CM * number + 0.2 * random.nextGaussian();
        double drop = through(number, 0, 4.2, 1, 6.6, 2, 8.2, 9, 9.6) + 0.45 * random.nextGaussian();
        double end = StrictMath.toRadians(through(number, 0, 140, 1, 148, 6, 150, 7, 135, 9, 100));
        List<Vector3> path = new ArrayList<>();
        List<Vector3> normals = new ArrayList<>();
        int points = 60;
        for (int i = 0; i <= points; i++) {
            double angle = 0.1 + (end - 0.1) * i / points;
            double cosine = StrictMath.cos(angle);
            double sine = StrictMath.sin(angle);
            // The rib leaves the spine upwards before it falls.
            double y = startY - 0.5 * StrictMath.sin(2 * angle) * Math.max(0, cosine) + drop * (1 - cosine) / 2;
            double wall = shape.outer(Math.max(y, shape.apexY() + 0.8)) + 0.1;
            double depth = Math.max(3, shape.depth(y)) / 2 + 0.6;
            path.add(new Vector3(side * (1.6 + (wall - 1.6) * sine), y, -depth * cosine));
            normals.add(new Vector3(side * sine, 0, -cosine));
        }
        return new Tube(
                path,
                t -> (1.1 + 0.3 * t - 0.35 * Curves.bell(t, 0, 0.08)) * Math.min(1, 0.4 + 6 * (1 - t)),
                t -> 0.7 * Math.min(1, 0.15 + 9 * (1 - t)),
                t -> normals.get((int) Math.round(t * points)),
                0.1,
                1.5,
                0.36);
    }

    private Tube clavicle(int side) {
        double y = shape.apexY() + 2.9 + 0.2 * random.nextGaussian();
        List<Vector3> path = Tube.smooth(
                List.of(
                        at(side, 2.0, y + 0.3),
                        at(side, 4.6, y - 0.4),
                        at(side, 8.2, y - 0.9),
                        at(side, 11.8, y - 2.3),
                        at(side, 15.2, y - 2.7)),
                12);
        return Tube.bone(path, t -> 1.15 + 0.75 * Curves.bell(t, 0, 0.1) + 0.35 * Curves.bell(t, 1, 0.12), 0.16);
    }

    private List<Tube> scapula(int side) {
        double y = shape.apexY() + 1.6;
        Vector3 glenoid = at(side, 14.9, y + 2.9);
        Vector3 tip = at(side, 13.3, y + 13.2);
        Vector3 top = at(side, 11.9, y + 0.4);
        List<Tube> parts = new ArrayList<>();
        parts.add(Tube.bone(
                Tube.smooth(List.of(glenoid, at(side, 14.0, y + 7.6), tip), 12), t -> 0.95 - 0.35 * t, 0.09));
        parts.add(Tube.bone(Tube.smooth(List.of(top, at(side, 11.7, y + 6.5), tip), 12), t -> 0.4, 0.06));
        parts.add(Tube.bone(Tube.smooth(List.of(top, at(side, 13.6, y + 0.9), glenoid), 12), t -> 0.5, 0.06));
        parts.add(Tube.bone(
                Tube.smooth(List.of(at(side, 12.0, y + 2.4), at(side, 14.6, y + 0.4), at(side, 17.3, y - 1.4)), 12),
                t -> 0.8 + 0.6 * t,
                0.08));
        parts.add(Tube.bone(List.of(at(side, 14.6, y + 1.4), at(side, 13.7, y + 1.9)), t -> 1.3, 0.08));
        parts.add(Tube.bone(
                Tube.smooth(List.of(at(side, 15.1, y + 1.4), at(side, 14.8, y + 3.0), at(side, 15.0, y + 4.5)), 8),
                t -> 0.9,
                0.1));
        // The thin blade between the borders.
        parts.add(new Tube(
                Tube.smooth(List.of(at(side, 13.1, y + 1.2), at(side, 12.9, y + 6.5), tip), 8),
                t -> (3.0 - 2.5 * t) * Curves.quarterEllipse(6 * t),
                t -> 0.3,
                t -> new Vector3(0, 0, 1),
                0,
                0,
                0.9));
        return parts;
    }

    private List<Tube> humerus(int side) {
        double y = shape.apexY() + 3.2;
        List<Vector3> head = List.of(at(side, 17.2, y - 2.3), at(side, 17.3, y + 2.5));
        List<Vector3> shaft = List.of(at(side, 17.4, y + 1.5), at(side, 19.4, y + 14), at(side, 20.4, y + 26));
        return List.of(
                Tube.bone(head, t -> 0.2 + 4.3 * Curves.dome(2 * t - 1), 0.07),
                Tube.bone(Tube.smooth(shaft, 10), t -> 3.6 - 1.2 * Math.min(1, 4 * t), 0.28));
    }

    /** Body with its two end plates, pedicles end-on, transverse and spinous processes. */
    private List<Tube> vertebra(int number) {
        double height = through(number, 0, 1.75, 6, 2.05, 16, 2.75);
        double top = -0.6 + 1.9 * number + 0.024 * number * number;
        double halfWidth = through(number, 0, 1.25, 6, 1.5, 16, 2.1);
        double x = shape.rotationCm() + 0.1 * random.nextGaussian();
        double body = height - 0.42;
        double middle = top + 0.45 * height;
        List<Tube> parts = new ArrayList<>();
        Tube.Profile waist = t -> 2 * halfWidth - 0.35 * Curves.dome(2 * t - 1);
        parts.add(new Tube(
                List.of(new Vector3(x, top, 0), new Vector3(x, middle, 0), new Vector3(x, top + body, 0)),
                waist,
                waist,
                t -> new Vector3(0, 0, 1),
                0.09,
                1.5,
                0.2));
        for (double y : new double[] {top + 0.06, top + body - 0.06}) {
            parts.add(plate(x, y, halfWidth));
        }
        for (int side = -1; side <= 1; side += 2) {
            double px = x + side * 0.68 * halfWidth;
            parts.add(Tube.bone(
                    List.of(new Vector3(px, middle - 0.1, -1), new Vector3(px, middle, -2)), t -> 0.75, 0.07));
            parts.add(Tube.bone(
                    List.of(
                            new Vector3(x + side * halfWidth * 0.9, middle, -2),
                            new Vector3(x + side * (halfWidth + 1.5), middle - 0.35, -3)),
                    t -> 0.75,
                    0.06));
        }
        parts.add(Tube.bone(
                List.of(new Vector3(x, top + body, -2), new Vector3(x, top + body + 0.7, -4)), t -> 0.6, 0.1));
        return parts;
    }

    private static Tube plate(double x, double y, double halfWidth) {
        return new Tube(
                List.of(new Vector3(x - halfWidth, y, 0), new Vector3(x + halfWidth, y, 0)),
                t -> 0.13,
                t -> 2.2 * halfWidth * Curves.dome(2 * t - 1),
                t -> new Vector3(0, 0, 1),
                0,
                0,
                0.55);
    }

    private static Vector3 at(int side, double x, double y) {
        return new Vector3(side * x, y, 0);
    }
}
