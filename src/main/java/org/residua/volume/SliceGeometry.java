package org.residua.volume;

import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;

/**
 * Where the pixels of a slice lie. Voxel coordinates are (column, row), 0 at the centre of the first pixel.
 *
 * @param spacing null where no attribute says so
 * @param plane null where the slice is not placed in the patient, as a plain film
 * @param pixelAspect height over width of a pixel as it is to be shown
 * @param statedSides what Patient Orientation (0020,0020) says; null where it says nothing
 */
public record SliceGeometry(
        int columns,
        int rows,
        @Nullable PixelSpacing spacing,
        @Nullable ImagePlane plane,
        double pixelAspect,
        @Nullable SideLetters statedSides) {
    /**
     * A place in the voxel coordinates of a slice.
     *
     * @param distanceMm from the plane of the slice, along its normal
     */
    public record Voxel(double column, double row, double distanceMm) {}

    /** Without stated sides. */
    public SliceGeometry(
            int columns, int rows, @Nullable PixelSpacing spacing, @Nullable ImagePlane plane, double pixelAspect) {
        this(columns, rows, spacing, plane, pixelAspect, null);
    }

    /** With the aspect that follows from the spacing, 1 where there is none. */
    public SliceGeometry(int columns, int rows, @Nullable PixelSpacing spacing, @Nullable ImagePlane plane) {
        this(columns, rows, spacing, plane, spacing == null ? 1 : spacing.rowMm() / spacing.columnMm());
    }

    /** The patient directions at the sides, by the plane, else as stated; null where neither says. */
    public @Nullable SideLetters sides() {
        return plane == null ? statedSides : SideLetters.of(plane);
    }

    /** Whether a voxel coordinate lies on a pixel of the slice: half a pixel around each centre. */
    public boolean contains(double column, double row) {
        return column >= -0.5 && row >= -0.5 && column < columns - 0.5 && row < rows - 0.5;
    }

    /**
     * The patient position, in mm, of a voxel coordinate (PS3.3 C.7.6.2.1.1, equation C.7.6.2.1-1).
     *
     * @return null where the slice has no plane or no spacing
     */
    public @Nullable Vector3 toPatientMm(double column, double row) {
        if (plane == null || spacing == null) {
            return null;
        }
        return plane.positionMm()
                .plus(plane.rowDirection().times(column * spacing.columnMm()))
                .plus(plane.columnDirection().times(row * spacing.rowMm()));
    }

    /**
     * The voxel coordinate of a patient position in mm: where its perpendicular meets the plane. May lie off the slice,
     * see {@link #contains}.
     *
     * @return null where the slice has no plane or no spacing
     */
    public @Nullable Voxel toVoxel(Vector3 patientMm) {
        if (plane == null || spacing == null) {
            return null;
        }
        Vector3 offset = patientMm.minus(plane.positionMm());
        // the directions may be off the right angle by rounding, so both are solved for together
        double along = offset.dot(plane.rowDirection());
        double down = offset.dot(plane.columnDirection());
        double skew = plane.rowDirection().dot(plane.columnDirection());
        double square = 1 - skew * skew;
        return new Voxel(
                (along - skew * down) / square / spacing.columnMm(),
                (down - skew * along) / square / spacing.rowMm(),
                offset.dot(plane.normal()));
    }
}
