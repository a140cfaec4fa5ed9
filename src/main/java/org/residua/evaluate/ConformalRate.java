package org.residua.evaluate;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * The rate at which a model calibrated on some normals will flag further normals. Flagging at alpha flags what scores
 * above the l-th highest of n normals, l = floor(alpha (n + 1)); the rate that this realises varies with the normals
 * drawn as Beta(l, n + 1 - l) (Vovk 2012; Bates et al. 2023, section 2). That holds for independent normals: slices of
 * one patient are not, and vary more.
 *
 * @param alpha nominal rate
 * @param mean expected rate, at most alpha
 * @param low lower end of the central interval
 * @param high upper end
 */
public record ConformalRate(double alpha, double mean, double low, double high) {
    private static final double ROUNDING = 1e-9;

    /**
     * The rate over all further normals.
     *
     * @param normals that the calibration rests on
     * @param coverage of the interval, such as 0.95
     */
    public static ConformalRate of(int normals, double alpha, double coverage) {
        int rank = rank(normals, alpha);
        if (rank == 0) {
            return new ConformalRate(alpha, 0, 0, 0);
        }
        BetaDistribution beta = new BetaDistribution(rank, normals + 1.0 - rank);
        double tail = (1 - coverage) / 2;
        return new ConformalRate(
                alpha,
                beta.getNumericalMean(),
                beta.inverseCumulativeProbability(tail),
                beta.inverseCumulativeProbability(1 - tail));
    }

    /** The rate that will be counted on so many further normals: beta-binomial, wider than {@link #of}. */
    public static ConformalRate counted(int normals, int further, double alpha, double coverage) {
        int rank = rank(normals, alpha);
        if (rank == 0) {
            return new ConformalRate(alpha, 0, 0, 0);
        }
        double tail = (1 - coverage) / 2;
        double below = 0;
        int low = -1;
        int high = -1;
        for (int count = 0; count <= further && high < 0; count++) {
            below += probability(count, further, rank, normals + 1.0 - rank);
            low = low < 0 && below >= tail ? count : low;
            high = below >= 1 - tail - ROUNDING ? count : -1;
        }
        return new ConformalRate(
                alpha, rank / (normals + 1.0), (double) low / further, high < 0 ? 1 : (double) high / further);
    }

    private static double probability(int count, int of, double a, double b) {
        return Math.exp(Gamma.logGamma(of + 1.0)
                - Gamma.logGamma(count + 1.0)
                - Gamma.logGamma(of - count + 1.0)
                + Beta.logBeta(count + a, of - count + b)
                - Beta.logBeta(a, b));
    }

    private static int rank(int normals, double alpha) {
        return (int) Math.floor(alpha * (normals + 1) + ROUNDING);
    }
}
