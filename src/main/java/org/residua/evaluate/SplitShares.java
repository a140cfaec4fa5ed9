package org.residua.evaluate;

/**
 * Which shares of the patients with normal images go where; the rest validates.
 *
 * @param train above 0; 1 for all patients, abnormal images included, to be dealt into folds by a recipe that has some
 * @param calibrate above 0 unless train is 1; train + calibrate at most 1
 */
public record SplitShares(double train, double calibrate) {
    /** Half to train, a quarter to calibrate, a quarter to validate. */
    public static final SplitShares DEFAULT = new SplitShares(0.5, 0.25);

    /** Whether all patients are for training, in folds. */
    public boolean allTrain() {
        return train == 1;
    }

    public SplitShares {
        if (!(train > 0 && (calibrate > 0 || train == 1 && calibrate == 0) && train + calibrate <= 1)) {
            throw new IllegalArgumentException(
                    "The shares of train and calibrate are above 0 and together at most 1; calibrate may be 0 where train is 1.");
        }
    }
}
