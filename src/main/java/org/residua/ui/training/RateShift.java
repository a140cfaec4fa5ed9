package org.residua.ui.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.residua.bundle.Calibration;

/**
 * The share of local normals that are flagged at each nominal rate, under the calibration that a model had and under the
 * one made of these normals. A new calibration keeps what evidence is held against, so both score alike.
 */
final class RateShift {
    private final double[] before;
    private final double[] after;

    RateShift(Calibration old, Calibration local) {
        double[] scores = local.sliceScores();
        before = Arrays.stream(scores).map(old::sliceP).sorted().toArray();
        after = leftOut(local);
    }

    /** The p-value of each local normal among the others: it may not vouch for itself. */
    private static double[] leftOut(Calibration local) {
        double n = local.slices();
        return Arrays.stream(local.sliceScores())
                .map(score -> (local.sliceP(score) * (n + 1) - 1) / n)
                .sorted()
                .toArray();
    }

    /** The share flagged at a nominal rate under the old calibration. */
    double before(double alpha) {
        return share(before, alpha);
    }

    /** The same under the new one. */
    double after(double alpha) {
        return share(after, alpha);
    }

    /** Points from 0 to {@code most}: nominal rate and share flagged. */
    List<List<double[]>> lines(double most, int points) {
        List<double[]> held = List.of(new double[] {0, 0}, new double[] {most, most});
        List<double[]> old = new ArrayList<>();
        List<double[]> local = new ArrayList<>();
        for (int i = 0; i <= points; i++) {
            double alpha = most * i / points;
            old.add(new double[] {alpha, before(alpha)});
            local.add(new double[] {alpha, after(alpha)});
        }
        return List.of(held, old, local);
    }

    private static double share(double[] ascending, double alpha) {
        long flagged = Arrays.stream(ascending).filter(p -> p <= alpha + 1e-12).count();
        return ascending.length == 0 ? 0 : (double) flagged / ascending.length;
    }
}
