package org.residua.volume;

import org.jspecify.annotations.Nullable;

/**
 * The one ordered way from stored values to grey: modality LUT, then padding, then VOI, then inversion (PS3.3 C.11,
 * PS3.4 N.2).
 *
 * @param padding null where the image has none
 * @param inverted MONOCHROME1, or Presentation LUT Shape INVERSE: low values are bright
 * @param unit of the modality values, such as HU; empty where unknown
 */
public record GreyPipeline(
        ModalityLut modalityLut, @Nullable PixelPadding padding, boolean inverted, String unit) {
    /** Stored values are shown as they are. */
    public static final GreyPipeline PLAIN = new GreyPipeline(ModalityLut.IDENTITY, null, false, "");

    /** The modality value of a stored value. */
    public double modality(double stored) {
        return modalityLut.apply(stored);
    }

    /** Whether a stored value is padding and takes no part in windows, statistics or models. */
    public boolean isPadding(double stored) {
        return padding != null && padding.contains(stored);
    }

    /**
     * The grey, 0 (black) to 255 (white), that a stored value is shown as. Padding is black also where the image is
     * inverted: it is no measurement that could be turned round, and a bright surround dazzles.
     */
    public int display(double stored, Voi voi) {
        if (isPadding(stored)) {
            return 0;
        }
        double grey = voi.apply(modality(stored));
        return (int) Math.round(255 * (inverted ? 1 - grey : grey));
    }
}
