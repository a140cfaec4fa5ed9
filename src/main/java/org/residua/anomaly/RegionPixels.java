package org.residua.anomaly;

import java.util.Arrays;

/** The pixels of a region, on the slice's own grid. */
public final class RegionPixels {
    private final Region region;
    /** Places in the region's box, row by row. */
    private final int[] places;

    private RegionPixels(Region region, int[] places) {
        this.region = region;
        this.places = places;
    }

    /** The region of a map at the threshold that it was found at; looks no further than its box. */
    public static RegionPixels of(Region region, AnomalyMap map, double threshold) {
        int width = region.width();
        boolean[] open = new boolean[width * region.height()];
        for (int i = 0; i < open.length; i++) {
            open[i] = map.at(region.x() + i % width, region.y() + i / width) > threshold;
        }
        int peak = (region.peakY() - region.y()) * width + region.peakX() - region.x();
        int[] places = new int[open.length];
        int count = 0;
        if (open[peak]) {
            open[peak] = false;
            places[count++] = peak;
        }
        for (int next = 0; next < count; next++) {
            count = addNeighbours(places[next], open, width, places, count);
        }
        return new RegionPixels(region, Arrays.copyOf(places, count));
    }

    private static int addNeighbours(int at, boolean[] open, int width, int[] places, int count) {
        int rows = open.length / width;
        int n = count;
        for (int y = Math.max(0, at / width - 1); y <= Math.min(rows - 1, at / width + 1); y++) {
            for (int x = Math.max(0, at % width - 1); x <= Math.min(width - 1, at % width + 1); x++) {
                if (open[y * width + x]) {
                    open[y * width + x] = false;
                    places[n++] = y * width + x;
                }
            }
        }
        return n;
    }

    /** How many there are. */
    public int count() {
        return places.length;
    }

    /** The column of one of them. */
    public int x(int index) {
        return region.x() + places[index] % region.width();
    }

    /** The row of one of them. */
    public int y(int index) {
        return region.y() + places[index] / region.width();
    }
}
