package org.residua.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;

/** From voxels to the patient and back, sides, and how slices lie on each other. */
class SliceGeometryTest {
    private static final PixelSpacing SPACING = new PixelSpacing(0.7, 0.4, PixelSpacing.Source.PIXEL_SPACING);

    private static Vector3 unit(Random random) {
        Vector3 any = new Vector3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        return any.times(1 / any.length());
    }

    @Test
    void aVoxelComesBackFromItsPlaceInThePatient() {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            Vector3 row = unit(random);
            Vector3 column = row.cross(unit(random));
            // up to 0.6 degrees off the right angle, as rounded directions are
            Vector3 skewed = column.times(1 / column.length()).plus(row.times(0.01 * random.nextDouble()));
            ImagePlane plane = new ImagePlane(unit(random).times(200), row, skewed.times(1 / skewed.length()));
            SliceGeometry geometry = new SliceGeometry(40, 30, SPACING, plane);
            double c = 60 * random.nextDouble() - 10;
            double r = 60 * random.nextDouble() - 10;
            Vector3 place = geometry.toPatientMm(c, r);
            assertNotNull(place);
            SliceGeometry.Voxel voxel =
                    geometry.toVoxel(place.plus(plane.normal().times(3.5)));
            assertNotNull(voxel);
            assertEquals(c, voxel.column(), 1e-9);
            assertEquals(r, voxel.row(), 1e-9);
            assertEquals(3.5, voxel.distanceMm(), 1e-9);
        }
    }

    @Test
    void withoutPlaneOrSpacingThereIsNoPlaceInThePatient() {
        ImagePlane plane = new ImagePlane(new Vector3(0, 0, 0), new Vector3(1, 0, 0), new Vector3(0, 1, 0));
        assertNull(new SliceGeometry(4, 3, null, plane).toVoxel(new Vector3(0, 0, 0)));
        assertNull(new SliceGeometry(4, 3, SPACING, null).toVoxel(new Vector3(0, 0, 0)));
    }

    @Test
    void aPixelReachesHalfAPixelAroundItsCentre() {
        SliceGeometry geometry = new SliceGeometry(4, 3, SPACING, null);
        assertTrue(geometry.contains(-0.5, -0.5));
        assertTrue(geometry.contains(3.49, 2.49));
        assertFalse(geometry.contains(3.5, 0));
        assertFalse(geometry.contains(0, 2.5));
        assertFalse(geometry.contains(-0.51, 0));
        assertFalse(geometry.contains(0, -0.51));
    }

    @Test
    void sidesComeFromThePlaneElseFromWhatIsStated() {
        SideLetters stated = SideLetters.of("P", "F");
        double tilt = Math.toRadians(20);
        ImagePlane plane = new ImagePlane(
                new Vector3(0, 0, 0), new Vector3(1, 0, 0), new Vector3(0, Math.cos(tilt), Math.sin(tilt)));
        assertEquals(new SideLetters("R", "L", "AF", "PH"), new SliceGeometry(4, 3, SPACING, plane, 1, stated).sides());
        assertEquals(new SideLetters("A", "P", "H", "F"), new SliceGeometry(4, 3, null, null, 1, stated).sides());
        assertNull(new SliceGeometry(4, 3, null, null).sides());
        assertEquals("oblique axial (rows to L, columns to PH)", plane.describeOrientation());
        assertEquals("P", ImagePlane.orientationLetter(plane.columnDirection()));
    }

    @Test
    void orientationsThatAreNoneGiveNoLetters() {
        assertEquals(new SideLetters("RP", "LA", "HR", "FL"), SideLetters.of("LA", "FL"));
        assertNull(SideLetters.of("L", "R"));
        assertNull(SideLetters.of("L", "L"));
        assertNull(SideLetters.of("", "F"));
        assertNull(SideLetters.of("LR", "F"));
        assertNull(SideLetters.of("LE", "CD"));
        assertNull(SideLetters.of("left", "F"));
    }

    private static StackGeometry stack(double... distances) {
        List<ImagePlane> planes = IntStream.range(0, distances.length)
                .mapToObj(i ->
                        new ImagePlane(new Vector3(0, 0, distances[i]), new Vector3(1, 0, 0), new Vector3(0, 1, 0)))
                .toList();
        return StackGeometry.of(planes);
    }

    @Test
    void aGapOfManySpacingsIsMissingSlicesAndManyGapsAreAnotherSpacing() {
        StackGeometry gap = stack(0, 2.5, 5, 15, 17.5);
        assertEquals(List.of(new StackGeometry.Gap(3, 3)), gap.gaps());
        assertFalse(gap.isIrregular());
        assertEquals(2.5, gap.spacingMm());

        StackGeometry two = stack(0, 2.5, 5, 7.5, 10, 15, 20, 25, 30);
        assertEquals(List.of(), two.gaps());
        assertTrue(two.isIrregular());
        assertEquals(5, two.largestStepMm());
        assertEquals(2.5, two.leastStepMm());
    }

    @Test
    void roundingIsNotIrregularAndRepeatsAreCounted() {
        StackGeometry rounded = stack(-17.6875, -12.6875, -7.68746, -2.68746, 2.31254);
        assertFalse(rounded.isIrregular());
        assertEquals(0, rounded.tiltDegrees());
        StackGeometry repeated = stack(0, 1, 1, 2, 2, 3);
        assertEquals(2, repeated.repeated());
        assertFalse(repeated.isIrregular());
    }
}
