package org.residua.ui.viewer;

/**
 * The pixels of the screen that a window is on.
 *
 * @param perPanePixel device pixels along a pane pixel: 1.5 on a screen set to 150 %
 * @param perInch device pixels an inch, as the screen says itself: often not exact
 */
public record ScreenPixels(double perPanePixel, double perInch) {
    private static final double MM_PER_INCH = 25.4;

    /** Pane pixels that are a millimetre long, about. */
    double panePixelsPerMm() {
        return perInch / MM_PER_INCH / perPanePixel;
    }
}
