package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of equal evidence by marching squares (Lorensen and Cline 1987, in the plane). Around the picture, and where
 * nothing was scored, evidence counts as far below, so that every line closes.
 */
final class Outline {
    private final float[] evidence;
    private final int columns;
    private final int rows;
    private final double threshold;
    /** From the edge where a segment starts to the edge where it ends; what exceeds the threshold is on its left. */
    private final Map<Long, Long> next = new HashMap<>();

    Outline(float[] evidence, int columns, int rows, double threshold) {
        this.evidence = evidence;
        this.columns = columns;
        this.rows = rows;
        this.threshold = threshold;
    }

    /** Each line as x, y, x, y, ... in slice coordinates, in which pixel centres lie at half numbers. */
    List<double[]> closedLines() {
        for (int y = -1; y < rows; y++) {
            for (int x = -1; x < columns; x++) {
                cell(x, y);
            }
        }
        List<double[]> lines = new ArrayList<>();
        while (!next.isEmpty()) {
            lines.add(follow(next.keySet().iterator().next()));
        }
        return lines;
    }

    private void cell(int x, int y) {
        int corners = (above(x, y) ? 1 : 0)
                | (above(x + 1, y) ? 2 : 0)
                | (above(x + 1, y + 1) ? 4 : 0)
                | (above(x, y + 1) ? 8 : 0);
        if (corners != 0 && corners != 15) {
            connect(corners, x, y);
        }
    }

    private void connect(int corners, int x, int y) {
        long top = edge(x, y, false);
        long bottom = edge(x, y + 1, false);
        long left = edge(x, y, true);
        long right = edge(x + 1, y, true);
        switch (corners) {
            case 1 -> next.put(left, top);
            case 2 -> next.put(top, right);
            case 3 -> next.put(left, right);
            case 4 -> next.put(right, bottom);
            case 5 -> {
                // Diagonal corners belong together: regions have eight neighbours.
                next.put(left, bottom);
                next.put(right, top);
            }
            case 6 -> next.put(top, bottom);
            case 7 -> next.put(left, bottom);
            case 8 -> next.put(bottom, left);
            case 9 -> next.put(bottom, top);
            case 10 -> {
                next.put(top, left);
                next.put(bottom, right);
            }
            case 11 -> next.put(bottom, right);
            case 12 -> next.put(right, left);
            case 13 -> next.put(right, top);
            case 14 -> next.put(top, left);
            default -> {}
        }
    }

    private double[] follow(long start) {
        List<Double> points = new ArrayList<>();
        Long at = start;
        while (at != null) {
            addPoint(points, at);
            at = next.remove(at);
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The edge from pixel (x, y) to its right or lower neighbour. */
    private long edge(int x, int y, boolean down) {
        return (((long) (y + 1) * (columns + 2)) + x + 1) * 2 + (down ? 1 : 0);
    }

    private void addPoint(List<Double> points, long edge) {
        boolean down = edge % 2 == 1;
        int x = (int) (edge / 2 % (columns + 2)) - 1;
        int y = (int) (edge / 2 / (columns + 2)) - 1;
        double share = share(value(x, y), value(down ? x : x + 1, down ? y + 1 : y));
        points.add(x + 0.5 + (down ? 0 : share));
        points.add(y + 0.5 + (down ? share : 0));
    }

    private double share(double from, double to) {
        if (Double.isInfinite(from) || Double.isInfinite(to)) {
            return 0.5;
        }
        return (threshold - from) / (to - from);
    }

    private boolean above(int x, int y) {
        return value(x, y) > threshold;
    }

    private double value(int x, int y) {
        if (x < 0 || y < 0 || x >= columns || y >= rows) {
            return Double.NEGATIVE_INFINITY;
        }
        float value = evidence[y * columns + x];
        return Float.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
}
