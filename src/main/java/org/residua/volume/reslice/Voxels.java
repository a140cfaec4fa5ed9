package org.residua.volume.reslice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.PixelPadding;
import org.residua.volume.Slice;
import org.residua.volume.Voi;

/**
 * The modality values of all voxels of a stack in memory, each slice through its own modality LUT, as slopes may differ
 * from slice to slice. Padding, and what a shutter hides, has no value.
 */
public final class Voxels implements VoxelValues {
    private final StackGrid grid;
    private final int factor;
    private final @Nullable VoxelLayer[] layers;
    private final Slice pattern;
    private final List<Voi> vois;
    private final double lowest;
    private final double highest;

    /**
     * Of layers that were read.
     *
     * @param grid of the blocks
     * @param factor columns and rows of the slices that make a block
     * @param layers by slice of the series; null where a slice was not read
     * @param pattern a slice of the series, whose grey pipeline and presentation stand for all
     */
    Voxels(StackGrid grid, int factor, @Nullable VoxelLayer[] layers, Slice pattern, List<Voi> vois) {
        this.grid = grid;
        this.factor = factor;
        this.layers = layers;
        this.pattern = pattern;
        this.vois = List.copyOf(vois);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (VoxelLayer layer : layers) {
            low = layer == null ? low : Math.min(low, layer.lowest());
            high = layer == null ? high : Math.max(high, layer.highest());
        }
        lowest = low > high ? 0 : low;
        highest = low > high ? 0 : high;
    }

    /** Where the voxels lie. */
    public StackGrid grid() {
        return grid;
    }

    /** How many columns and rows of the slices are averaged into one; 1 for the voxels as they are. */
    public int factor() {
        return factor;
    }

    /** Slices that could not be read: nothing is shown nearest to them. */
    public int unreadable() {
        return (int) grid.places().stream()
                .filter(place -> layers[place.slice()] == null)
                .count();
    }

    @Override
    public double at(int slice, int column, int row) {
        VoxelLayer layer = layers[slice];
        return layer == null ? Double.NaN : layer.at(row * grid.columns() + column);
    }

    /** A slice of the series. */
    Slice pattern() {
        return pattern;
    }

    /** Windows to choose from, the same for all planes. */
    List<Voi> vois() {
        return vois;
    }

    /** What stands for no value in a computed plane: just below all others, so that it takes nothing of their range. */
    float noValue() {
        return (float) (lowest - Math.max(1, (highest - lowest) / 256));
    }

    /** From the values of computed planes, which are modality values already. */
    GreyPipeline pipeline() {
        return new GreyPipeline(
                ModalityLut.IDENTITY,
                new PixelPadding(noValue(), noValue()),
                pattern.grey().inverted(),
                pattern.grey().unit());
    }
}
