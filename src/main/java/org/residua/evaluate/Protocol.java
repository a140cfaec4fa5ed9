package org.residua.evaluate;

/**
 * Which patients a model was made from and measured on.
 *
 * @param folds into how many parts the patients were dealt, each held out from its networks; 1 where calibrate patients
 *     are apart
 * @param crossValidated whether figures are of those very patients, each judged by the networks that never saw it; else of
 *     patients in no other split
 */
public record Protocol(int folds, boolean crossValidated) {
    /** Train, calibrate and validate patients apart. */
    public static final Protocol SPLITS = new Protocol(1, false);

    /** How the patients of the figures are called. */
    String patients() {
        return crossValidated ? "patients, each judged by networks that never saw it" : "validation patients";
    }
}
