package org.residua.anomaly;

import org.jspecify.annotations.Nullable;

/**
 * A connected component of pixels above the region threshold, in pixels of the original slice.
 *
 * @param rank 1 for the highest peak of the slice
 * @param x leftmost column
 * @param y topmost row
 * @param areaPx pixels in the component
 * @param areaMm2 null where the slice has no spacing
 * @param peakX column of the highest evidence
 * @param peakY row of the highest evidence
 * @param peakPixelRarity share of normal pixels whose evidence is at least as high as the peak's
 */
public record Region(
        int rank,
        int x,
        int y,
        int width,
        int height,
        int areaPx,
        @Nullable Double areaMm2,
        int peakX,
        int peakY,
        double peakEvidence,
        double peakPixelRarity) {}
