package org.residua.phantom;

import static org.residua.phantom.Curves.dome;
import static org.residua.phantom.Curves.quarterEllipse;
import static org.residua.phantom.Curves.smoothStep;
import static org.residua.phantom.Curves.square;
import static org.residua.phantom.Curves.through;

/** Thickness of the body from front to back, lungs included, with the upper arms hanging beside it. */
final class SoftTissue {
    private final ChestShape shape;
    private final NoiseField noise;

    SoftTissue(ChestShape shape, NoiseField noise) {
        this.shape = shape;
        this.noise = noise;
    }

    /** Soft tissue in cm along the ray. */
    double thicknessCm(double x, double y) {
        double side = Math.abs(x - 0.3 * shape.rotationCm()) + 0.12 * noise.at(0.3 * x, 0.3 * y, 3);
        double body = Math.max(trunk(side, y), Math.max(neck(side, y), shoulder(side, y)));
        double breast = shape.breastCm() * breast(side, y);
        double texture = 1 + 0.012 * noise.fractal(0.5 * x, 0.5 * y, 7, 3);
        return Math.max(0, (body + breast) * texture - stomachBubble(x, y));
    }

    private static double trunk(double side, double y) {
        double halfWidth = through(y, 1, 5.5, 3.5, 8, 5.5, 12, 9, 14.9, 14, 16.2, 22, 16.7, 36, 17.2);
        double thickness = through(y, 2, 9, 6, 14, 12, 19, 20, 21.5, 36, 23);
        double u = Math.max(0, side) / halfWidth;
        return thickness * Math.sqrt(Math.max(0, 1 - square(u) * Math.sqrt(u)));
    }

    private static double neck(double side, double y) {
        return 12.5 * dome(side / (5.6 + 0.1 * square(Math.max(0, y - 1)))) * (1 - smoothStep(4, 9, y));
    }

    /** Shoulder and upper arm, bounded above by the trapezius line and inwards by the armpit. */
    private static double shoulder(double side, double y) {
        double above = through(side, 4, -1.6, 6.4, 0.9, 9, 2.2, 13, 3.3, 16, 4.5, 18, 6.0, 19.5, 8.5);
        double under = y - above;
        double inward = side - through(y, 9, 6, 13, 12.2, 16, 15.2, 20, 16.9, 25, 17.4, 36, 17.6);
        double arm = smoothStep(7, 19, y);
        double depth = Math.min(under / 3.6, 1) * (1 - arm) + arm * Math.min(inward / 2.2, under / 3.6);
        return 10.5 * quarterEllipse(depth);
    }

    /** The lower border is the denser one: there the breast folds. */
    private double breast(double side, double y) {
        double u = (side - 8.2) / 6.4;
        double v = (y - (shape.domeRightY() - 2.6)) / (y > shape.domeRightY() - 2.6 ? 4.3 : 7.5);
        double r = square(u) + square(v);
        return r >= 1 ? 0 : Math.sqrt(1 - r);
    }

    /** Air under the left diaphragm, level below. */
    private double stomachBubble(double x, double y) {
        double level = shape.domeLeftY() + 3.2;
        double u = (x - 6.2) / 2.3 + 0.3 * noise.at(0.5 * x, 0.5 * y, 1);
        double v = (y - level) / 1.9 + 0.3 * noise.at(0.5 * x, 0.5 * y, 2);
        return 2.6 * dome(Math.sqrt(u * u + v * v)) * (1 - smoothStep(level + 0.2, level + 0.8, y));
    }
}
