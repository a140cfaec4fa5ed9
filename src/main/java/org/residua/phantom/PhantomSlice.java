package org.residua.phantom;

/**
 * One image of a synthetic scan.
 *
 * @param pixels 0 to 4095, row by row
 * @param mask where the synthetic lesion is; all false without one
 */
public record PhantomSlice(short[] pixels, boolean[] mask) {}
