package org.residua.volume;

/**
 * Red, Green and Blue Palette Color Lookup Tables (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6).
 *
 * @param firstMapped the stored value that the first colour belongs to; below it the first holds, past the end the last
 * @param rgb 0xRRGGBB each
 */
public record ColourPalette(int firstMapped, int[] rgb) {
    /** The colour of a stored value. */
    public int of(double stored) {
        return rgb[LutIndex.of(stored, firstMapped, rgb.length)];
    }
}
