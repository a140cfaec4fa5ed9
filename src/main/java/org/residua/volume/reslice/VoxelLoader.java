package org.residua.volume.reslice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.Voi;
import org.residua.volume.Volume;
import org.residua.volume.reslice.NoVolumeException.Reason;

/**
 * Reads the voxels of a series, no more of them than fit.
 *
 * @param boundBytes that the voxels may take
 */
public record VoxelLoader(long boundBytes) {
    private static final int MOST_AVERAGED = 8;
    /** As a share: less is rounding. */
    private static final double SAME_SPACING = 1e-3;

    /** Where slices come from. */
    @FunctionalInterface
    public interface Slices {
        /** A slice of the series, 0-based. */
        Slice slice(int index) throws SliceReadException;
    }

    /** A quarter of the heap. */
    public static VoxelLoader forHeap() {
        return new VoxelLoader(Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * Reads all slices. What does not fit is averaged in the plane of the slices, as little as need be; a slice that cannot
     * be read is left out.
     *
     * @param slices of the volume, which may be known already
     * @throws NoVolumeException where the series is no volume, or too large even so
     * @throws SliceReadException where its first slice cannot be read
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Voxels load(Volume volume, Slices slices, Progress progress, CancelToken cancel)
            throws NoVolumeException, SliceReadException {
        Reason reason = StackGrid.reasonAgainst(volume.series());
        if (reason != null) {
            throw new NoVolumeException(reason);
        }
        Slice first = slices.slice(0);
        PixelSpacing spacing = first.geometry().spacing();
        if (spacing == null) {
            throw new NoVolumeException(Reason.NOT_PLACED);
        }
        StackGrid grid = StackGrid.of(volume.series(), spacing);
        check(first, first);
        int factor = factor(grid, bytesEach(first.frame().samples()));
        @Nullable VoxelLayer[] layers = new VoxelLayer[volume.size()];
        Slice pattern = first;
        int done = 0;
        for (StackGrid.Place place : grid.places()) {
            cancel.throwIfCancelled();
            Slice slice = place.slice() == 0 ? first : readable(place.slice(), slices);
            if (slice != null) {
                check(slice, first);
                layers[place.slice()] = VoxelLayer.of(slice, factor);
                pattern = place.slice() <= volume.size() / 2 ? slice : pattern;
            }
            done++;
            progress.report((double) done / grid.places().size(), "Reading slices");
        }
        List<Voi> vois = pattern.vois().isEmpty() ? List.of(volume.defaultVoi(pattern)) : pattern.vois();
        return new Voxels(factor == 1 ? grid : grid.averaged(factor), factor, layers, pattern, vois);
    }

    private static @Nullable Slice readable(int index, Slices slices) {
        try {
            return slices.slice(index);
        } catch (SliceReadException e) {
            // Whoever looks at the slice itself is told why; the planes say how many are missing.
            return null;
        }
    }

    private static void check(Slice slice, Slice first) throws NoVolumeException {
        if (!slice.frame().isGrey()) {
            throw new NoVolumeException(Reason.COLOUR);
        }
        PixelSpacing spacing = slice.geometry().spacing();
        PixelSpacing wanted = first.geometry().spacing();
        boolean same = spacing != null
                && wanted != null
                && isSame(spacing.rowMm(), wanted.rowMm())
                && isSame(spacing.columnMm(), wanted.columnMm())
                && slice.frame().rows() == first.frame().rows()
                && slice.frame().columns() == first.frame().columns();
        if (!same) {
            throw new NoVolumeException(Reason.UNEQUAL_SLICES);
        }
    }

    private static boolean isSame(double mm, double otherMm) {
        return Math.abs(mm - otherMm) <= SAME_SPACING * otherMm;
    }

    private int factor(StackGrid grid, int bytesEach) throws NoVolumeException {
        if (grid.voxels() * bytesEach <= boundBytes) {
            return 1;
        }
        for (int factor = 2; factor <= MOST_AVERAGED; factor++) {
            if (grid.averaged(factor).voxels() * Float.BYTES <= boundBytes) {
                return factor;
            }
        }
        throw new NoVolumeException(Reason.TOO_LARGE);
    }

    private static int bytesEach(Samples samples) {
        return samples instanceof Samples.OfByte
                ? Byte.BYTES
                : samples instanceof Samples.OfShort
                        ? Short.BYTES
                        : samples instanceof Samples.OfDouble ? Double.BYTES : Float.BYTES;
    }
}
