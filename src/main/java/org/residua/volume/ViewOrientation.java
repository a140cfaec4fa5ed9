package org.residua.volume;

/**
 * How a slice is turned and mirrored to be seen: mirrored left to right first, then turned clockwise.
 *
 * @param quarterTurns clockwise, 0 to 3
 */
public record ViewOrientation(int quarterTurns, boolean mirrored) {
    /** As it is stored. */
    public static final ViewOrientation AS_STORED = new ViewOrientation(0, false);

    /** A point in the continuous coordinates of a picture: pixel i spans i to i + 1. */
    public record Point(double x, double y) {}

    public ViewOrientation {
        quarterTurns = Math.floorMod(quarterTurns, 4);
    }

    /** This, and then the picture turned clockwise by a quarter. */
    public ViewOrientation turnedClockwise() {
        return new ViewOrientation(quarterTurns + 1, mirrored);
    }

    /** This, and then the picture turned counterclockwise by a quarter. */
    public ViewOrientation turnedCounterclockwise() {
        return new ViewOrientation(quarterTurns - 1, mirrored);
    }

    /** This, and then what is left on the picture put right. */
    public ViewOrientation flippedHorizontally() {
        return then(new ViewOrientation(0, true));
    }

    /** This, and then what is at the top of the picture put at the bottom. */
    public ViewOrientation flippedVertically() {
        return then(new ViewOrientation(2, true));
    }

    /** Both, one after the other. */
    public ViewOrientation then(ViewOrientation next) {
        return new ViewOrientation(
                next.quarterTurns + (next.mirrored ? -quarterTurns : quarterTurns), mirrored != next.mirrored);
    }

    /** What undoes this. */
    public ViewOrientation inverse() {
        return mirrored ? this : new ViewOrientation(-quarterTurns, false);
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return quarterTurns % 2 == 1;
    }

    /** The letters at the sides of the picture of a slice that has these. */
    public SideLetters of(SideLetters slice) {
        SideLetters seen = mirrored ? slice.mirrored() : slice;
        for (int i = 0; i < quarterTurns; i++) {
            seen = seen.turnedClockwise();
        }
        return seen;
    }

    /** Where a point of a slice is on its picture, whose sides are swapped where {@link #swapsSides} says so. */
    public Point toPicture(Point slice, double width, double height) {
        double x = (mirrored ? -1 : 1) * (slice.x() - width / 2);
        double y = slice.y() - height / 2;
        double centreX = (swapsSides() ? height : width) / 2;
        double centreY = (swapsSides() ? width : height) / 2;
        return switch (quarterTurns) {
            case 0 -> new Point(centreX + x, centreY + y);
            case 1 -> new Point(centreX - y, centreY + x);
            case 2 -> new Point(centreX - x, centreY - y);
            default -> new Point(centreX + y, centreY - x);
        };
    }

    /** Which point of a slice of the given size is seen at a point of its picture. */
    public Point toSlice(Point picture, double width, double height) {
        return swapsSides()
                ? inverse().toPicture(picture, height, width)
                : inverse().toPicture(picture, width, height);
    }
}
