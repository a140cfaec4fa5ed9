package org.residua.anomaly.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.residua.bundle.Appearance.Bound;

/**
 * Bounds of all tests at once: each lies the same number of its own widths (median to 90th percentile) above the median of
 * held-out normals, the number being the least that lets no more than a share of these beyond any bound. Where a test
 * parts normals and their disguise by more, its bound goes some of the way to the disguise; where it has no disguise, it
 * lies a least distance above the median. Both spare patients who differ from uniform normals but are of the domain.
 */
final class AppearanceBounds {
    private static final double REFUSED_SHARE = 0.03;
    private static final double WARNED_SHARE = 0.05;
    private static final double LOW_TAIL = 0.05;
    private static final double HIGH = 0.9;
    private static final double STEP = 0.02;
    private static final double MOST_WIDTHS = 12;
    /** Wider by so much over the number of normals, as few do not show their extremes. */
    private static final double FEW = 5;

    private final double[][] scores;
    private final List<Guard> guards;
    private final double[] median;
    private final double[] width;
    private final double[] floor;

    /**
     * What keeps the bound of a test from being too narrow.
     *
     * @param disguised scores of held-out disguised normals; empty for none
     * @param way how far the bound goes towards the lowest of these, 0 to 1
     * @param least how far above the median of normals the bound is at least
     */
    record Guard(double[] disguised, double way, double least) {}

    private AppearanceBounds(double[][] scores, List<Guard> guards) {
        this.scores = scores;
        this.guards = guards;
        int tests = guards.size();
        median = new double[tests];
        width = new double[tests];
        floor = new double[tests];
        for (int t = 0; t < tests; t++) {
            int test = t;
            double[] sorted =
                    Arrays.stream(scores).mapToDouble(row -> row[test]).sorted().toArray();
            median[t] = at(sorted, 0.5);
            width[t] = Math.max(1e-6, at(sorted, HIGH) - median[t]);
            double[] disguised =
                    Arrays.stream(guards.get(t).disguised()).sorted().toArray();
            floor[t] = disguised.length == 0 ? median[t] : at(disguised, LOW_TAIL);
        }
    }

    /**
     * A bound for each test.
     *
     * @param scores of held-out normals, a row each, a column a test
     * @param guards one a test
     */
    static List<Bound> of(double[][] scores, List<Guard> guards) {
        AppearanceBounds of = new AppearanceBounds(scores, guards);
        double few = 1 + FEW / scores.length;
        double[] warn = of.bounds(of.widths(WARNED_SHARE) * few);
        double[] refuse = of.bounds(of.widths(REFUSED_SHARE) * few);
        List<Bound> bounds = new ArrayList<>();
        for (int t = 0; t < refuse.length; t++) {
            bounds.add(new Bound(Math.min(warn[t], refuse[t]), refuse[t]));
        }
        return bounds;
    }

    private double widths(double share) {
        double widths = 1;
        while (widths < MOST_WIDTHS && beyond(bounds(widths)) > share * scores.length) {
            widths += STEP;
        }
        return widths;
    }

    private double[] bounds(double widths) {
        double[] bounds = new double[median.length];
        for (int t = 0; t < bounds.length; t++) {
            double bound = median[t] + widths * width[t];
            double towards = bound + guards.get(t).way() * (floor[t] - bound);
            bounds[t] =
                    Math.max(bound, Math.max(towards, median[t] + guards.get(t).least()));
        }
        return bounds;
    }

    private long beyond(double[] bounds) {
        return Arrays.stream(scores)
                .filter(row -> {
                    for (int t = 0; t < bounds.length; t++) {
                        if (row[t] > bounds[t]) {
                            return true;
                        }
                    }
                    return false;
                })
                .count();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
