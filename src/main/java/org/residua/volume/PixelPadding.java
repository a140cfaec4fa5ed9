package org.residua.volume;

/** Pixel Padding Value (0028,0120) and Range Limit (0028,0121): stored values that are not image (PS3.3 C.7.5.1.1.2). */
public record PixelPadding(double low, double high) {
    /** Whether a stored value is padding. */
    public boolean contains(double stored) {
        return stored >= low && stored <= high;
    }
}
