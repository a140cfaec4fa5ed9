package org.residua.phantom;

/** Curves from which the anatomy is drawn. Strict arithmetic, so that a seed gives the same bytes on every machine. */
final class Curves {
    private Curves() {}

    /** 0 below {@code from}, 1 above {@code to}, smooth between; also falling when {@code from} is the larger. */
    static double smoothStep(double from, double to, double x) {
        double t = Math.max(0, Math.min(1, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    /** The upper half of an ellipse: 1 at 0, 0 at -1, 1 and beyond. */
    static double dome(double u) {
        return Math.sqrt(Math.max(0, 1 - u * u));
    }

    /** From 0 at 0 along a quarter ellipse to 1 at 1 and beyond. */
    static double quarterEllipse(double t) {
        return dome(1 - Math.max(0, Math.min(1, t)));
    }

    /** Piecewise linear through (x, y) pairs with rising x; constant outside. */
    static double through(double x, double... pairs) {
        if (x <= pairs[0]) {
            return pairs[1];
        }
        for (int i = 2; i < pairs.length; i += 2) {
            if (x <= pairs[i]) {
                double t = (x - pairs[i - 2]) / (pairs[i] - pairs[i - 2]);
                return pairs[i - 1] + t * (pairs[i + 1] - pairs[i - 1]);
            }
        }
        return pairs[pairs.length - 1];
    }

    /** A bell of height 1. */
    static double bell(double x, double centre, double sigma) {
        double d = (x - centre) / sigma;
        return StrictMath.exp(-0.5 * d * d);
    }

    static double square(double x) {
        return x * x;
    }
}
