package org.residua.ui.training;

import java.util.Arrays;
import java.util.List;
import org.residua.anomaly.RarityColour;
import org.residua.workflow.TrainingPicture;

/**
 * The colour of evidence while there is no calibration yet: by the share of pixels of the untouched pictures that have
 * evidence as high. They are few, so nothing is rarer than one in all their pixels.
 */
final class CheckpointColours {
    private static final int DIM = 3;

    private final float[] untouched;
    private float low = Float.POSITIVE_INFINITY;
    private float high = Float.NEGATIVE_INFINITY;

    CheckpointColours(List<TrainingPicture> pictures) {
        int most =
                pictures.stream().mapToInt(picture -> picture.evidence().length).sum();
        float[] values = new float[most];
        int n = 0;
        for (TrainingPicture picture : pictures) {
            if (!picture.isChanged() || pictures.size() == 1) {
                span(picture.input());
                for (float value : picture.evidence()) {
                    if (!Float.isNaN(value)) {
                        values[n++] = value;
                    }
                }
            }
        }
        untouched = Arrays.copyOf(values, n);
        Arrays.sort(untouched);
    }

    private void span(float[] values) {
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    /** (1 + untouched pixels at least as high) / (n + 1). */
    double rarity(float evidence) {
        int at = Arrays.binarySearch(untouched, evidence);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && untouched[first - 1] == evidence) {
            first--;
        }
        return (1.0 + untouched.length - first) / (untouched.length + 1.0);
    }

    /** The evidence in colour over the darkened input: opaque, row by row. */
    int[] evidence(TrainingPicture picture, int[] input) {
        int[] argb = new int[input.length];
        for (int i = 0; i < argb.length; i++) {
            float value = picture.evidence()[i];
            double rarity = Float.isNaN(value) ? 1 : rarity(value);
            int grey = (input[i] & 0xff) / DIM;
            argb[i] = rarity <= RarityColour.COMMONEST ? RarityColour.argb(rarity) : 0xff000000 | grey * 0x010101;
        }
        return argb;
    }

    /** Values as opaque greys: black at the lowest and white at the highest input of an untouched picture, or missing. */
    int[] grey(float[] values) {
        int[] argb = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            float share = high > low ? (values[i] - low) / (high - low) : 0;
            int grey = Float.isNaN(share) ? 0 : Math.round(255 * Math.max(0, Math.min(1, share)));
            argb[i] = 0xff000000 | grey * 0x010101;
        }
        return argb;
    }
}
