package org.residua.volume.reslice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.study.Vector3;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.PixelPadding;
import org.residua.volume.SideLetters;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.Volume;

/** Planes computed from a stack hold what the patient has at the position that their geometry says. */
class ComputedPlanesTest {
    private static final long PLENTY = 1 << 20;
    /** Linear in the patient, so that linear interpolation makes no error whatever the grid. */
    private static final ToDoubleFunction<Vector3> RAMP = at -> 500 + 3 * at.x() - 2 * at.y() + 1.7 * at.z();

    /** An axial stack turned about two axes. */
    private static Vector3[] oblique(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        Vector3 rows = new Vector3(c, s, 0);
        Vector3 columns = new Vector3(-s * c, c * c, s);
        return new Vector3[] {rows, columns};
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, 20, 40})
    void valuesAreThoseOfThePatientPosition(double degrees) throws Exception {
        Vector3[] axes = oblique(degrees);
        for (double aside : new double[] {0, 0.3}) {
            StackPhantom phantom = new StackPhantom(RAMP).slices(axes[0], axes[1], aside, StackPhantom.even(5, 3.7));
            assertRamp(phantom, AnatomicalPlane.CORONAL, PLENTY);
            assertRamp(phantom, AnatomicalPlane.SAGITTAL, PLENTY);
        }
    }

    @Test
    void valuesOfUnevenAndMissingAndRepeatedSlicesAreThoseOfTheirPosition() throws Exception {
        double[][] stacks = {{0, 2, 5, 6.1, 9, 13.5}, {0, 2, 4, 10, 12, 14}, {0, 2, 2, 4, 6}};
        List<Set<StackGrid.Oddity>> expected = List.of(
                Set.of(StackGrid.Oddity.UNEVEN), Set.of(StackGrid.Oddity.GAPS), Set.of(StackGrid.Oddity.REPEATED));
        for (int i = 0; i < stacks.length; i++) {
            StackPhantom phantom = new StackPhantom(RAMP).slices(StackPhantom.LEFT, StackPhantom.BACK, 0, stacks[i]);
            assertEquals(expected.get(i), phantom.voxels(PLENTY).grid().oddities());
            if (i != 1) {
                assertRamp(phantom, AnatomicalPlane.CORONAL, PLENTY);
            }
        }
    }

    @Test
    void averagedVoxelsAreThoseOfTheirPosition() throws Exception {
        StackPhantom phantom =
                new StackPhantom(RAMP).slices(oblique(15)[0], oblique(15)[1], 0, StackPhantom.even(6, 2));
        long bytes = 12 * 9 * 6 * Double.BYTES;
        assertEquals(1, phantom.voxels(bytes).factor());
        assertEquals(2, phantom.voxels(bytes - 1).factor());
        assertRamp(phantom, AnatomicalPlane.CORONAL, bytes - 1);
        assertRamp(phantom, AnatomicalPlane.SAGITTAL, bytes - 1);
        NoVolumeException refused = assertThrows(NoVolumeException.class, () -> phantom.voxels(20));
        assertEquals(NoVolumeException.Reason.TOO_LARGE, refused.reason());
    }

    private static void assertRamp(StackPhantom phantom, AnatomicalPlane plane, long bound) throws Exception {
        Voxels voxels = phantom.voxels(bound);
        Volume planes = new ComputedPlanes(phantom.volume().series(), voxels, plane).volume();
        int compared = 0;
        for (int i = 0; i < planes.size(); i++) {
            Slice slice = planes.slice(i);
            float[] values = slice.modalityValues();
            for (int p = 0; p < values.length; p++) {
                Vector3 at = at(slice, p);
                if (!Float.isNaN(values[p]) && phantom.surrounds(at)) {
                    assertEquals(RAMP.applyAsDouble(at), values[p], 1e-3, plane + " at " + at);
                    compared++;
                }
            }
        }
        StackGrid grid = voxels.grid();
        assertTrue(
                compared >= 0.6 * grid.voxels() * grid.spacingMm() / Math.max(grid.columnMm(), grid.rowMm()),
                compared + " pixels");
    }

    private static Vector3 at(Slice slice, int pixel) {
        Vector3 at = slice.geometry()
                .toPatientMm(
                        pixel % slice.frame().columns(), pixel / slice.frame().columns());
        if (at == null) {
            throw new AssertionError("The plane is placed nowhere.");
        }
        return at;
    }

    @Test
    void acquiredVoxelsAreUntouchedWhereASliceIsHit() throws Exception {
        StackPhantom phantom = new StackPhantom(at -> Math.rint(1000 * Math.sin(at.x() * 7 + at.y() * 3 + at.z() * 11)))
                .slices(StackPhantom.LEFT, StackPhantom.BACK, 0, StackPhantom.even(4, 3));
        Voxels voxels = phantom.voxels(PLENTY);
        Volume coronal = new ComputedPlanes(phantom.volume().series(), voxels, AnatomicalPlane.CORONAL).volume();
        Slice plane = coronal.slice(5);
        int parts = 4; // 3 mm over 0.8 mm
        assertEquals(3 * parts + 1, plane.frame().rows());
        for (int k = 0; k < 4; k++) {
            float[] acquired = phantom.volume().slice(k).modalityValues();
            for (int x = 0; x < StackPhantom.COLUMNS; x++) {
                double seen = plane.frame().samples().at((3 - k) * parts * StackPhantom.COLUMNS + x);
                assertEquals(acquired[5 * StackPhantom.COLUMNS + x], seen);
            }
        }
    }

    @Test
    void aBrightVoxelIsAtItsPositionInEveryPlane() throws Exception {
        Vector3 spot = StackPhantom.ORIGIN.plus(new Vector3(7 * 0.8, 4 * 1.25, 2 * 2.5));
        StackPhantom phantom = new StackPhantom(at -> at.minus(spot).length() < 0.1 ? 1000 : 0)
                .slices(StackPhantom.LEFT, StackPhantom.BACK, 0, StackPhantom.even(5, 2.5));
        Voxels voxels = phantom.voxels(PLENTY);
        for (AnatomicalPlane direction : List.of(AnatomicalPlane.CORONAL, AnatomicalPlane.SAGITTAL)) {
            Volume planes = new ComputedPlanes(phantom.volume().series(), voxels, direction).volume();
            List<Vector3> bright = new ArrayList<>();
            for (int i = 0; i < planes.size(); i++) {
                Slice plane = planes.slice(i);
                IntStream.range(0, plane.frame().samples().length())
                        .filter(p -> plane.frame().samples().at(p) == 1000)
                        .forEach(p -> bright.add(at(plane, p)));
            }
            assertEquals(1, bright.size());
            assertEquals(0, bright.get(0).minus(spot).length(), 1e-9);
        }
    }

    @Test
    void planesAreSeenAsRadiologistsDo() throws Exception {
        Vector3 feet = new Vector3(0, 0, -1);
        Vector3 right = new Vector3(-1, 0, 0);
        Vector3 front = new Vector3(0, -1, 0);
        Vector3[][] acquired = {
            {StackPhantom.LEFT, StackPhantom.BACK},
            {right, front},
            {StackPhantom.LEFT, feet},
            {StackPhantom.BACK, feet},
            {StackPhantom.HEAD, StackPhantom.BACK}
        };
        for (Vector3[] axes : acquired) {
            StackPhantom phantom = new StackPhantom(RAMP).slices(axes[0], axes[1], 0, StackPhantom.even(6, 2));
            Voxels voxels = phantom.voxels(PLENTY);
            for (AnatomicalPlane direction : AnatomicalPlane.values()) {
                if (direction != PlaneStack.acquired(voxels.grid())) {
                    PlaneStack planes = PlaneStack.of(voxels.grid(), direction);
                    assertEquals(letters(direction), planes.geometry(0).sides());
                    assertEquals(
                            direction.name(), planes.plane(0).orientationName().toUpperCase(java.util.Locale.ROOT));
                    assertTrue(planes.plane(1).distanceAlongNormalMm()
                            > planes.plane(0).distanceAlongNormalMm());
                    assertRamp(phantom, direction, PLENTY);
                }
            }
        }
    }

    private static SideLetters letters(AnatomicalPlane plane) {
        return switch (plane) {
            case AXIAL -> new SideLetters("R", "L", "A", "P");
            case CORONAL -> new SideLetters("R", "L", "H", "F");
            case SAGITTAL -> new SideLetters("A", "P", "H", "F");
        };
    }

    @Test
    void slopesThatDifferFromSliceToSliceLeaveModalityValuesAsTheyAre() throws Exception {
        StackPhantom phantom =
                new StackPhantom(RAMP).slices(StackPhantom.LEFT, StackPhantom.BACK, 0, StackPhantom.even(5, 2));
        phantom.grey = index -> new GreyPipeline(new ModalityLut.Rescale(0.5 + index, 3 * index), null, true, "HU");
        assertRamp(phantom, AnatomicalPlane.SAGITTAL, PLENTY);
        Slice plane = new ComputedPlanes(phantom.volume().series(), phantom.voxels(PLENTY), AnatomicalPlane.SAGITTAL)
                .volume()
                .slice(2);
        assertTrue(plane.grey().inverted());
        assertEquals("HU", plane.grey().unit());
        assertEquals(1, plane.vois().size());
    }

    @Test
    void paddingMixesWithNothing() throws Exception {
        double middle = StackPhantom.ORIGIN.z() + 2;
        StackPhantom phantom = new StackPhantom(at -> Math.abs(at.z() - middle) < 0.1 && at.x() < -27 ? -2000 : 40)
                .slices(StackPhantom.LEFT, StackPhantom.BACK, 0, StackPhantom.even(3, 2));
        phantom.grey =
                index -> new GreyPipeline(new ModalityLut.Rescale(1, 0), new PixelPadding(-2000, -2000), false, "");
        Slice plane = new ComputedPlanes(phantom.volume().series(), phantom.voxels(PLENTY), AnatomicalPlane.CORONAL)
                .volume()
                .slice(1);
        float[] values = plane.modalityValues();
        int none = 0;
        for (float value : values) {
            assertTrue(Float.isNaN(value) || value == 40, "mixed: " + value);
            none += Float.isNaN(value) ? 1 : 0;
        }
        assertTrue(none > 0);
        double padding = plane.frame().samples().at(firstNaN(values));
        assertTrue(plane.grey().isPadding(padding));
        assertFalse(plane.grey().isPadding(40));
    }

    private static int firstNaN(float[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> Float.isNaN(values[i]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsShownWhereSlicesAreMissingOrUnreadable() throws Exception {
        StackPhantom phantom =
                new StackPhantom(RAMP).slices(StackPhantom.LEFT, StackPhantom.BACK, 0, 0, 2, 4, 10, 12, 14, 16);
        float[] gap = column(phantom, 0);
        // 2.5 parts a slice become 3 (2 mm over 0.8 mm), from the head down: 16 mm is row 0, 10 mm row 9, 4 mm row 18
        for (int row = 0; row < gap.length; row++) {
            double mm = 16 - row * 2.0 / 3;
            assertEquals(mm > 5 + 1e-6 && mm < 9 - 1e-6, Float.isNaN(gap[row]), "at " + mm + " mm");
        }
        phantom.unreadable = 1;
        assertEquals(1, phantom.voxels(PLENTY).unreadable());
        float[] unread = column(phantom, 0);
        for (int row = 18; row < unread.length; row++) {
            double mm = 16 - row * 2.0 / 3;
            boolean nearest = mm >= 1 - 1e-6 && mm <= 3 - 1e-6;
            assertEquals(nearest, Float.isNaN(unread[row]), "at " + mm + " mm");
        }
    }

    private static float[] column(StackPhantom phantom, int column) throws Exception {
        Slice plane = new ComputedPlanes(phantom.volume().series(), phantom.voxels(PLENTY), AnatomicalPlane.CORONAL)
                .volume()
                .slice(3);
        float[] values = plane.modalityValues();
        float[] picked = new float[plane.frame().rows()];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[i * plane.frame().columns() + column];
        }
        return picked;
    }

    @Test
    void positionsRoundedToHundredthsStayEven() throws Exception {
        double[] rounded = IntStream.range(0, 120)
                .mapToDouble(i -> Math.rint(i * 4 / 3.0 * 100) / 100)
                .toArray();
        StackPhantom phantom = new StackPhantom(RAMP).slices(StackPhantom.LEFT, StackPhantom.BACK, 0, rounded);
        StackGrid grid = phantom.voxels(PLENTY).grid();
        assertEquals(4 / 3.0, grid.spacingMm(), 1e-4);
        assertEquals(Set.of(), grid.oddities());
        assertEquals(2 * 119 + 1, PlaneStack.of(grid, AnatomicalPlane.CORONAL).rows());
        assertEquals(119 + 1, PlaneStack.of(grid, AnatomicalPlane.SAGITTAL).rows());
    }

    @Test
    void otherValuesOfTheVoxelsTakeTheSameWay() throws Exception {
        StackPhantom phantom =
                new StackPhantom(RAMP).slices(StackPhantom.LEFT, StackPhantom.BACK, 0, StackPhantom.even(5, 2));
        Volume volume = phantom.volume();
        Slice[] slices = new Slice[volume.size()];
        for (int i = 0; i < slices.length; i++) {
            slices[i] = volume.slice(i);
        }
        VoxelValues twice = (slice, column, row) ->
                slice == 4 ? Double.NaN : 2 * slices[slice].frame().samples().at(row * StackPhantom.COLUMNS + column);
        ComputedPlanes planes = new ComputedPlanes(volume.series(), phantom.voxels(PLENTY), AnatomicalPlane.CORONAL);
        float[] values = planes.reslice(twice, 6);
        Slice plane = planes.volume().slice(6);
        SliceGeometry geometry = plane.geometry();
        for (int p = 0; p < values.length; p++) {
            double mm = at(plane, p).z() - StackPhantom.ORIGIN.z();
            assertEquals(mm >= 7 - 1e-6, Float.isNaN(values[p]), "at " + mm + " mm");
            boolean between = mm <= 6 + 1e-6;
            if (between) {
                assertEquals(2 * plane.frame().samples().at(p), values[p], 1e-3);
            }
        }
        assertEquals(StackPhantom.COLUMNS, geometry.columns());
    }
}
