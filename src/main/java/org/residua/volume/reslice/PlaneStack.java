package org.residua.volume.reslice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SliceGeometry;

/**
 * All planes of one direction through a stack that was acquired in another. Their pixels lie on the columns or rows of
 * the acquired ones, a plane for each row or column; the spacing of slices is divided evenly into about square pixels,
 * so that the acquired slices are hit exactly and only what lies between them is interpolated, linearly.
 */
public final class PlaneStack {
    private final StackGrid grid;
    private final GridAxis line;
    private final boolean lineAcross;
    private final Run lines;
    private final Run planes;
    private final Run along;
    private final ImagePlane first;
    private final Vector3 crossDirection;

    private PlaneStack(StackGrid grid, AnatomicalPlane plane) {
        this.grid = grid;
        Map<AnatomicalPlane, GridAxis> axes = GridAxis.through(grid);
        GridAxis cross = axisAlong(plane.through(), axes);
        line = cross == GridAxis.COLUMNS ? GridAxis.ROWS : GridAxis.COLUMNS;
        lineAcross = axisAlong(plane.right(), axes) == line;
        Vector3 lineTarget = lineAcross ? plane.right() : plane.down();
        Vector3 alongTarget = lineAcross ? plane.down() : plane.right();
        lines = inPlane(line, lineTarget);
        planes = inPlane(cross, plane.right().cross(plane.down()));
        int parts = Math.max(1, (int) Math.round(grid.spacingMm() / lines.stepMm()));
        double stepMm = grid.spacingMm() / parts;
        double last = Math.floor(grid.lengthMm() / stepMm + StackGrid.ROUNDING);
        along = Run.of(0, last, stepMm, GridAxis.SLICES.direction(grid).dot(alongTarget));
        Vector3 alongLine = line.direction(grid);
        Vector3 alongSlices = GridAxis.SLICES.direction(grid);
        Vector3 across = alongLine.times(lines.sign());
        Vector3 onwards = alongSlices.times(along.sign());
        first = new ImagePlane(
                grid.first()
                        .positionMm()
                        .plus(alongLine.times(lines.start() * lines.stepMm()))
                        .plus(alongSlices.times(along.start() * along.stepMm()))
                        .plus(cross.direction(grid).times(planes.start() * planes.stepMm())),
                lineAcross ? across : onwards,
                lineAcross ? onwards : across);
        crossDirection = cross.direction(grid).times(planes.sign());
    }

    /**
     * The planes of a direction that is not the acquired one.
     *
     * @throws IllegalArgumentException where the slices themselves are these planes
     */
    public static PlaneStack of(StackGrid grid, AnatomicalPlane plane) {
        if (acquired(grid) == plane) {
            throw new IllegalArgumentException("The slices themselves are " + plane + ".");
        }
        return new PlaneStack(grid, plane);
    }

    /** The planes that are nearest to the slices themselves. */
    public static AnatomicalPlane acquired(StackGrid grid) {
        return Arrays.stream(AnatomicalPlane.values())
                .filter(plane -> GridAxis.through(grid).get(plane) == GridAxis.SLICES)
                .findFirst()
                .orElseThrow();
    }

    /** How many planes there are. */
    public int size() {
        return planes.count();
    }

    /** Of a plane. */
    public int columns() {
        return lineAcross ? lines.count() : along.count();
    }

    /** Of a plane. */
    public int rows() {
        return lineAcross ? along.count() : lines.count();
    }

    /** Where a plane lies. */
    public ImagePlane plane(int index) {
        return new ImagePlane(
                first.positionMm().plus(crossDirection.times(index * planes.stepMm())),
                first.rowDirection(),
                first.columnDirection());
    }

    /** Where the pixels of a plane lie. */
    public SliceGeometry geometry(int index) {
        double columnMm = lineAcross ? lines.stepMm() : along.stepMm();
        double rowMm = lineAcross ? along.stepMm() : lines.stepMm();
        PixelSpacing spacing = new PixelSpacing(rowMm, columnMm, PixelSpacing.Source.PIXEL_SPACING);
        return new SliceGeometry(columns(), rows(), spacing, plane(index));
    }

    /**
     * The values of a plane, row by row; NaN where there are none.
     *
     * @param values of the voxels of the grid
     */
    public float[] reslice(VoxelValues values, int index) {
        CutLines source = new CutLines(grid, line, lines, values, planes.at(index));
        float[] plane = new float[columns() * rows()];
        List<StackGrid.Place> places = grid.places();
        double rounding = StackGrid.ROUNDING * grid.spacingMm();
        int strideLine = lineAcross ? 1 : columns();
        int strideAlong = lineAcross ? columns() : 1;
        for (int i = 0; i < along.count(); i++) {
            double mm = along.at(i) * along.stepMm();
            int before = before(mm + rounding);
            double beyond = mm - places.get(before).alongMm();
            boolean exact = Math.abs(beyond) <= rounding || before == places.size() - 1;
            int after = exact ? before : before + 1;
            for (int j = 0; j < lines.count(); j++) {
                double one = source.of(before)[j];
                plane[i * strideAlong + j * strideLine] =
                        (float) (exact ? one : between(before, beyond, one, source.of(after)[j]));
            }
        }
        return plane;
    }

    private double between(int before, double beyondMm, double one, double other) {
        StackGrid.Place place = grid.places().get(before);
        double stepMm = grid.places().get(before + 1).alongMm() - place.alongMm();
        if (!place.gapAfter()) {
            return VoxelValues.between(one, other, beyondMm / stepMm);
        }
        if (beyondMm < grid.spacingMm() / 2) {
            return one;
        }
        return stepMm - beyondMm <= grid.spacingMm() / 2 ? other : Double.NaN;
    }

    /** The last slice at or before a distance from the first. */
    private int before(double mm) {
        int low = 0;
        int high = grid.places().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (grid.places().get(middle).alongMm() <= mm) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Run inPlane(GridAxis axis, Vector3 target) {
        boolean columns = axis == GridAxis.COLUMNS;
        double[] offsets = grid.places().stream()
                .mapToDouble(place -> columns ? place.column() : place.row())
                .toArray();
        double low = Math.floor(Arrays.stream(offsets).min().orElse(0));
        double high = Math.ceil(Arrays.stream(offsets).max().orElse(0)) + (columns ? grid.columns() : grid.rows()) - 1;
        return Run.of(
                low,
                high,
                columns ? grid.columnMm() : grid.rowMm(),
                axis.direction(grid).dot(target));
    }

    /** The axis of the stack along a patient axis. */
    private static GridAxis axisAlong(Vector3 patientAxis, Map<AnatomicalPlane, GridAxis> axes) {
        return axes.entrySet().stream()
                .filter(entry -> entry.getKey().through().dot(patientAxis) != 0)
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
