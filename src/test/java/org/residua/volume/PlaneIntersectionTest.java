package org.residua.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;

class PlaneIntersectionTest {
    private static final Vector3 LEFT = new Vector3(1, 0, 0);
    private static final Vector3 BACK = new Vector3(0, 1, 0);
    private static final Vector3 FEET = new Vector3(0, 0, -1);

    private static SliceGeometry image(Vector3 position, Vector3 row, Vector3 column, double mm) {
        return new SliceGeometry(
                100,
                80,
                new PixelSpacing(mm, mm, PixelSpacing.Source.PIXEL_SPACING),
                new ImagePlane(position, row, column));
    }

    private static Vector3 unit(Random random) {
        Vector3 any = new Vector3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        return any.times(1 / any.length());
    }

    /** Like those of a scanner: up to 300 mm from the origin, with rows and columns of any direction and any spacing. */
    private static SliceGeometry oblique(Random random) {
        Vector3 row = unit(random);
        Vector3 across = row.cross(unit(random));
        Vector3 column = across.times(1 / across.length());
        int columns = 64 + random.nextInt(450);
        int rows = 64 + random.nextInt(450);
        double columnMm = 0.3 + random.nextDouble();
        double rowMm = 0.3 + random.nextDouble();
        Vector3 middle = unit(random).times(200 * random.nextDouble());
        Vector3 corner = middle.minus(row.times(columns * columnMm / 2)).minus(column.times(rows * rowMm / 2));
        return new SliceGeometry(
                columns,
                rows,
                new PixelSpacing(rowMm, columnMm, PixelSpacing.Source.PIXEL_SPACING),
                new ImagePlane(corner, row, column));
    }

    private static void assertOn(SliceGeometry image, Vector3 pointMm) {
        SliceGeometry.Voxel voxel = image.toVoxel(pointMm);
        assertEquals(0, voxel.distanceMm(), 1e-6);
        assertTrue(
                voxel.column() > -0.5 - 1e-6 && voxel.column() < image.columns() - 0.5 + 1e-6,
                () -> "column " + voxel.column());
        assertTrue(voxel.row() > -0.5 - 1e-6 && voxel.row() < image.rows() - 0.5 + 1e-6, () -> "row " + voxel.row());
    }

    private static boolean isAtEdge(SliceGeometry image, Vector3 pointMm) {
        SliceGeometry.Voxel voxel = image.toVoxel(pointMm);
        double toColumnEdge =
                Math.min(Math.abs(voxel.column() + 0.5), Math.abs(voxel.column() - image.columns() + 0.5));
        double toRowEdge = Math.min(Math.abs(voxel.row() + 0.5), Math.abs(voxel.row() - image.rows() + 0.5));
        return Math.min(toColumnEdge, toRowEdge) < 1e-6;
    }

    @Test
    void theEndsLieOnBothPlanesAndAtTheEdgeOfOneImageForAnyTwoObliqueImages() {
        Random random = new Random(6);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            SliceGeometry one = oblique(random);
            SliceGeometry other = oblique(random);
            Optional<PlaneIntersection> line = PlaneIntersection.of(one, other);
            if (line.isPresent()) {
                found++;
                for (Vector3 end :
                        new Vector3[] {line.get().fromMm(), line.get().toMm()}) {
                    assertOn(one, end);
                    assertOn(other, end);
                    assertTrue(isAtEdge(one, end) || isAtEdge(other, end), "The line could go on.");
                }
            }
        }
        assertTrue(found > 5_000, found + " pairs that cut each other");
    }

    @Test
    void aPairOfImagesIsMissedOnlyWhereNoPointOfOneLiesOnTheOther() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            SliceGeometry one = oblique(random);
            SliceGeometry other = oblique(random);
            if (PlaneIntersection.of(one, other).isEmpty()) {
                assertTrue(sidesSeen(one, other) < 2, "The other image is passed through.");
            }
        }
    }

    /** On how many sides of the other's plane those points of one lie that project well inside the other. */
    private static int sidesSeen(SliceGeometry one, SliceGeometry other) {
        boolean before = false;
        boolean behind = false;
        for (int row = 0; row < one.rows(); row += 3) {
            for (int column = 0; column < one.columns(); column += 3) {
                SliceGeometry.Voxel voxel = other.toVoxel(one.toPatientMm(column, row));
                boolean near = Math.abs(voxel.distanceMm()) < 3;
                boolean inside = near
                        && voxel.column() > 8
                        && voxel.row() > 8
                        && voxel.column() < other.columns() - 8
                        && voxel.row() < other.rows() - 8;
                before |= inside && voxel.distanceMm() < 0;
                behind |= inside && voxel.distanceMm() > 0;
            }
        }
        return (before ? 1 : 0) + (behind ? 1 : 0);
    }

    @Test
    void anAxialSliceIsAHorizontalLineOnACoronalImageAtItsHeight() {
        SliceGeometry axial = image(new Vector3(-40, -40, 12), LEFT, BACK, 1);
        SliceGeometry coronal = image(new Vector3(-60, 3, 50), LEFT, FEET, 1);
        PlaneIntersection line = PlaneIntersection.of(axial, coronal).orElseThrow();
        SliceGeometry.Voxel from = coronal.toVoxel(line.fromMm());
        SliceGeometry.Voxel to = coronal.toVoxel(line.toMm());
        assertEquals(38, from.row(), 1e-9);
        assertEquals(38, to.row(), 1e-9);
        // where the coronal image ends at the left, and the axial one at the right
        assertEquals(-40.5, Math.min(line.fromMm().x(), line.toMm().x()), 1e-9);
        assertEquals(39.5, Math.max(line.fromMm().x(), line.toMm().x()), 1e-9);
    }

    @Test
    void parallelPlanesHaveNoLineNorHaveThoseThatTiltByLessThanADegree() {
        SliceGeometry axial = image(new Vector3(0, 0, 0), LEFT, BACK, 1);
        assertTrue(PlaneIntersection.of(axial, image(new Vector3(0, 0, 5), LEFT, BACK, 1))
                .isEmpty());
        assertTrue(PlaneIntersection.of(axial, axial).isEmpty());
        double tilt = Math.toRadians(0.9);
        Vector3 tilted = new Vector3(0, Math.cos(tilt), Math.sin(tilt));
        assertTrue(PlaneIntersection.of(axial, image(new Vector3(0, 0, -0.5), LEFT, tilted, 1))
                .isEmpty());
        double more = Math.toRadians(1.1);
        Vector3 steeper = new Vector3(0, Math.cos(more), Math.sin(more));
        assertTrue(PlaneIntersection.of(axial, image(new Vector3(0, 0, -0.5), LEFT, steeper, 1))
                .isPresent());
    }

    @Test
    void imagesThatMeetOnlyBesideEachOtherOrAreNotPlacedHaveNoLine() {
        SliceGeometry axial = image(new Vector3(0, 0, 0), LEFT, BACK, 1);
        SliceGeometry farCoronal = image(new Vector3(0, 200, 40), LEFT, FEET, 1);
        assertTrue(PlaneIntersection.of(axial, farCoronal).isEmpty());
        SliceGeometry highCoronal = image(new Vector3(0, 40, 140), LEFT, FEET, 1);
        assertTrue(PlaneIntersection.of(axial, highCoronal).isEmpty());
        SliceGeometry film = new SliceGeometry(100, 80, null, null);
        assertTrue(PlaneIntersection.of(axial, film).isEmpty());
        assertTrue(PlaneIntersection.of(film, axial).isEmpty());
    }
}
