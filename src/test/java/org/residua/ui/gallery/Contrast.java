package org.residua.ui.gallery;

import javafx.scene.paint.Color;

/** The contrast ratio of WCAG 2.1. */
final class Contrast {
    /** For text: success criterion 1.4.3. */
    static final double LEAST = 4.5;

    /** For large text, and for what is no text but must be seen (1.4.11). */
    static final double LEAST_LARGE = 3;

    private Contrast() {}

    /** 1 to 21, of two opaque colours. */
    static double of(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** What is seen of a colour over an opaque one. */
    static Color mix(Color above, Color below, double opacity) {
        return below.interpolate(
                new Color(above.getRed(), above.getGreen(), above.getBlue(), 1), above.getOpacity() * opacity);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
