package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.DisplayShutter;
import org.residua.volume.NotApplied;
import org.residua.volume.Slice;
import org.residua.volume.VoiWindow;

/** Shutters of each shape, combined, and of frames. */
class ShutterMappingTest {
    private static final int SIDE = 7;

    @TempDir
    Path folder;

    private static TestImage image() {
        return new TestImage("1.1").size(SIDE, SIDE).words(new int[SIDE * SIDE]);
    }

    private static TestImage shape(TestImage image, String... shapes) {
        return image.text(Tag.ShutterShape, VR.CS, shapes);
    }

    private static TestImage rectangle(TestImage image, int left, int right, int upper, int lower) {
        return image.text(Tag.ShutterLeftVerticalEdge, VR.IS, "" + left)
                .text(Tag.ShutterRightVerticalEdge, VR.IS, "" + right)
                .text(Tag.ShutterUpperHorizontalEdge, VR.IS, "" + upper)
                .text(Tag.ShutterLowerHorizontalEdge, VR.IS, "" + lower);
    }

    private static TestImage circle(TestImage image, int row, int column, int radius) {
        return image.text(Tag.CenterOfCircularShutter, VR.IS, "" + row, "" + column)
                .text(Tag.RadiusOfCircularShutter, VR.IS, "" + radius);
    }

    private Slice read(TestImage image) throws Exception {
        return TestDicom.pixels().read(image.write(folder.resolve("image.dcm")), 0);
    }

    private List<String> shown(TestImage image) throws Exception {
        DisplayShutter shutter = read(image).presentation().shutter();
        return java.util.stream.IntStream.range(0, SIDE)
                .mapToObj(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int column = 0; column < SIDE; column++) {
                        line.append(shutter.hides(column, row) ? '.' : '#');
                    }
                    return line.toString();
                })
                .toList();
    }

    @Test
    void aRectangleShowsItsEdgesAndWhatIsBetweenCountedFromOne() throws Exception {
        assertEquals(
                List.of(".......", ".......", ".####..", ".####..", ".......", ".......", "......."),
                shown(rectangle(shape(image(), "RECTANGULAR"), 2, 5, 3, 4)));
    }

    @Test
    void aCircleIsRoundOnTheScreenAlsoWherePixelsAreNotSquare() throws Exception {
        List<String> square = shown(circle(shape(image(), "CIRCULAR"), 4, 4, 2));
        assertEquals(List.of(".......", "...#...", "..###..", ".#####.", "..###..", "...#...", "......."), square);
        TestImage tall = circle(shape(image(), "CIRCULAR"), 4, 4, 2).text(Tag.PixelSpacing, VR.DS, "2", "1");
        assertEquals(List.of(".......", ".......", "...#...", ".#####.", "...#...", ".......", "......."), shown(tall));
    }

    @Test
    void aPolygonShowsItsVerticesSidesAndInside() throws Exception {
        TestImage triangle = shape(image(), "POLYGONAL")
                .text(Tag.VerticesOfThePolygonalShutter, VR.IS, "2", "2", "2", "6", "6", "2");
        assertEquals(
                List.of(".......", ".#####.", ".####..", ".###...", ".##....", ".#.....", "......."), shown(triangle));
        TestImage same = shape(image(), "POLYGONAL")
                .text(Tag.VerticesOfThePolygonalShutter, VR.IS, "3", "2", "3", "5", "4", "5", "4", "2");
        assertEquals(shown(rectangle(shape(image(), "RECTANGULAR"), 2, 5, 3, 4)), shown(same));
    }

    @Test
    void ofSeveralShapesWhatAllOfThemShowIsShown() throws Exception {
        TestImage image = circle(rectangle(shape(image(), "RECTANGULAR", "CIRCULAR"), 1, 4, 1, 7), 4, 4, 2);
        assertEquals(
                List.of(".......", "...#...", "..##...", ".###...", "..##...", "...#...", "......."), shown(image));
    }

    @Test
    void whatIsHiddenIsShownInThePresentationValueElseBlackEvenInNegatives() throws Exception {
        TestImage image = rectangle(shape(image(), "RECTANGULAR"), 2, 5, 3, 4)
                .text(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1");
        VoiWindow window = VoiWindow.linear(128, 256);
        assertEquals(0, read(image).rgb(0, window));
        assertEquals(0xffffff, read(image).rgb(2 * SIDE + 1, window));
        image.number(Tag.ShutterPresentationValue, 0x8080);
        assertEquals(0x808080, read(image).rgb(0, window));
    }

    @Test
    void anOverlayThatIsAShutterHidesItsBitsAndIsNotDrawn() throws Exception {
        TestImage image = shape(image(), "BITMAP").number(Tag.ShutterOverlayGroup, 0x6000);
        image.dataset.setInt(Tag.OverlayRows, VR.US, 1);
        image.dataset.setInt(Tag.OverlayColumns, VR.US, SIDE);
        image.dataset.setInt(Tag.OverlayOrigin, VR.SS, 2, 1);
        image.dataset.setBytes(Tag.OverlayData, VR.OW, new byte[] {0b0111110, 0});

        assertEquals(
                List.of("#######", "#.....#", "#######", "#######", "#######", "#######", "#######"), shown(image));
        assertEquals(List.of(), read(image).presentation().overlays());
    }

    @Test
    void aFrameHasItsOwnShutter() throws Exception {
        TestImage image = image().frames(2).words(new int[2 * SIDE * SIDE]);
        var frames = image.dataset.newSequence(Tag.PerFrameFunctionalGroupsSequence, 2);
        for (int frame = 0; frame < 2; frame++) {
            Attributes shutter = new Attributes();
            shutter.setString(Tag.ShutterShape, VR.CS, "CIRCULAR");
            shutter.setString(Tag.CenterOfCircularShutter, VR.IS, "4", "4");
            shutter.setString(Tag.RadiusOfCircularShutter, VR.IS, "" + (frame + 1));
            Attributes groups = new Attributes();
            groups.newSequence(Tag.FrameDisplayShutterSequence, 1).add(shutter);
            frames.add(groups);
        }
        Path file = image.write(folder.resolve("image.dcm"));
        assertTrue(TestDicom.pixels().read(file, 0).presentation().shutter().hides(1, 3));
        assertTrue(!TestDicom.pixels().read(file, 1).presentation().shutter().hides(1, 3));
    }

    @Test
    void shuttersThatMakeNoSenseAreNotClosedAndThatIsSaid() throws Exception {
        List<TestImage> senseless = List.of(
                shape(image(), "RECTANGULAR"),
                shape(image(), "CIRCULAR"),
                shape(image(), "POLYGONAL").text(Tag.VerticesOfThePolygonalShutter, VR.IS, "1", "1", "2"),
                shape(image(), "BITMAP").number(Tag.ShutterOverlayGroup, 0x6004),
                shape(image(), "STAR"),
                rectangle(shape(image(), "RECTANGULAR"), 0, 0, 0, 0));
        for (TestImage image : senseless) {
            Slice slice = read(image);
            assertNull(slice.presentation().shutter());
            assertEquals(Set.of(NotApplied.SHUTTER), slice.presentation().notApplied());
        }
        Slice open = read(rectangle(shape(image(), "RECTANGULAR"), 1, SIDE, 1, SIDE));
        assertNull(open.presentation().shutter());
        assertTrue(open.presentation().notApplied().isEmpty());
    }
}
