package org.residua.ui.viewer;

import java.util.BitSet;
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
 * @param unstable those of them around regions that are known not to outlast small shifts
 */
public record EvidencePicture(
        int columns,
        int rows,
        int step,
        float[] evidence,
        double threshold,
        int detail,
        int[] argb,
        List<float[]> outlines,
        List<float[]> unstable) {
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

    /**
     * The same, with the lines told apart that run around these pixels.
     *
     * @param pixels of the slice, row by row
     * @param sliceColumns how many of them a row has
     */
    EvidencePicture tellingUnstable(BitSet pixels, int sliceColumns) {
        List<float[]> around = outlines.stream()
                .filter(line -> runsAround(line, pixels, sliceColumns))
                .toList();
        return new EvidencePicture(columns, rows, step, evidence, threshold, detail, argb, outlines, around);
    }

    /** A line's first point lies between the place of a value inside and one outside. */
    private boolean runsAround(float[] line, BitSet pixels, int sliceColumns) {
        double x = line[0] / step - 0.5;
        double y = line[1] / step - 0.5;
        return contains(pixels, sliceColumns, Math.floor(x), Math.floor(y))
                || contains(pixels, sliceColumns, Math.ceil(x), Math.ceil(y));
    }

    private boolean contains(BitSet pixels, int sliceColumns, double column, double row) {
        int x = (int) ((column + 0.5) * step);
        int y = (int) ((row + 0.5) * step);
        return column >= 0 && row >= 0 && x < sliceColumns && row < rows && pixels.get(y * sliceColumns + x);
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
            return new EvidencePicture(columns, rows, step, evidence, threshold, detail, argb, List.of(), List.of());
        }
        FineEvidence fine = new FineEvidence(evidence, columns, rows, detail);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                if (fine.mayExceed(threshold, x, y)) {
                    colour(fine, x, y, threshold, quantiles, argb);
                }
            }
        }
        List<float[]> lines = outlines(evidence, columns, threshold, step);
        return new EvidencePicture(columns, rows, step, evidence, threshold, detail, argb, lines, List.of());
    }

    /** All that is drawn of one value. */
    private static void colour(
            FineEvidence fine, int column, int row, double threshold, EvidenceQuantiles quantiles, int[] argb) {
        int detail = fine.detail();
        for (int y = row * detail; y < (row + 1) * detail; y++) {
            for (int x = column * detail; x < (column + 1) * detail; x++) {
                double value = fine.at(x, y);
                if (value > threshold) {
                    argb[y * fine.columns() * detail + x] = RarityColour.argb(quantiles.rarity(value));
                }
            }
        }
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
