package org.residua.ui.viewer.link;

/**
 * Where the plane of another slice cuts a slice, in columns and rows from its outer edge.
 *
 * @param slice of the other series, 1-based
 * @param kind whether it is the slice shown, or an end of the series
 */
public record ReferenceLine(double fromX, double fromY, double toX, double toY, int slice, Kind kind) {
    /** Which slice it is. */
    public enum Kind {
        SHOWN,
        END
    }
}
