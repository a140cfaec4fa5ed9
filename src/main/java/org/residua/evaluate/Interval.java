package org.residua.evaluate;

/**
 * A figure with its 95 % interval by patient bootstrap.
 *
 * @param value on all patients; NaN where it is not defined, as with one label only
 * @param low 2.5th percentile of the resampled figures
 * @param high 97.5th percentile
 */
public record Interval(double value, double low, double high) {
    /** Where there is nothing to measure. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /** Whether there was something to measure. */
    public boolean defined() {
        return !Double.isNaN(value);
    }
}
