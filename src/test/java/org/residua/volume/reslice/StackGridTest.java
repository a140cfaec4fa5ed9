package org.residua.volume.reslice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.residua.study.Acquisition;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.Stack;
import org.residua.study.Vector3;
import org.residua.task.CancelToken;
import org.residua.testkit.TestSlices;
import org.residua.volume.reslice.NoVolumeException.Reason;

/** Which series are volumes, and why others are not. */
class StackGridTest {
    private static StackPhantom phantom(double... alongMm) {
        return new StackPhantom(at -> at.x()).slices(StackPhantom.LEFT, StackPhantom.BACK, 0, alongMm);
    }

    private static void assertRefused(Reason reason, StackPhantom phantom) {
        NoVolumeException refused = assertThrows(NoVolumeException.class, () -> phantom.voxels(1 << 20));
        assertEquals(reason, refused.reason());
    }

    @Test
    void anEvenStackHasNoOddities() {
        Series series = phantom(0, 2, 4).volume().series();
        assertNull(StackGrid.reasonAgainst(series));
    }

    @Test
    void singleSlicesAndSlicesOfOnePositionAreNoVolume() {
        assertRefused(Reason.TOO_FEW_SLICES, phantom(0));
        assertRefused(Reason.TOO_FEW_SLICES, phantom(0, 0));
    }

    @Test
    void filmsAndTimeSeriesAreNoVolume() {
        Series stack = phantom(0, 2).volume().series();
        for (Stack.Kind kind : List.of(Stack.Kind.TIME_SERIES, Stack.Kind.SEPARATE_IMAGES)) {
            Series films = new Series(
                    stack.uid(),
                    1,
                    "DX",
                    "",
                    stack.acquisition(),
                    stack.slices(),
                    new Stack(1, 1, "", kind, List.of()),
                    stack.frameOfReference());
            assertEquals(Reason.NO_STACK, StackGrid.reasonAgainst(films));
        }
    }

    @Test
    void slicesThatAreNotPlacedAreNoVolume() {
        List<SliceRef> refs =
                List.of(new SliceRef(TestSlices.instance(1, 4, 4), 0), new SliceRef(TestSlices.instance(2, 4, 4), 0));
        Series series = new Series(new SeriesInstanceUid("1"), 1, "MR", "", Acquisition.UNKNOWN, refs);
        assertEquals(Reason.NOT_PLACED, StackGrid.reasonAgainst(series));
    }

    @Test
    void slicesThatAreNotParallelAreNoVolume() {
        StackPhantom phantom = phantom(0, 2).slices(StackPhantom.LEFT, StackPhantom.HEAD, 0, 4);
        assertRefused(Reason.NO_STACK, phantom);
    }

    @Test
    void slicesOfUnequalSizeAreNoVolume() {
        StackPhantom phantom = phantom(0, 2, 4);
        phantom.oddRows = 1;
        assertRefused(Reason.UNEQUAL_SLICES, phantom);
    }

    @Test
    void colourIsNoVolume() {
        StackPhantom phantom = phantom(0, 2, 4);
        phantom.colour = true;
        assertRefused(Reason.COLOUR, phantom);
    }

    @Test
    void aStackThatMovesSidewaysMoreThanOnIsNoVolume() throws Exception {
        StackPhantom tilted = new StackPhantom(Vector3::x).slices(StackPhantom.LEFT, StackPhantom.BACK, 0.9, 0, 2, 4);
        assertEquals(
                Set.of(StackGrid.Oddity.TILTED), tilted.voxels(1 << 20).grid().oddities());
        assertRefused(
                Reason.TOO_OBLIQUE,
                new StackPhantom(Vector3::x).slices(StackPhantom.LEFT, StackPhantom.BACK, 1.1, 0, 2, 4));
    }

    @Test
    void loadingTellsHowFarItIsAndStopsOnRequest() throws Exception {
        StackPhantom phantom = phantom(0, 2, 4, 6);
        CancelToken cancel = new CancelToken();
        double[] last = {0};
        VoxelLoader loader = VoxelLoader.forHeap();
        assertThrows(
                CancellationException.class,
                () -> loader.load(
                        phantom.volume(),
                        phantom.volume()::slice,
                        (fraction, message) -> {
                            last[0] = fraction;
                            if (fraction >= 0.5) {
                                cancel.cancel();
                            }
                        },
                        cancel));
        assertEquals(0.5, last[0]);
    }
}
