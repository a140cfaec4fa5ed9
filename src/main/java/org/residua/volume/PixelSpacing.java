package org.residua.volume;

/**
 * Distances between pixel centres.
 *
 * @param rowMm between rows, downwards
 * @param columnMm between columns, to the right
 * @param source which attribute says so, hence where the millimetre holds
 */
public record PixelSpacing(double rowMm, double columnMm, Source source) {
    /** Where a spacing comes from (PS3.3 10.7). */
    public enum Source {
        /** Pixel Spacing (0028,0030): in the patient. */
        PIXEL_SPACING,
        /** Imager Pixel Spacing (0018,1164): at the detector plane, not in the patient. */
        IMAGER_PIXEL_SPACING,
        /** Nominal Scanned Pixel Spacing (0018,2010): on the digitised film. */
        NOMINAL_SCANNED_PIXEL_SPACING
    }

    /** The area of one pixel in mm2. */
    public double pixelAreaMm2() {
        return rowMm * columnMm;
    }
}
