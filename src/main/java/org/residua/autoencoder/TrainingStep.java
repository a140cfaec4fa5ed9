package org.residua.autoencoder;

/**
 * How training stands after a step.
 *
 * @param imagesSeen so far, counting repeats
 * @param loss of this step's batch
 * @param judged what the judge said of the weights after this step; NaN when it was not asked
 */
public record TrainingStep(long imagesSeen, double loss, double judged) {}
