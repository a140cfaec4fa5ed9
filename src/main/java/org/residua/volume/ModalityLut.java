package org.residua.volume;

/** From stored values to values of the modality, such as Hounsfield units (PS3.3 C.11.1). */
public sealed interface ModalityLut {
    /** Changes nothing. */
    ModalityLut IDENTITY = new Rescale(1, 0);

    /** The modality value of a stored value. */
    double apply(double stored);

    /** Rescale Slope (0028,1053) and Rescale Intercept (0028,1052). */
    record Rescale(double slope, double intercept) implements ModalityLut {
        @Override
        public double apply(double stored) {
            return stored * slope + intercept;
        }
    }

    /**
     * Modality LUT Sequence (0028,3000).
     *
     * @param firstMapped the stored value that the first entry belongs to; below it the first entry holds, past the end the last
     */
    record Table(int firstMapped, int[] entries) implements ModalityLut {
        @Override
        public double apply(double stored) {
            return entries[LutIndex.of(stored, firstMapped, entries.length)];
        }
    }
}
