package org.residua.ui.viewer;

import java.util.List;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.EvidenceContour;
import org.residua.anomaly.RarityColour;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.volume.SliceGeometry;

/**
 * The evidence of one slice, coloured. Small slices are drawn finer than they are, by the same linear interpolation that
 * the outlines follow; films coarser, as evidence is smooth over many of their pixels.
 *
 * @param columns how many values a row has
 * @param rows how many rows of values there are
 * @param step how many pixels of the slice a value stands for, each way, from its middle
 * @param evidence row by row; NaN where nothing was scored
 * @param detail how many pixels of the picture lie along a value
 * @param argb the colour of the rarity where evidence exceeds the threshold, elsewhere clear; columns x detail a row
 * @param outlines closed lines around what exceeds the threshold, in slice coordinates: x, y, x, y, ...
 */
public record EvidencePicture(
        int columns,
        int rows,
        int step,
        float[] evidence,
        double threshold,
        int detail,
        int[] argb,
        List<float[]> outlines) {
    private static final int FINER_UP_TO = 640;
    private static final int FINER = 3;
    private static final int MOST_VALUES_A_SIDE = 1280;

    static EvidencePicture of(AnomalyMap map, SliceGeometry geometry, double threshold, EvidenceQuantiles quantiles) {
        int longest = Math.max(geometry.columns(), geometry.rows());
        int step = (longest + MOST_VALUES_A_SIDE - 1) / MOST_VALUES_A_SIDE;
        int columns = (geometry.columns() + step - 1) / step;
        int rows = (geometry.rows() + step - 1) / step;
        float[] evidence = map.onBlocks(geometry.columns(), geometry.rows(), step);
        return coloured(evidence, columns, rows, step, threshold, quantiles);
    }

    /** The same evidence at another threshold. */
    EvidencePicture at(double other, EvidenceQuantiles quantiles) {
        return coloured(evidence, columns, rows, step, other, quantiles);
    }

    /** How many pixels of the slice one of the picture is long. */
    public double pixelSide() {
        return (double) step / detail;
    }

    /** Any evidence of a slice, row by row. */
    static EvidencePicture coloured(
            float[] evidence, int columns, int rows, int step, double threshold, EvidenceQuantiles quantiles) {
        boolean any = false;
        for (float value : evidence) {
            any |= value > threshold;
        }
        int detail = Math.max(columns, rows) <= FINER_UP_TO ? FINER : 1;
        int[] argb = new int[columns * detail * rows * detail];
        if (!any) {
            return new EvidencePicture(columns, rows, step, evidence, threshold, detail, argb, List.of());
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
        return new EvidencePicture(
                columns, rows, step, evidence, threshold, detail, argb, outlines(evidence, columns, threshold, step));
    }

    private static List<float[]> outlines(float[] evidence, int columns, double threshold, int step) {
        List<float[]> lines = EvidenceContour.of(evidence, columns, threshold);
        for (float[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                line[i] *= step;
            }
        }
        return lines;
    }
}
