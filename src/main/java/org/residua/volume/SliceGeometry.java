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
 */
public record SliceGeometry(
        int columns,
        int rows,
        @Nullable PixelSpacing spacing,
        @Nullable ImagePlane plane,
        double pixelAspect) {
    /** With the aspect that follows from the spacing, 1 where there is none. */
    public SliceGeometry(int columns, int rows, @Nullable PixelSpacing spacing, @Nullable ImagePlane plane) {
        this(columns, rows, spacing, plane, spacing == null ? 1 : spacing.rowMm() / spacing.columnMm());
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
}
