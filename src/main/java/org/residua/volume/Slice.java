package org.residua.volume;

import java.util.List;
import org.residua.study.SliceRef;

/**
 * One decoded slice: its pixels, how they become grey, and where they lie.
 *
 * @param vois windows and look-up tables that the file offers, in its order; may be empty
 */
public record Slice(
        SliceRef ref,
        Frame frame,
        GreyPipeline grey,
        List<Voi> vois,
        SliceGeometry geometry,
        Presentation presentation) {
    public Slice {
        vois = List.copyOf(vois);
    }

    /** A slice with nothing over or beside its pixels. */
    public Slice(SliceRef ref, Frame frame, GreyPipeline grey, List<? extends Voi> vois, SliceGeometry geometry) {
        this(ref, frame, grey, List.copyOf(vois), geometry, Presentation.PLAIN);
    }

    /** The modality value of each pixel, row by row; NaN for padding. Grey frames only. */
    public float[] modalityValues() {
        if (!frame.isGrey()) {
            throw new IllegalStateException("A colour frame has no modality values.");
        }
        Samples samples = frame.samples();
        float[] values = new float[samples.length()];
        for (int i = 0; i < values.length; i++) {
            double stored = samples.at(i);
            values[i] = grey.isPadding(stored) ? Float.NaN : (float) grey.modality(stored);
        }
        return values;
    }

    /** The first of the file, else one from the 1st to the 99th percentile of the pixels. */
    public Voi defaultVoi() {
        return vois.isEmpty() ? WindowFromData.of(this) : vois.get(0);
    }
}
