package org.residua.ui.viewer;

/**
 * How the middle of the window is divided.
 *
 * @param rows of viewports, 1 to 3
 * @param columns of viewports, 1 to 3
 */
public record Layout(Kind kind, int rows, int columns) {
    /** What the parts are. */
    public enum Kind {
        /** Viewports side by side and above one another. */
        GRID,
        /** One viewport, with what the model expected and the difference beside it. */
        EVIDENCE,
        /** Three planes of one series. */
        MPR
    }

    /** The most rows or columns. */
    public static final int MOST = 3;

    /** One viewport. */
    public static final Layout ONE = grid(1, 1);

    /** One viewport with reconstruction and residual. */
    public static final Layout EVIDENCE = new Layout(Kind.EVIDENCE, 1, 1);

    /** Three planes. */
    public static final Layout MPR = new Layout(Kind.MPR, 1, 3);

    public Layout {
        if (rows < 1 || columns < 1 || rows > MOST || columns > MOST) {
            throw new IllegalArgumentException("There is no layout of " + rows + " x " + columns + ".");
        }
    }

    /** So many viewports. */
    public static Layout grid(int rows, int columns) {
        return new Layout(Kind.GRID, rows, columns);
    }

    /** How many viewports there are. */
    public int count() {
        return rows * columns;
    }
}
