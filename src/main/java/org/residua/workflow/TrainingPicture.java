package org.residua.workflow;

/**
 * What weights in the middle of training make of one held-out normal. Arrays are size x size, row by row.
 *
 * @param input as the network sees it
 * @param reconstruction in the units of the input; NaN outside the foreground
 * @param evidence NaN where nothing is scored
 * @param changed where a synthetic change was put in; all false for an untouched normal
 */
public record TrainingPicture(int size, float[] input, float[] reconstruction, float[] evidence, boolean[] changed) {
    /** Whether there is a synthetic change to be found. */
    public boolean isChanged() {
        for (boolean inside : changed) {
            if (inside) {
                return true;
            }
        }
        return false;
    }
}
