package org.residua.evaluate;

import java.util.Arrays;

/** Gathers the pixels of many maps for one ranking. */
final class PixelPool {
    private float[] scores = new float[1 << 16];
    private boolean[] positive = new boolean[1 << 16];
    private int[] patient = new int[1 << 16];
    private int n;

    /** Adds the scored pixels, and those of findings that were not scored as the least anomalous of all. */
    void add(float[] evidence, boolean[] lesion, int patientNumber) {
        for (int i = 0; i < evidence.length; i++) {
            boolean scored = !Float.isNaN(evidence[i]);
            if (scored || lesion[i]) {
                grow();
                scores[n] = scored ? evidence[i] : Float.NEGATIVE_INFINITY;
                positive[n] = lesion[i];
                patient[n++] = patientNumber;
            }
        }
    }

    private void grow() {
        if (n == scores.length) {
            scores = Arrays.copyOf(scores, 2 * n);
            positive = Arrays.copyOf(positive, 2 * n);
            patient = Arrays.copyOf(patient, 2 * n);
        }
    }

    Ranking ranking() {
        return new Ranking(Arrays.copyOf(scores, n), Arrays.copyOf(positive, n), Arrays.copyOf(patient, n));
    }
}
