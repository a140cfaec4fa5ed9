package org.residua.ui.kit;

import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.volume.reslice.AnatomicalPlane;
import org.residua.volume.reslice.ComputedPlanes;

/**
 * What a series that nobody acquired is computed from.
 *
 * @param source the series that was acquired, which also has the results
 * @param plane how the planes lie
 */
public record Computed(SeriesEntry source, ComputedPlanes planes, AnatomicalPlane plane) {
    /**
     * The evidence of the source's slices on a plane, row by row, linear between the slices as the grey values are; NaN
     * where nothing was scored, or a slice without a result is the nearest. Slow, so not on the thread of the window.
     *
     * @param results by slice of the source
     * @return null where no slice has a map
     */
    public float @Nullable [] evidence(@Nullable SliceResult[] results, int index) {
        @Nullable AnomalyMap[] maps = new AnomalyMap[results.length];
        boolean any = false;
        for (int i = 0; i < maps.length; i++) {
            SliceResult result = results[i];
            maps[i] = result == null ? null : result.map();
            any |= maps[i] != null;
        }
        if (!any) {
            return null;
        }
        return planes.reslice(
                (slice, column, row) -> {
                    AnomalyMap map = maps[slice];
                    return map == null ? Double.NaN : map.at(column, row);
                },
                index);
    }
}
