package org.residua.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Vector3;

class StackPositionsTest {
    private static final Vector3 LEFT = new Vector3(1, 0, 0);

    /** Axial slices whose columns are turned out of the axial plane by an angle. */
    private static StackPositions stack(double degrees, double... z) {
        return StackPositions.of(series(degrees, z)).orElseThrow();
    }

    private static Series series(double degrees, double... z) {
        Vector3 column = new Vector3(0, Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)));
        List<ImagePlane> planes = new ArrayList<>();
        for (double at : z) {
            planes.add(new ImagePlane(new Vector3(-100, -100, at), LEFT, column));
        }
        return series(planes);
    }

    private static Series series(List<? extends @Nullable ImagePlane> planes) {
        List<SliceRef> slices = new ArrayList<>();
        for (ImagePlane plane : planes) {
            int number = slices.size() + 1;
            SopInstanceUid uid = new SopInstanceUid("1." + number);
            slices.add(new SliceRef(new Instance(uid, Path.of("a"), "", "", number, 8, 8, 1), 0, plane));
        }
        return new Series(new SeriesInstanceUid("1"), 1, "MR", "", Acquisition.UNKNOWN, slices);
    }

    @Test
    void theNearestSliceIsFoundAlongTheNormalWhereverThePointIsBesideIt() {
        StackPositions stack = stack(0, 0, 5, 10, 15);
        StackPositions.Nearest nearest = stack.nearest(new Vector3(70, -30, 11.5), 0);
        assertEquals(2, nearest.index());
        assertEquals(1.5, nearest.awayMm(), 1e-12);
        assertEquals(-8, stack.nearest(new Vector3(0, 0, -8), 3).awayMm(), 1e-12);
        assertEquals(3, stack.nearest(new Vector3(0, 0, 99), 0).index());
    }

    @Test
    void theSliceStaysWhereNoOtherIsNearer() {
        StackPositions times = stack(0, 4, 4, 4);
        assertEquals(2, times.nearest(new Vector3(0, 0, 7), 2).index());
        StackPositions stack = stack(0, 0, 5, 10);
        assertEquals(1, stack.nearest(new Vector3(0, 0, 2.5), 1).index());
        assertEquals(0, stack.nearest(new Vector3(0, 0, 2.5), 0).index());
        assertEquals(0, stack.nearest(new Vector3(0, 0, 0), 99).index());
    }

    @Test
    void theUsualStepIsTheSpacingAndThatOfOnePlaceIsNothing() {
        assertEquals(5, stack(0, 0, 5, 10, 25, 30).spacingMm(), 1e-12);
        assertEquals(0, stack(0, 4, 4).spacingMm());
        assertEquals(0, stack(0, 4).spacingMm());
    }

    @Test
    void planesUpToTenDegreesApartAreTheSamePlaneFromWhicheverSide() {
        StackPositions axial = stack(0, 0, 5);
        assertTrue(axial.isParallelTo(stack(9.9, 0, 5)));
        assertFalse(axial.isParallelTo(stack(10.1, 0, 5)));
        assertTrue(axial.isParallelTo(stack(180, 0, -5)));
        assertFalse(axial.isParallelTo(stack(90, 0, 5)));
    }

    @Test
    void slicesThatAreNotPlacedOrNotParallelHaveNoPositions() {
        ImagePlane axial = new ImagePlane(new Vector3(0, 0, 0), LEFT, new Vector3(0, 1, 0));
        ImagePlane coronal = new ImagePlane(new Vector3(0, 0, 0), LEFT, new Vector3(0, 0, -1));
        List<@Nullable ImagePlane> one = new ArrayList<>();
        one.add(axial);
        one.add(null);
        assertTrue(StackPositions.of(series(one)).isEmpty());
        assertTrue(StackPositions.of(series(List.of(axial, coronal))).isEmpty());
        assertTrue(StackPositions.of(series(List.<ImagePlane>of())).isEmpty());
    }
}
