package org.residua.ui.training;

import org.residua.ui.kit.Numbers;

/**
 * A logarithmic axis for values of either sign, linear near 0: a likelihood's loss passes 0 on its way down. A decade is
 * one unit; 0 is at 0, {@link #LINEAR_TO} at 1.
 */
final class SignedLog {
    /** Up to this size, values are placed linearly. */
    static final double LINEAR_TO = 0.01;

    private SignedLog() {}

    static double place(double value) {
        double size = Math.abs(value) / LINEAR_TO;
        return Math.signum(value) * (size <= 1 ? size : 1 + Math.log10(size));
    }

    static double value(double place) {
        double size = Math.abs(place);
        return Math.signum(place) * LINEAR_TO * (size <= 1 ? size : Math.pow(10, size - 1));
    }

    /** The value at a tick. */
    static String label(double place) {
        double value = value(place);
        return Numbers.fixed(
                value, Math.abs(value) >= 1 || value == 0 ? 0 : (int) Math.round(-Math.log10(Math.abs(value))));
    }
}
