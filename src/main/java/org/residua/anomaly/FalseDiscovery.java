package org.residua.anomaly;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery control over a batch of slices: Benjamini and Hochberg (1995) on conformal p-values. Flagging the
 * slices with a q-value of at most Q expects at most a share Q of normal slices among the flagged. Split-conformal
 * p-values that share a calibration depend on each other positively, and the bound still holds (Bates et al. 2023,
 * theorem 2), for slices drawn independently.
 *
 * <p>Slices of one series are not: neighbours are flagged together, so the q-value speaks of slices, not of series or
 * patients, and the share of false ones varies more from batch to batch than with independent slices. No p-value is
 * below 1 / (n + 1) of n calibration normals: where fewer than N / ((n + 1) Q) of N slices reach that floor, nothing is
 * flagged at Q.
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * The smallest rate Q at which each slice would be flagged: the running minimum, from the largest down, of
     * N p / rank.
     *
     * @param sliceP p-values of the whole batch
     * @return q-values in the same order, at most 1
     */
    public static double[] qValues(double[] sliceP) {
        int[] order = IntStream.range(0, sliceP.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sliceP[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[sliceP.length];
        double lowest = 1;
        for (int rank = order.length; rank > 0; rank--) {
            int at = order[rank - 1];
            lowest = Math.min(lowest, sliceP[at] * sliceP.length / rank);
            q[at] = lowest;
        }
        return q;
    }
}
