package org.residua.phantom;

import static org.residua.phantom.Curves.dome;
import static org.residua.phantom.Curves.square;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much lung a ray meets: the chest less the heart, the great vessels and what lies under the diaphragm. */
final class Lungs {
    /** Share of soft tissue's density that air in the lung takes away. */
    static final double AIR_SHARE = 0.74;

    private record Span(double from, double to) {
        double length() {
            return to - from;
        }
    }

    /** An ellipsoid of the mediastinum, turned in the plane of the film. */
    private record Organ(
            double x, double y, double z, double halfLong, double halfShort, double halfDepth, double degrees) {
        Span along(double px, double py) {
            double angle = StrictMath.toRadians(degrees);
            double dx = px - x;
            double dy = py - y;
            double u = (dx * StrictMath.cos(angle) + dy * StrictMath.sin(angle)) / halfLong;
            double v = (dy * StrictMath.cos(angle) - dx * StrictMath.sin(angle)) / halfShort;
            double half = halfDepth * dome(Math.sqrt(u * u + v * v));
            return new Span(z - half, z + half);
        }
    }

    private final ChestShape shape;
    private final List<Organ> organs;

    Lungs(ChestShape shape) {
        this.shape = shape;
        double s = shape.heartScale();
        double heartY = shape.domeRightY() - 4.4;
        organs = List.of(
                new Organ(2.5, heartY + 0.9, 2.5, 6.3 * s, 4.3 * s, 4.8, 42),
                new Organ(-0.5, heartY + 0.2, 1.5, 4.4 * s, 3.5 * s, 4.4, 75),
                new Organ(0.7, heartY - 3.9, 2, 3.9, 3.4, 3.4, 65),
                new Organ(1.7, shape.apexY() + 5.6, -1, 2.5, 2.15, 3.4, 80),
                new Organ(2.0, shape.apexY() + 8.9, 0.5, 2.5, 1.95, 3, 75),
                new Organ(-1.5, shape.apexY() + 7.6, 1.5, 4.6, 1.75, 2.6, 84));
    }

    /** Length of lung in cm along the ray through a place; 0 outside. */
    double depthCm(double x, double y) {
        double wing = wing(x, y);
        if (wing <= 0) {
            return 0;
        }
        Span lung = new Span(-0.5 * wing - 0.5, 0.5 * wing - 0.5);
        List<Span> taken = new ArrayList<>();
        taken.add(belowDiaphragm(x, y));
        organs.forEach(organ -> taken.add(organ.along(x - shape.rotationCm(), y)));
        return lung.length() - union(taken, lung);
    }

    /** Depth of the lung's outline without the organs in it. */
    double wing(double x, double y) {
        double side = Math.abs(x - 0.5 * shape.rotationCm());
        double inner = shape.inner(y);
        double outer = shape.outer(y);
        if (y <= shape.apexY() || side <= inner || side >= outer) {
            return 0;
        }
        double u = 2 * (side - inner) / (outer - inner) - 1;
        // The outer side is round; on the inner side the lung folds before and behind the mediastinum.
        double profile = u > 0 ? dome(u) : 0.35 * Math.sqrt(1 - square(square(u))) + 0.65 * (1 - square(square(u)));
        return shape.depth(y) * profile;
    }

    /** The diaphragm is a dome that falls to the sides and further to the back than to the front. */
    private Span belowDiaphragm(double x, double y) {
        boolean left = x > 0;
        double top = left ? shape.domeLeftY() : shape.domeRightY();
        double across = (Math.abs(x) - (left ? 6.4 : 5.4)) / (Math.abs(x) > 6 ? 6.9 : 7.5);
        double over = y - top - 3.9 * square(across) * (1 + 0.35 * square(across));
        if (over <= 0) {
            return new Span(0, 0);
        }
        double half = 11 * Math.sqrt(over / 6.5);
        return new Span(3 - half, 3 + half);
    }

    private static double union(List<Span> spans, Span within) {
        spans.sort(Comparator.comparingDouble(Span::from));
        double reached = within.from();
        double sum = 0;
        for (Span span : spans) {
            double from = Math.max(reached, span.from());
            double to = Math.min(within.to(), span.to());
            if (to > from) {
                sum += to - from;
                reached = to;
            }
        }
        return sum;
    }
}
