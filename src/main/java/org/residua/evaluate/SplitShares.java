package org.residua.evaluate;

/**
 * Which shares of the patients with normal images go where; the rest validates.
 *
 * @param train above 0
 * @param calibrate above 0; train + calibrate at most 1
 */
public record SplitShares(double train, double calibrate) {
    /** Half to train, a quarter to calibrate, a quarter to validate. */
    public static final SplitShares DEFAULT = new SplitShares(0.5, 0.25);

    public SplitShares {
        if (!(train > 0 && calibrate > 0 && train + calibrate <= 1)) {
            throw new IllegalArgumentException("The shares of train and calibrate are above 0 and together at most 1.");
        }
    }
}
