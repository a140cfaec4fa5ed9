package org.residua.volume;

/** What a file may ask for that is not done: whoever shows the image says so. */
public enum NotApplied {
    /** ICC Profile (0028,2000): colours are shown as if they were those of the screen. */
    ICC_PROFILE,
    /** Palette of a grey image for values of a certain range (PS3.3 C.7.6.19): all of it is shown as grey. */
    SUPPLEMENTAL_PALETTE,
    /** The palette of a PALETTE COLOR image is missing or broken: its indices are shown as grey. */
    PALETTE,
    /** Presentation LUT Sequence (2050,0010): the values of interest are shown as they are. */
    PRESENTATION_LUT,
    /** Modality LUT of an angiogram, which leads back to X-ray intensity and is not for display (PS3.3 C.8.7.1.1.2). */
    PIXEL_INTENSITY_LUT,
    /** An overlay that is broken, too large, or in pixels that are compressed. */
    OVERLAY,
    /** A VOI LUT that is not complete. */
    VOI_LUT,
    /** A shutter of an unknown shape, or without its coordinates. */
    SHUTTER
}
