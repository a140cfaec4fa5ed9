package org.residua.ui.viewer;

/**
 * A scale that the user asked for by its meaning, not by eye.
 *
 * @param panePixels across a column of the slice
 * @param name what it is called while it holds
 */
public record ExactScale(double panePixels, String name) {
    /** None was asked for. */
    public static final ExactScale NONE = new ExactScale(Double.NaN, "");

    private static final double SAME = 1e-6;

    /** Whether a pane shows the slice at this scale. */
    public boolean holds(Placement placement) {
        return Math.abs(placement.scale() - panePixels) < SAME * panePixels;
    }
}
