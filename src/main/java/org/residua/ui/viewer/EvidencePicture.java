package org.residua.ui.viewer;

import java.util.BitSet;
import java.util.List;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.EvidenceContour;
import org.residua.anomaly.RarityColour;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.volume.SliceGeometry;

/**
 * The evidence of one slice in its own grid, coloured.
 *
 * @param evidence row by row; NaN where nothing was scored
 * @param detail how many pixels of the picture lie along a pixel of the slice: small slices are drawn finer, by the same
 *     linear interpolation that the outlines follow
 * @param argb the colour of the rarity where evidence exceeds the threshold, elsewhere clear; columns x detail a row
 * @param outlines closed lines around what exceeds the threshold, in slice coordinates: x, y, x, y, ...
 * @param unstable those of them around regions that are known not to outlast small shifts
 */
public record EvidencePicture(
        int columns,
        int rows,
        float[] evidence,
        double threshold,
        int detail,
        int[] argb,
        List<float[]> outlines,
        List<float[]> unstable) {
    private static final int FINER_UP_TO = 640;
    private static final int FINER = 3;

    static EvidencePicture of(AnomalyMap map, SliceGeometry geometry, double threshold, EvidenceQuantiles quantiles) {
        return coloured(
                map.onSlice(geometry.columns(), geometry.rows()),
                geometry.columns(),
                geometry.rows(),
                threshold,
                quantiles);
    }

    /** The same evidence at another threshold. */
    EvidencePicture at(double other, EvidenceQuantiles quantiles) {
        return coloured(evidence, columns, rows, other, quantiles);
    }

    /** The same, with the lines told apart that run around these pixels. */
    EvidencePicture tellingUnstable(BitSet pixels) {
        List<float[]> around =
                outlines.stream().filter(line -> runsAround(line, pixels)).toList();
        return new EvidencePicture(columns, rows, evidence, threshold, detail, argb, outlines, around);
    }

    /** A line's first point lies between the centres of a pixel inside and one outside. */
    private boolean runsAround(float[] line, BitSet pixels) {
        int left = (int) Math.floor(line[0] - 0.5);
        int top = (int) Math.floor(line[1] - 0.5);
        int right = (int) Math.ceil(line[0] - 0.5);
        int bottom = (int) Math.ceil(line[1] - 0.5);
        return contains(pixels, left, top) || contains(pixels, right, bottom);
    }

    private boolean contains(BitSet pixels, int x, int y) {
        return x >= 0 && y >= 0 && x < columns && y < rows && pixels.get(y * columns + x);
    }

    private static EvidencePicture coloured(
            float[] evidence, int columns, int rows, double threshold, EvidenceQuantiles quantiles) {
        boolean any = false;
        for (float value : evidence) {
            any |= value > threshold;
        }
        int detail = Math.max(columns, rows) <= FINER_UP_TO ? FINER : 1;
        int[] argb = new int[columns * detail * rows * detail];
        if (!any) {
            return new EvidencePicture(columns, rows, evidence, threshold, detail, argb, List.of(), List.of());
        }
        FineEvidence fine = new FineEvidence(evidence, columns, rows, detail);
        for (int y = 0; y < rows * detail; y++) {
            for (int x = 0; x < columns * detail; x++) {
                double value = fine.at(x, y);
                if (value > threshold) {
                    argb[y * columns * detail + x] = RarityColour.argb(quantiles.rarity(value));
                }
            }
        }
        List<float[]> outlines = EvidenceContour.of(evidence, columns, threshold);
        return new EvidencePicture(columns, rows, evidence, threshold, detail, argb, outlines, List.of());
    }
}
