package org.residua.preprocess;

import java.util.Arrays;

/**
 * Straight black or white rims of films: collimation and the borders of scanned film, perhaps a little tilted. From each
 * side of the image, the length of the black or white run on each line is fitted by a straight line (Theil 1950, Sen
 * 1968); a body has no straight edge, so that a good fit is a rim.
 */
final class FilmRims {
    /** On intensities where the 1st and 99th percentile are 0 and 1. */
    private static final double BLACK = 0.04;

    private static final double WHITE = 0.85;
    private static final double DEEPEST = 0.3;
    private static final double STEEPEST = 0.1;
    /** So many of the lines have to end within so many pixels of the fit. */
    private static final double SHARE = 0.6;

    private static final int NEAR_PX = 2;
    private static final int EVERY = 4;
    /** A rim fades into the image over about a pixel. */
    private static final int MARGIN_PX = 2;

    private final float[] scaled;
    private final int size;

    private FilmRims(float[] scaled, int size) {
        this.scaled = scaled;
        this.size = size;
    }

    /** All pixels that have a value and lie in no rim; if rims were all there is, all that have a value. */
    static boolean[] inside(GridImage film) {
        float[] values = film.values();
        boolean[] present = GridMask.present(values);
        double low = Quantiles.of(values, 0.01);
        double range = Quantiles.of(values, 0.99) - low;
        if (!(range > 0)) {
            return present;
        }
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) ((values[i] - low) / range);
        }
        boolean[] inside = present.clone();
        FilmRims rims = new FilmRims(scaled, film.size());
        for (int side = 0; side < 4; side++) {
            rims.clear(side, true, inside);
            rims.clear(side, false, inside);
        }
        return GridMask.count(inside) == 0 ? present : inside;
    }

    /** Pixel number {@code depth} from this side on line number {@code line}. */
    private int at(int side, int line, int depth) {
        return switch (side) {
            case 0 -> depth * size + line;
            case 1 -> (size - 1 - depth) * size + line;
            case 2 -> line * size + depth;
            default -> line * size + size - 1 - depth;
        };
    }

    private int run(int side, int line, boolean black) {
        int depth = 0;
        while (depth < size && isRim(scaled[at(side, line, depth)], black)) {
            depth++;
        }
        return depth;
    }

    /** What lies beside the film or is padding is rim of either kind. */
    private static boolean isRim(float value, boolean black) {
        return Float.isNaN(value) || (black ? value < BLACK : value > WHITE);
    }

    private void clear(int side, boolean black, boolean[] inside) {
        double[] runs = new double[size / EVERY];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(side, i * EVERY, black);
        }
        double slope = medianSlope(runs);
        double start = median(minus(runs, slope));
        double middle = start + slope * runs.length / 2;
        if (middle < 1
                || middle > DEEPEST * size
                || Math.abs(slope) > STEEPEST * EVERY
                || !isStraight(runs, start, slope)) {
            return;
        }
        for (int line = 0; line < size; line++) {
            int depth = (int) Math.ceil(start + slope * line / EVERY) + MARGIN_PX;
            for (int i = 0; i < Math.min(size, depth); i++) {
                inside[at(side, line, i)] = false;
            }
        }
    }

    private static boolean isStraight(double[] runs, double start, double slope) {
        int near = 0;
        for (int i = 0; i < runs.length; i++) {
            near += Math.abs(runs[i] - start - slope * i) <= NEAR_PX ? 1 : 0;
        }
        return near >= SHARE * runs.length;
    }

    private static double[] minus(double[] runs, double slope) {
        double[] flat = new double[runs.length];
        for (int i = 0; i < runs.length; i++) {
            flat[i] = runs[i] - slope * i;
        }
        return flat;
    }

    private static double medianSlope(double[] runs) {
        double[] slopes = new double[runs.length * (runs.length - 1) / 2];
        int n = 0;
        for (int i = 0; i < runs.length; i++) {
            for (int j = i + 1; j < runs.length; j++) {
                slopes[n++] = (runs[j] - runs[i]) / (j - i);
            }
        }
        return median(slopes);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
