package org.residua.ui.kit;

/**
 * What a viewport is to show.
 *
 * @param slice 0-based
 */
public record Hung(SeriesEntry entry, int slice) {
    /** A series, from its middle slice, where there is most to see. */
    public static Hung of(SeriesEntry entry) {
        return new Hung(entry, entry.size() / 2);
    }
}
