package org.residua.phantom;

import java.util.List;

/**
 * A synthetic scan.
 *
 * @param columns width of each slice
 * @param rows height of each slice
 * @param pixelSpacingMm side of a pixel
 * @param sliceSpacingMm distance from slice to slice, 0 for a single film
 * @param slices from feet to head
 */
public record PhantomScan(
        int columns, int rows, double pixelSpacingMm, double sliceSpacingMm, List<PhantomSlice> slices) {
    public PhantomScan {
        slices = List.copyOf(slices);
    }
}
