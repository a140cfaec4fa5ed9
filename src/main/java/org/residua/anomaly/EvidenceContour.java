package org.residua.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Outlines of the regions: closed lines along which the evidence equals the threshold, linear between pixel centres, by
 * marching squares. Pixels that touch at a corner lie within one outline, as they are one region.
 */
public final class EvidenceContour {
    private static final int TOP = 0;
    private static final int RIGHT = 1;
    private static final int BOTTOM = 2;
    private static final int LEFT = 3;

    /**
     * Edges of a cell that the line enters and leaves by, with the inside on its left; by which corners are inside: 1 top
     * left, 2 top right, 4 bottom right, 8 bottom left.
     */
    private static final int[][] SEGMENTS = {
        {},
        {LEFT, TOP},
        {TOP, RIGHT},
        {LEFT, RIGHT},
        {RIGHT, BOTTOM},
        {RIGHT, TOP, LEFT, BOTTOM},
        {TOP, BOTTOM},
        {LEFT, BOTTOM},
        {BOTTOM, LEFT},
        {BOTTOM, TOP},
        {TOP, LEFT, BOTTOM, RIGHT},
        {BOTTOM, RIGHT},
        {RIGHT, LEFT},
        {RIGHT, TOP},
        {TOP, LEFT},
        {}
    };

    private final float[] evidence;
    private final int columns;
    private final int rows;
    private final double threshold;

    private EvidenceContour(float[] evidence, int columns, double threshold) {
        this.evidence = evidence;
        this.columns = columns;
        this.rows = evidence.length / columns;
        this.threshold = threshold;
    }

    /**
     * The outlines, each as x and y of its corners by turns, closed from the last to the first; x from 0 to columns, y
     * from 0 to rows, a pixel's centre at + 0.5.
     *
     * @param evidence row by row; NaN is below any threshold
     */
    public static List<float[]> of(float[] evidence, int columns, double threshold) {
        return new EvidenceContour(evidence, columns, threshold).outlines();
    }

    private List<float[]> outlines() {
        int[] next = next();
        List<float[]> outlines = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            if (next[start] >= 0) {
                outlines.add(follow(start, next));
            }
        }
        return outlines;
    }

    /** For each edge that a line enters a cell by, the edge that it leaves by; -1 elsewhere. */
    private int[] next() {
        int[] next = new int[2 * (columns + 2) * (rows + 2)];
        Arrays.fill(next, -1);
        for (int y = -1; y < rows; y++) {
            for (int x = -1; x < columns; x++) {
                int corners = (inside(x, y) ? 1 : 0)
                        | (inside(x + 1, y) ? 2 : 0)
                        | (inside(x + 1, y + 1) ? 4 : 0)
                        | (inside(x, y + 1) ? 8 : 0);
                int[] segments = SEGMENTS[corners];
                for (int i = 0; i < segments.length; i += 2) {
                    next[edge(x, y, segments[i])] = edge(x, y, segments[i + 1]);
                }
            }
        }
        return next;
    }

    private float[] follow(int start, int[] next) {
        float[] points = new float[32];
        int n = 0;
        for (int at = start; next[at] >= 0; ) {
            if (n == points.length) {
                points = Arrays.copyOf(points, 2 * n);
            }
            points[n++] = x(at);
            points[n++] = y(at);
            int then = next[at];
            next[at] = -1;
            at = then;
        }
        return Arrays.copyOf(points, n);
    }

    /** An edge by the pixel at its start, in a grid with one row and column more on each side: even to the right, odd down. */
    private int edge(int x, int y, int side) {
        int px = side == RIGHT ? x + 1 : x;
        int py = side == BOTTOM ? y + 1 : y;
        return 2 * ((py + 1) * (columns + 2) + px + 1) + (side == LEFT || side == RIGHT ? 1 : 0);
    }

    private int column(int edge) {
        return edge / 2 % (columns + 2) - 1;
    }

    private int row(int edge) {
        return edge / 2 / (columns + 2) - 1;
    }

    private float x(int edge) {
        int x = column(edge);
        return (float) (x + 0.5 + (edge % 2 == 0 ? crossing(value(x, row(edge)), value(x + 1, row(edge))) : 0));
    }

    private float y(int edge) {
        int y = row(edge);
        return (float) (y + 0.5 + (edge % 2 == 1 ? crossing(value(column(edge), y), value(column(edge), y + 1)) : 0));
    }

    /** Where between two pixel centres the threshold is crossed; halfway, at the pixels' border, where one was not scored. */
    private double crossing(float from, float to) {
        double at = (threshold - from) / ((double) to - from);
        return Double.isFinite(at) && !Float.isInfinite(from) && !Float.isInfinite(to) ? at : 0.5;
    }

    private boolean inside(int x, int y) {
        return value(x, y) > threshold;
    }

    private float value(int x, int y) {
        if (x < 0 || y < 0 || x >= columns || y >= rows) {
            return Float.NEGATIVE_INFINITY;
        }
        float value = evidence[y * columns + x];
        return Float.isNaN(value) ? Float.NEGATIVE_INFINITY : value;
    }
}
