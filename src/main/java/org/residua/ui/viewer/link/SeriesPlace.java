package org.residua.ui.viewer.link;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.residua.study.Vector3;
import org.residua.ui.kit.SeriesEntry;
import org.residua.volume.SliceGeometry;
import org.residua.volume.StackPositions;

/**
 * Where the slices of a series are.
 *
 * @param positions empty where they are not placed in the patient
 * @param toMiddle from the first voxel of a slice to its middle, in mm; the null vector until one was decoded
 * @param spacingMm of the slices; 0 where they lie at one place or at none
 */
record SeriesPlace(Optional<StackPositions> positions, Vector3 toMiddle, double spacingMm) {
    private static final Vector3 NOWHERE = new Vector3(0, 0, 0);

    /** Of a series of which no slice was decoded yet. */
    static SeriesPlace of(SeriesEntry entry) {
        Optional<StackPositions> positions = StackPositions.of(entry.series());
        return new SeriesPlace(
                positions, NOWHERE, positions.map(StackPositions::spacingMm).orElse(0.0));
    }

    /** With what a decoded slice says of all, which are of one size and spacing. */
    SeriesPlace decoded(SliceGeometry slice) {
        Vector3 corner = slice.toPatientMm(0, 0);
        Vector3 middle = slice.toPatientMm((slice.columns() - 1) / 2.0, (slice.rows() - 1) / 2.0);
        return corner == null || middle == null ? this : new SeriesPlace(positions, middle.minus(corner), spacingMm);
    }

    /** The middle of a slice, in patient coordinates; null where it is not placed. */
    @Nullable
    Vector3 middleMm(int index) {
        return positions
                .map(stack -> stack.positionsMm().get(index).plus(toMiddle))
                .orElse(null);
    }
}
