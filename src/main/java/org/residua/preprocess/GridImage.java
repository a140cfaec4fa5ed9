package org.residua.preprocess;

import org.residua.volume.GreyPipeline;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;

/**
 * A slice on the model's square grid, in modality values, bright where the image is shown bright.
 *
 * @param size side of the grid
 * @param values size x size, row by row; NaN beside the slice and where all pixels are padding
 * @param mapping this grid to the slice's own
 */
public record GridImage(int size, float[] values, GridMapping mapping) {
    /**
     * Pads a slice to a square in mm, centred, and resamples it. Padding pixels take no part; a cell that the slice
     * covers in part is the mean of that part.
     *
     * @throws IllegalStateException for a colour frame
     */
    public static GridImage of(Slice slice, int size) {
        if (!slice.frame().isGrey()) {
            throw new IllegalStateException("A colour frame has no modality values.");
        }
        GridMapping mapping = square(slice.geometry(), size);
        float[] values = resample(slice, mapping, size);
        if (slice.isNegative()) {
            mirror(values);
        }
        return new GridImage(size, values, mapping);
    }

    private static GridMapping square(SliceGeometry geometry, int size) {
        double aspect = geometry.pixelAspect();
        double side = Math.max(geometry.columns(), geometry.rows() * aspect);
        double sideRows = Math.max(geometry.columns() / aspect, geometry.rows());
        return new GridMapping(
                (geometry.columns() - side) / 2, (geometry.rows() - sideRows) / 2, side / size, sideRows / size);
    }

    private static float[] resample(Slice slice, GridMapping mapping, int size) {
        int columns = slice.geometry().columns();
        AxisWeights across = AxisWeights.of(columns, size, mapping.offsetX(), mapping.scaleX());
        AxisWeights down = AxisWeights.of(slice.geometry().rows(), size, mapping.offsetY(), mapping.scaleY());
        float[] values = new float[size * size];
        for (int y = 0; y < size; y++) {
            double[] sums = new double[size];
            double[] weights = new double[size];
            for (int i = 0; i < down.weights()[y].length; i++) {
                addRow(slice, (down.first()[y] + i) * columns, down.weights()[y][i], across, sums, weights);
            }
            for (int x = 0; x < size; x++) {
                values[y * size + x] = weights[x] > 0 ? (float) (sums[x] / weights[x]) : Float.NaN;
            }
        }
        return values;
    }

    private static void addRow(
            Slice slice, int start, double rowWeight, AxisWeights across, double[] sums, double[] weights) {
        Samples samples = slice.frame().samples();
        GreyPipeline grey = slice.grey();
        for (int x = 0; x < sums.length; x++) {
            double[] columnWeights = across.weights()[x];
            for (int i = 0; i < columnWeights.length; i++) {
                double stored = samples.at(start + across.first()[x] + i);
                if (Double.isFinite(stored) && !grey.isPadding(stored)) {
                    double weight = rowWeight * columnWeights[i];
                    sums[x] += weight * grey.modality(stored);
                    weights[x] += weight;
                }
            }
        }
    }

    /** Turns bright and dark round within the slice's own range, as averaging and turning round commute. */
    private static void mirror(float[] values) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = low + high - values[i];
        }
    }
}
