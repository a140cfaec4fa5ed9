package org.residua.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.residua.volume.ViewOrientation.Point;

/** Turning and mirroring as a group: eight ways to see a slice, and what holds for all of them. */
class ViewOrientationTest {
    private static final double WIDTH = 7;
    private static final double HEIGHT = 4;
    private static final SideLetters SIDES = new SideLetters("R", "L", "A", "P");

    private static List<ViewOrientation> all() {
        return Stream.of(false, true)
                .flatMap(mirrored -> IntStream.range(0, 4).mapToObj(turns -> new ViewOrientation(turns, mirrored)))
                .toList();
    }

    private static void assertSame(Point expected, Point point) {
        assertEquals(expected.x(), point.x(), 1e-12);
        assertEquals(expected.y(), point.y(), 1e-12);
    }

    private static Point seen(ViewOrientation view, Point point, boolean swapped) {
        return swapped ? view.toPicture(point, HEIGHT, WIDTH) : view.toPicture(point, WIDTH, HEIGHT);
    }

    @Test
    void oneAfterTheOtherIsWhatBothDoToEachPoint() {
        Random random = new Random(1);
        for (ViewOrientation first : all()) {
            for (ViewOrientation next : all()) {
                Point point = new Point(WIDTH * random.nextDouble(), HEIGHT * random.nextDouble());
                Point stepwise = seen(next, seen(first, point, false), first.swapsSides());
                assertSame(stepwise, seen(first.then(next), point, false));
                assertEquals(next.of(first.of(SIDES)), first.then(next).of(SIDES));
            }
        }
    }

    @Test
    void theInverseUndoesItOnPointsAndLetters() {
        for (ViewOrientation view : all()) {
            assertEquals(ViewOrientation.AS_STORED, view.then(view.inverse()));
            assertEquals(ViewOrientation.AS_STORED, view.inverse().then(view));
            Point point = new Point(1.25, 3.5);
            assertSame(point, view.toSlice(view.toPicture(point, WIDTH, HEIGHT), WIDTH, HEIGHT));
            assertEquals(SIDES, view.inverse().of(view.of(SIDES)));
        }
    }

    @Test
    void theLetterOfASideGoesWhereThePixelsOfThatSideGo() {
        for (ViewOrientation view : all()) {
            double width = view.swapsSides() ? HEIGHT : WIDTH;
            double height = view.swapsSides() ? WIDTH : HEIGHT;
            SideLetters letters = view.of(SIDES);
            assertEquals("L", at(view.toPicture(new Point(WIDTH, HEIGHT / 2), WIDTH, HEIGHT), letters, width, height));
            assertEquals("R", at(view.toPicture(new Point(0, HEIGHT / 2), WIDTH, HEIGHT), letters, width, height));
            assertEquals("A", at(view.toPicture(new Point(WIDTH / 2, 0), WIDTH, HEIGHT), letters, width, height));
            assertEquals("P", at(view.toPicture(new Point(WIDTH / 2, HEIGHT), WIDTH, HEIGHT), letters, width, height));
        }
    }

    /** The letter at the side that a point in the middle of one lies on. */
    private static String at(Point point, SideLetters letters, double width, double height) {
        if (point.y() == height / 2) {
            return point.x() == 0 ? letters.left() : point.x() == width ? letters.right() : "none";
        }
        return point.y() == 0 ? letters.top() : point.y() == height ? letters.bottom() : "none";
    }

    @Test
    void aQuarterClockwiseBringsTheTopToTheRight() {
        assertEquals(
                new SideLetters("P", "A", "R", "L"),
                ViewOrientation.AS_STORED.turnedClockwise().of(SIDES));
        assertSame(new Point(4, 0), ViewOrientation.AS_STORED.turnedClockwise().toPicture(new Point(0, 0), 7, 4));
        assertEquals(
                new SideLetters("A", "P", "L", "R"),
                ViewOrientation.AS_STORED.turnedCounterclockwise().of(SIDES));
    }

    @Test
    void flipsAreOfThePictureAsItIsSeen() {
        ViewOrientation turned = ViewOrientation.AS_STORED.turnedClockwise();
        assertEquals(
                new SideLetters("A", "P", "R", "L"),
                turned.flippedHorizontally().of(SIDES));
        assertEquals(
                new SideLetters("P", "A", "L", "R"), turned.flippedVertically().of(SIDES));
        assertEquals(
                new ViewOrientation(2, false),
                ViewOrientation.AS_STORED.flippedHorizontally().flippedVertically());
    }
}
