package org.residua.phantom;

import java.util.ArrayList;
import java.util.List;
import org.residua.study.Vector3;

/**
 * A bent tube with an elliptic cross-section, a shell and a filling: bones, vessels and airways alike.
 *
 * @param path points along its axis, in cm; z towards the detector's front does not change the picture but the length
 * @param widthCm full cross-section across the path, as seen
 * @param depthCm full cross-section along {@code flat}
 * @param flat direction of the depth axis: the normal of the surface that a flat bone lies on
 * @param shellCm shell thickness
 * @param shellWater water equivalent of the shell beyond what it replaces, per cm
 * @param fillWater water equivalent of the filling beyond what it replaces, per cm
 */
record Tube(
        List<Vector3> path,
        Profile widthCm,
        Profile depthCm,
        Normal flat,
        double shellCm,
        double shellWater,
        double fillWater) {
    /** A size along the tube, 0 to 1. */
    @FunctionalInterface
    interface Profile {
        double at(double t);
    }

    /** A direction along the tube, 0 to 1. */
    @FunctionalInterface
    interface Normal {
        Vector3 at(double t);
    }

    private static final Vector3 TO_DETECTOR = new Vector3(0, 0, 1);

    /** A round tube of cortical bone around marrow. */
    static Tube bone(List<Vector3> path, Profile diameterCm, double shellCm) {
        double length = 0;
        for (int i = 0; i + 1 < path.size(); i++) {
            length += path.get(i + 1).minus(path.get(i)).length();
        }
        // Half spheres close both ends.
        double slope = 2 * Math.max(1, length / diameterCm.at(0.5));
        Profile rounded = t -> diameterCm.at(t) * (0.04 + 0.96 * Curves.quarterEllipse(slope * Math.min(t, 1 - t)));
        return new Tube(path, rounded, rounded, t -> TO_DETECTOR, shellCm, 1.5, 0.2);
    }

    /** A round tube of one substance. */
    static Tube solid(List<Vector3> path, Profile diameterCm, double water) {
        return new Tube(path, diameterCm, diameterCm, t -> TO_DETECTOR, 0, 0, water);
    }

    /** Points on a smooth curve (Catmull-Rom) through the given ones, {@code steps} to a span. */
    static List<Vector3> smooth(List<Vector3> points, int steps) {
        List<Vector3> path = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Vector3 before = points.get(Math.max(0, i - 1));
            Vector3 from = points.get(i);
            Vector3 to = points.get(i + 1);
            Vector3 after = points.get(Math.min(points.size() - 1, i + 2));
            for (int k = 0; k < steps; k++) {
                path.add(catmullRom(before, from, to, after, (double) k / steps));
            }
        }
        path.add(points.get(points.size() - 1));
        return path;
    }

    private static Vector3 catmullRom(Vector3 a, Vector3 b, Vector3 c, Vector3 d, double t) {
        Vector3 linear = c.minus(a).times(t);
        Vector3 quadratic =
                a.times(2).minus(b.times(5)).plus(c.times(4)).minus(d).times(t * t);
        Vector3 cubic = b.times(3).minus(a).minus(c.times(3)).plus(d).times(t * t * t);
        return b.plus(linear.plus(quadratic).plus(cubic).times(0.5));
    }

    /** Adds the tube's mass to the plane, sampled finer than its pixels. */
    void project(FilmPlane plane) {
        double step = 0.7 * plane.pixelCm();
        double total = path.size() - 1.0;
        for (int i = 0; i + 1 < path.size(); i++) {
            Vector3 span = path.get(i + 1).minus(path.get(i));
            double length = span.length();
            int steps = Math.max(1, (int) Math.ceil(length / step));
            for (int k = 0; k < steps && length > 0; k++) {
                double along = (k + 0.5) / steps;
                section(
                        plane,
                        path.get(i).plus(span.times(along)),
                        span.times(1 / length),
                        (i + along) / total,
                        length / steps);
            }
        }
    }

    private void section(FilmPlane plane, Vector3 centre, Vector3 tangent, double t, double lengthCm) {
        double halfWidth = widthCm.at(t) / 2;
        double halfDepth = depthCm.at(t) / 2;
        Vector3 across = tangent.cross(flat.at(t));
        double sine = across.length();
        if (sine < 1e-3) {
            across = new Vector3(1, 0, 0);
            sine = 1;
        }
        across = across.times(1 / sine);
        Vector3 deep = across.cross(tangent);
        int angles = Math.max(8, (int) (7 * Math.max(halfWidth, halfDepth) / plane.pixelCm()));
        int rings = Math.max(3, (int) (Math.max(halfWidth, halfDepth) / plane.pixelCm()));
        double area = Math.PI * halfWidth * halfDepth;
        for (int a = 0; a < angles; a++) {
            double cosine = StrictMath.cos(2 * Math.PI * (a + 0.5) / angles);
            double sin = StrictMath.sin(2 * Math.PI * (a + 0.5) / angles);
            double dx = halfWidth * cosine * across.x() + halfDepth * sin * deep.x();
            double dy = halfWidth * cosine * across.y() + halfDepth * sin * deep.y();
            double arc = 2 * Math.PI / angles * Math.hypot(halfWidth * sin, halfDepth * cosine);
            plane.splat(centre.x() + dx, centre.y() + dy, arc * shellCm * shellWater * lengthCm);
            for (int ring = 0; ring < rings; ring++) {
                // Rings of equal area fill the ellipse evenly.
                double radius = Math.sqrt((ring + 0.5) / rings);
                plane.splat(
                        centre.x() + radius * dx,
                        centre.y() + radius * dy,
                        area / angles / rings * fillWater * lengthCm);
            }
        }
    }
}
