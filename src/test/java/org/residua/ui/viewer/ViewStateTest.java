package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SliceGeometry;
import org.residua.volume.ViewOrientation;

class ViewStateTest {
    private static final double WIDTH = 700;
    private static final double HEIGHT = 500;
    private static final SliceGeometry WIDE = new SliceGeometry(
            200,
            120,
            new PixelSpacing(0.5, 0.8, PixelSpacing.Source.PIXEL_SPACING, ""),
            new ImagePlane(new Vector3(0, 0, 0), new Vector3(1, 0, 0), new Vector3(0, 1, 0)));

    private static List<ViewOrientation> orientations() {
        List<ViewOrientation> all = new ArrayList<>();
        for (int turns = 0; turns < 4; turns++) {
            all.add(new ViewOrientation(turns, false));
            all.add(new ViewOrientation(turns, true));
        }
        return all;
    }

    @Test
    void whicheverWayRoundAPointComesBackToWhereItWas() {
        for (ViewOrientation orientation : orientations()) {
            Placement placement = new ViewState(2.3, 71, 43, orientation).placement(WIDE, WIDTH, HEIGHT);
            double x = placement.toPaneX(13.25, 101.5);
            double y = placement.toPaneY(13.25, 101.5);
            assertEquals(13.25, placement.toSliceX(x, y), 1e-9);
            assertEquals(101.5, placement.toSliceY(x, y), 1e-9);
            assertEquals(WIDTH / 2, placement.toPaneX(71, 43), 1e-9);
            assertEquals(HEIGHT / 2, placement.toPaneY(71, 43), 1e-9);
        }
    }

    @Test
    void theWholeSliceFitsWhicheverWayRound() {
        for (ViewOrientation orientation : orientations()) {
            Placement placement = ViewState.fit(WIDE).oriented(orientation).placement(WIDE, WIDTH, HEIGHT);
            double most = 0;
            for (double[] corner : new double[][] {{0, 0}, {200, 0}, {0, 120}, {200, 120}}) {
                double x = placement.toPaneX(corner[0], corner[1]);
                double y = placement.toPaneY(corner[0], corner[1]);
                assertTrue(x > -1e-9 && y > -1e-9 && x < WIDTH + 1e-9 && y < HEIGHT + 1e-9, orientation + ": " + x);
                most = Math.max(most, Math.max(x / WIDTH, y / HEIGHT));
            }
            assertEquals(1, most, 1e-9);
        }
    }

    @Test
    void aTurnedPixelKeepsItsShapeInMillimetres() {
        for (ViewOrientation orientation : orientations()) {
            Placement placement = ViewState.fit(WIDE).oriented(orientation).placement(WIDE, WIDTH, HEIGHT);
            double column = Math.hypot(placement.xx(), placement.yx());
            double row = Math.hypot(placement.xy(), placement.yy());
            assertEquals(WIDE.spacing().rowMm() / WIDE.spacing().columnMm(), row / column, 1e-9);
        }
    }

    @Test
    void flippingPutsLeftToTheRightAndTurningTheTopToTheRight() {
        Placement flipped = ViewState.fit(WIDE)
                .oriented(ViewOrientation.AS_STORED.flippedHorizontally())
                .placement(WIDE, WIDTH, HEIGHT);
        assertTrue(flipped.toPaneX(0, 60) > flipped.toPaneX(200, 60));
        Placement turned = ViewState.fit(WIDE)
                .oriented(ViewOrientation.AS_STORED.turnedClockwise())
                .placement(WIDE, WIDTH, HEIGHT);
        assertTrue(turned.toPaneX(100, 0) > turned.toPaneX(100, 120));
    }

    @Test
    void whatIsDraggedStaysUnderTheMouseWhicheverWayRound() {
        for (ViewOrientation orientation : orientations()) {
            ViewState view = new ViewState(2, 71, 43, orientation);
            Placement before = view.placement(WIDE, WIDTH, HEIGHT);
            Placement after = view.moved(before, 40, -25).placement(WIDE, WIDTH, HEIGHT);
            assertEquals(before.toPaneX(20, 30) + 40, after.toPaneX(20, 30), 1e-9);
            assertEquals(before.toPaneY(20, 30) - 25, after.toPaneY(20, 30), 1e-9);
        }
    }
}
