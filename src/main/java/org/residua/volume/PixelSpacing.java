package org.residua.volume;

/**
 * Distances between pixel centres.
 *
 * @param rowMm between rows, downwards
 * @param columnMm between columns, to the right
 * @param source which attribute says so, hence where the millimetre holds
 * @param detail of the source, such as the magnification or how it was calibrated; may be empty
 */
public record PixelSpacing(double rowMm, double columnMm, Source source, String detail) {
    /** Where a spacing comes from (PS3.3 10.7). */
    public enum Source {
        /** Pixel Spacing (0028,0030) of a slice: in the patient. */
        PIXEL_SPACING,
        /** Pixel Spacing of a projection, calibrated by an object of known size (0028,0A02 FIDUCIAL). */
        CALIBRATED_BY_FIDUCIAL,
        /** Pixel Spacing of a projection, calibrated by an assumed distance (0028,0A02 GEOMETRY). */
        CALIBRATED_BY_GEOMETRY,
        /** Pixel Spacing of a projection that does not say whether it was calibrated: in the patient or at the detector. */
        NOT_STATED,
        /** Imager Pixel Spacing (0018,1164): at the detector plane, larger than in the patient. */
        IMAGER_PIXEL_SPACING,
        /** Imager Pixel Spacing over Estimated Radiographic Magnification Factor (0018,1114): in the patient, roughly. */
        MAGNIFICATION_CORRECTED,
        /** Object Pixel Spacing in Center of Beam (0018,9404): in the patient, at the centre of the beam. */
        OBJECT_PIXEL_SPACING,
        /** Nominal Scanned Pixel Spacing (0018,2010): on the digitised film. */
        NOMINAL_SCANNED_PIXEL_SPACING,
        /** Physical Delta (0018,602C, 0018,602E) of the two-dimensional ultrasound regions: within these alone. */
        ULTRASOUND_REGION
    }

    /** Without details. */
    public PixelSpacing(double rowMm, double columnMm, Source source) {
        this(rowMm, columnMm, source, "");
    }

    /** The area of one pixel in mm2. */
    public double pixelAreaMm2() {
        return rowMm * columnMm;
    }
}
