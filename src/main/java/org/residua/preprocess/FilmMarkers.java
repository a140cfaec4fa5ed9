package org.residua.preprocess;

/**
 * Side letters, annotations and the ends of wires on films: small, sharply edged parts near the border that are far
 * brighter than all around or, as the black plates under letters, far darker. Anatomy may be as bright, but is not as
 * small and as sharp at once. Lengths are for a film of 256 pixels a side and grow with it.
 */
final class FilmMarkers {
    private static final double SIDE = 256;
    /** Whatever is narrower than twice this stands out from a grey opening (Serra 1982). */
    private static final double OPENING = 7 / SIDE;
    /** Longer parts are wires, ribs or the edges of a plate. */
    private static final double LONGEST = 28 / SIDE;

    private static final double FROM_BORDER = 0.25;
    private static final int FEWEST_PIXELS = 4;
    /** In units of the film's 1st to 99th percentile: by how much all of a marker stands out, and its peak. */
    private static final double RISE = 0.18;

    private static final double PEAK = 0.35;
    /** The step over three pixels along its edge: in the same units, and as a share of its peak. */
    private static final double STEP = 0.3;

    private static final double STEP_OF_PEAK = 0.4;
    /** Markers are blurred into their surroundings by resampling. */
    private static final int MARGIN = 2;

    /** So much of what surrounds a marker is darker than it: else it is the tip of something larger. */
    private static final double ALONE = 0.75;

    private final int size;
    private final float[] scaled;
    private final float[] rise;
    private final float[] step;
    private final boolean[] standsOut;
    private final boolean[] inner;

    /** Of what is bright, on a film scaled to 0..1. */
    private FilmMarkers(float[] scaled, int size) {
        this.size = size;
        this.scaled = scaled;
        WindowExtreme opening = new WindowExtreme(size, (int) Math.round(OPENING * size));
        float[] opened = opening.highest(opening.lowest(scaled));
        WindowExtreme next = new WindowExtreme(size, 1);
        float[] highest = next.highest(scaled);
        float[] lowest = next.lowest(scaled);
        rise = new float[scaled.length];
        step = new float[scaled.length];
        standsOut = new boolean[scaled.length];
        for (int i = 0; i < scaled.length; i++) {
            rise[i] = scaled[i] - opened[i];
            step[i] = highest[i] - lowest[i];
            standsOut[i] = rise[i] > RISE;
        }
        inner = GridMask.erode(standsOut, size, 1);
    }

    /** The film with its markers filled from their surroundings: the bright ones, then what dark ones are left. */
    static GridImage filled(GridImage film) {
        float[] values = film.values();
        for (boolean bright : new boolean[] {true, false}) {
            values = filled(values, find(values, film.size(), bright), film.size());
        }
        return new GridImage(film.size(), values, film.mapping());
    }

    /** Where a film has bright markers, or dark ones; NaN values are none. */
    static boolean[] find(float[] values, int size, boolean bright) {
        double low = Quantiles.of(values, 0.01);
        double range = Quantiles.of(values, 0.99) - low;
        boolean[] markers = new boolean[values.length];
        if (range > 0) {
            float[] scaled = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                scaled[i] = (float) ((bright ? values[i] - low : low - values[i]) / range);
            }
            new FilmMarkers(scaled, size).mark(markers);
        }
        return markers;
    }

    private void mark(boolean[] markers) {
        for (int[] part : GridParts.touching(standsOut, size)) {
            if (isCompactNearBorder(part) && isSharp(part) && isAlone(part)) {
                for (int at : part) {
                    markers[at] = true;
                }
            }
        }
    }

    private boolean isCompactNearBorder(int[] part) {
        GridParts.Box box = GridParts.Box.of(part, size);
        return part.length >= FEWEST_PIXELS
                && box.longest() <= LONGEST * size
                && box.centreToBorder(size) <= FROM_BORDER * size;
    }

    private boolean isSharp(int[] part) {
        double peak = 0;
        double sum = 0;
        int edge = 0;
        for (int at : part) {
            peak = Math.max(peak, rise[at]);
            if (!inner[at]) {
                sum += step[at];
                edge++;
            }
        }
        return peak >= PEAK && sum >= edge * Math.max(STEP, STEP_OF_PEAK * peak);
    }

    private boolean isAlone(int[] part) {
        boolean[] mask = new boolean[scaled.length];
        double mean = 0;
        for (int at : part) {
            mask[at] = true;
            mean += scaled[at] / part.length;
        }
        boolean[] grown = GridMask.dilate(mask, size, MARGIN);
        int around = 0;
        int darker = 0;
        for (int i = 0; i < grown.length; i++) {
            if (grown[i] && !mask[i]) {
                around++;
                darker += scaled[i] < mean - RISE / 2 ? 1 : 0;
            }
        }
        return darker >= ALONE * around;
    }

    /** Each pixel of a marker and its margin becomes the median of what is around and belongs to no marker. */
    private static float[] filled(float[] values, boolean[] markers, int size) {
        boolean[] grown = GridMask.dilate(markers, size, MARGIN);
        float[] without = values.clone();
        for (int i = 0; i < without.length; i++) {
            without[i] = grown[i] ? Float.NaN : values[i];
        }
        float[] filled = values.clone();
        int reach = Math.max(1, (int) Math.round(OPENING * size));
        for (int i = 0; i < filled.length; i++) {
            if (grown[i] && !Float.isNaN(values[i])) {
                filled[i] = around(without, i, reach, size);
            }
        }
        return filled;
    }

    private static float around(float[] values, int at, int reach, int size) {
        int x = at % size;
        int y = at / size;
        double median = Double.NaN;
        // In the midst of a large marker nothing is near: then from farther away.
        for (int r = reach; Double.isNaN(median) && r < 2 * size; r *= 2) {
            int left = Math.max(0, x - r);
            int columns = Math.min(size - 1, x + r) + 1 - left;
            int top = Math.max(0, y - r);
            int rows = Math.min(size - 1, y + r) + 1 - top;
            float[] window = new float[rows * columns];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(values, (top + row) * size + left, window, row * columns, columns);
            }
            median = Quantiles.of(window, 0.5);
        }
        return (float) median;
    }
}
