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

    /** The same pixels with other windows and look-up tables to choose from. */
    Slice withVois(List<Voi> others) {
        return new Slice(ref, frame, grey, others, geometry, presentation);
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

    /**
     * Whether higher modality values are shown darker: because the pipeline inverts, or because the first look-up table of
     * the file falls, not both.
     */
    public boolean isNegative() {
        return grey.inverted() != (!vois.isEmpty() && vois.get(0).falls());
    }

    /**
     * The first of the file, else one from the pixels of this slice alone; {@link Volume#defaultVoi} gives one that is
     * the same for all slices of a series.
     */
    public Voi defaultVoi() {
        return vois.isEmpty() ? WindowFromData.of(List.of(this)) : vois.get(0);
    }

    /**
     * Windows from the pixels of this slice alone: between what leaves out each of the shares of its darkest and brightest
     * values, borders, padding and outliers apart.
     *
     * @param tails 0 to below 0.5
     */
    public List<VoiWindow> windows(double... tails) {
        return WindowFromData.of(List.of(this), tails);
    }

    /**
     * The colour, 0xRRGGBB, that a pixel is shown in, without overlays: grey through the pipeline, colour as it is, and
     * behind a shutter the shutter's own.
     *
     * @param pixel row by row
     */
    public int rgb(int pixel, Voi voi) {
        DisplayShutter shutter = presentation.shutter();
        if (shutter != null && shutter.hides(pixel % frame.columns(), pixel / frame.columns())) {
            return shutter.grey() * 0x010101;
        }
        return frame.isGrey() ? grey.display(frame.samples().at(pixel), voi) * 0x010101 : frame.rgb(pixel);
    }
}
