package org.residua.ui.viewer.layer;

/** What there is room for on a pane. */
public final class PaneSize {
    private static final double SMALL_WIDTH = 360;
    private static final double SMALL_HEIGHT = 280;
    private static final double SPACIOUS_WIDTH = 380;
    private static final double SPACIOUS_HEIGHT = 440;

    private PaneSize() {}

    /** Whether only the most needed texts fit. */
    public static boolean isSmall(double width, double height) {
        return width < SMALL_WIDTH || height < SMALL_HEIGHT;
    }

    /** Whether there is room beside the texts: for the colour bar, and for a notice that does not hide the image. */
    public static boolean isSpacious(double width, double height) {
        return width >= SPACIOUS_WIDTH && height >= SPACIOUS_HEIGHT;
    }
}
