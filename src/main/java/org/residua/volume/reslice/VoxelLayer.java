package org.residua.volume.reslice;

import org.jspecify.annotations.Nullable;
import org.residua.volume.DisplayShutter;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Samples;
import org.residua.volume.Slice;

/**
 * The voxels of one slice as they are stored, which takes the least memory.
 *
 * @param columns of a row
 * @param shutter null where nothing is hidden
 * @param lowest modality value; positive infinity where there is none
 * @param highest modality value
 */
record VoxelLayer(
        Samples samples,
        int columns,
        GreyPipeline grey,
        @Nullable DisplayShutter shutter,
        double lowest,
        double highest) {
    /** Of a slice, blocks of so many columns and rows averaged. */
    static VoxelLayer of(Slice slice, int factor) {
        int columns = slice.frame().columns();
        VoxelLayer whole = ranged(
                slice.frame().samples(),
                columns,
                slice.grey(),
                slice.presentation().shutter());
        if (factor == 1) {
            return whole;
        }
        VoxelValues blocks = ((VoxelValues) (index, column, row) -> whole.at(row * columns + column)).averaged(factor);
        int fewer = columns / factor;
        float[] means = new float[fewer * (slice.frame().rows() / factor)];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) blocks.at(0, i % fewer, i / fewer);
        }
        return ranged(new Samples.OfFloat(means), fewer, GreyPipeline.PLAIN, null);
    }

    private static VoxelLayer ranged(
            Samples samples, int columns, GreyPipeline grey, @Nullable DisplayShutter shutter) {
        VoxelLayer layer = new VoxelLayer(samples, columns, grey, shutter, 0, 0);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < samples.length(); i++) {
            double value = layer.at(i);
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        return new VoxelLayer(samples, columns, grey, shutter, low, high);
    }

    /** The modality value of a voxel, row by row; NaN where it has none. */
    double at(int index) {
        double stored = samples.at(index);
        boolean hidden = shutter != null && shutter.hides(index % columns, index / columns);
        return hidden || grey.isPadding(stored) ? Double.NaN : grey.modality(stored);
    }
}
