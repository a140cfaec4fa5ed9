package org.residua.evaluate;

/** A figure of a set of images in which each patient counts a number of times. */
@FunctionalInterface
public interface Statistic {
    /**
     * The figure.
     *
     * @param weightOfPatient how often each patient of the cohort counts; 1 each for the figure itself
     * @return NaN where it is not defined
     */
    double of(int[] weightOfPatient);

    /** This figure less another on the same patients: what a paired bootstrap resamples. */
    default Statistic minus(Statistic other) {
        return weights -> of(weights) - other.of(weights);
    }
}
