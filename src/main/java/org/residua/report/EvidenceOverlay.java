package org.residua.report;

import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.RarityColour;
import org.residua.bundle.EvidenceQuantiles;

/** The colours that lie over a slice: how rare each pixel's evidence is among the pixels of normals. */
public final class EvidenceOverlay {
    /** How much of the picture below the colour hides. */
    public static final double OPACITY = 0.55;

    private EvidenceOverlay() {}

    /**
     * The colour of every pixel of a slice: of its rarity, all equally opaque, and fully clear where the evidence is at
     * or below the region threshold or nothing was scored. What is coloured is exactly what the regions cover.
     *
     * @param threshold evidence, as {@link org.residua.bundle.Calibration#regionThreshold} gives it
     * @param opacity 0 to 1
     * @return 0xAARRGGBB, not premultiplied, row by row, columns x rows
     */
    public static int[] argb(
            AnomalyMap map, double threshold, EvidenceQuantiles quantiles, int columns, int rows, double opacity) {
        return argb(map.onSlice(columns, rows), threshold, quantiles, opacity);
    }

    /** As {@link #argb(AnomalyMap, double, EvidenceQuantiles, int, int, double)}, of evidence that is on the grid already. */
    static int[] argb(float[] evidence, double threshold, EvidenceQuantiles quantiles, double opacity) {
        int alpha = (int) Math.round(255 * opacity) << 24;
        int[] argb = new int[evidence.length];
        for (int i = 0; i < evidence.length; i++) {
            if (evidence[i] > threshold) {
                argb[i] = alpha | (RarityColour.argb(quantiles.rarity(evidence[i])) & 0xffffff);
            }
        }
        return argb;
    }
}
