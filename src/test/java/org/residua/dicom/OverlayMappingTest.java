package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.testkit.TestDicom;
import org.residua.volume.NotApplied;
import org.residua.volume.OverlayPlane;
import org.residua.volume.Presentation;
import org.residua.volume.Slice;

/** Overlay planes: in data of their own, in the bits that pixels leave unused, and of several frames. */
class OverlayMappingTest {
    private static final int GROUP = 0x6002;

    @TempDir
    Path folder;

    private static int tag(int tagOfFirstGroup) {
        return GROUP << 16 | tagOfFirstGroup & 0xffff;
    }

    private static TestImage overlay(TestImage image, int rows, int columns, int... origin) {
        image.dataset.setInt(tag(Tag.OverlayRows), VR.US, rows);
        image.dataset.setInt(tag(Tag.OverlayColumns), VR.US, columns);
        image.dataset.setString(tag(Tag.OverlayType), VR.CS, "G");
        image.dataset.setInt(tag(Tag.OverlayOrigin), VR.SS, origin);
        image.dataset.setInt(tag(Tag.OverlayBitsAllocated), VR.US, 1);
        image.dataset.setInt(tag(Tag.OverlayBitPosition), VR.US, 0);
        return image;
    }

    private static TestImage data(TestImage image, VR vr, int... bytes) {
        image.dataset.setBytes(tag(Tag.OverlayData), vr, TestImage.asBytes(bytes));
        return image;
    }

    private Presentation read(TestImage image, int frame) throws Exception {
        return TestDicom.pixels()
                .read(image.write(folder.resolve("image.dcm")), frame)
                .presentation();
    }

    private static String drawn(OverlayPlane plane) {
        StringBuilder drawn = new StringBuilder();
        for (int row = 0; row < TestImage.ROWS; row++) {
            for (int column = 0; column < TestImage.COLUMNS; column++) {
                drawn.append(plane.covers(column, row) ? '#' : '.');
            }
            drawn.append('/');
        }
        return drawn.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UID.ExplicitVRLittleEndian,
                UID.ImplicitVRLittleEndian,
                UID.ExplicitVRBigEndianRetired,
                UID.DeflatedExplicitVRLittleEndian
            })
    void bitsStartWithTheLowestOfTheFirstByteWhateverTheByteOrder(String syntax) throws Exception {
        TestImage image = data(overlay(new TestImage("1.1"), 2, 3, 1, 1), VR.OW, 0b101001, 0)
                .in(syntax);
        image.dataset.setString(tag(Tag.OverlayLabel), VR.LO, "Region");
        List<OverlayPlane> planes = read(image, 0).overlays();

        assertEquals(1, planes.size());
        assertEquals(GROUP, planes.get(0).group());
        assertEquals("Region", planes.get(0).label());
        assertEquals("#../#.#/", drawn(planes.get(0)));
    }

    @Test
    void theOriginIsTheRowAndColumnOfTheFirstBitCountedFromOne() throws Exception {
        OverlayPlane plane = read(data(overlay(new TestImage("1.1"), 1, 1, 2, 3), VR.OB, 1, 0), 0)
                .overlays()
                .get(0);
        assertEquals("1 2", plane.top() + " " + plane.left());
        assertEquals(".../..#/", drawn(plane));
        OverlayPlane outside = read(data(overlay(new TestImage("1.1"), 2, 2, 0, 0), VR.OB, 0b1111, 0), 0)
                .overlays()
                .get(0);
        assertEquals("#../.../", drawn(outside));
    }

    @ParameterizedTest
    @ValueSource(strings = {UID.ExplicitVRLittleEndian, UID.ExplicitVRBigEndianRetired})
    void anOverlayOfSeveralFramesLiesOnThoseFramesAlone(String syntax) throws Exception {
        TestImage image = data(overlay(new TestImage("1.1"), 2, 3, 1, 1), VR.OW, 0b01000001, 0b1000, 0, 0)
                .frames(4)
                .words(new int[24])
                .in(syntax);
        image.dataset.setString(tag(Tag.NumberOfFramesInOverlay), VR.IS, "2");
        image.dataset.setInt(tag(Tag.ImageFrameOrigin), VR.US, 2);

        assertEquals(List.of(), read(image, 0).overlays());
        assertEquals("#../.../", drawn(read(image, 1).overlays().get(0)));
        assertEquals("#../..#/", drawn(read(image, 2).overlays().get(0)));
        assertEquals(List.of(), read(image, 3).overlays());
    }

    @Test
    void anOverlayWithoutFramesLiesOnAll() throws Exception {
        TestImage image = data(overlay(new TestImage("1.1"), 2, 3, 1, 1), VR.OW, 0b100, 0)
                .frames(2)
                .words(new int[12]);
        assertEquals("..#/.../", drawn(read(image, 1).overlays().get(0)));
    }

    @Test
    void anOverlayInTheUnusedBitsOfPixelsIsFoundAndThePixelsAreClean() throws Exception {
        TestImage image = overlay(new TestImage("1.1"), 2, 3, 1, 1)
                .bits(16, 12, false)
                .words(0x1001, 2, 0x3003, 4, 0x2005, 0x1fff);
        image.dataset.setInt(tag(Tag.OverlayBitsAllocated), VR.US, 16);
        image.dataset.setInt(tag(Tag.OverlayBitPosition), VR.US, 12);

        assertEquals("#.#/..#/", drawn(read(image, 0).overlays().get(0)));
        var samples =
                TestDicom.pixels().read(folder.resolve("image.dcm"), 0).frame().samples();
        assertEquals("1.0 3.0 4095.0", samples.at(0) + " " + samples.at(2) + " " + samples.at(5));
        image.dataset.setInt(tag(Tag.OverlayBitPosition), VR.US, 3);
        assertEquals(Set.of(NotApplied.OVERLAY), read(image, 0).notApplied(), "in a bit that pixels use");
    }

    @Test
    void anOverlayThatIsNotThereOrTooLargeIsLeftOutAndSaidSo() throws Exception {
        Presentation missing = read(overlay(new TestImage("1.1"), 2, 3, 1, 1), 0);
        assertEquals(List.of(), missing.overlays());
        assertEquals(Set.of(NotApplied.OVERLAY), missing.notApplied());
        Presentation huge = read(data(overlay(new TestImage("1.1"), 65535, 65535, 1, 1), VR.OW, 1, 0), 0);
        assertEquals(Set.of(NotApplied.OVERLAY), huge.notApplied());
        assertTrue(read(new TestImage("1.1"), 0).notApplied().isEmpty());
    }

    @Test
    void overlaysOfTheTestCollectionsCoverWhatDcmtkDraws() throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        for (String file : List.of(
                "dcm4che/dcm4che-test-data/src/main/resources/ovly_p01.dcm",
                "weasis-dicom-tools/weasis-dicom-tools/src/test/resources/org/dcm4che3/img/overlay.dcm",
                "pydicom/src/pydicom/data/test_files/examples_overlay.dcm")) {
            Path path = Path.of(data, "dicom", file);
            Slice slice = TestDicom.pixels().read(path, 0);
            List<OverlayPlane> planes = slice.presentation().overlays();
            // As dark as they get, so that nothing but the overlays is white.
            List<String> dark = List.of("+Ww", "100000000", "10", "+O", "0", "+Omr");
            DcmtkPicture theirs = DcmtkPicture.of(path, 0, dark, folder);
            int white = 0;
            for (int i = 0; i < theirs.levels().length; i++) {
                int column = i % theirs.columns();
                int row = i / theirs.columns();
                boolean ours = planes.stream().anyMatch(plane -> plane.covers(column, row));
                assertEquals(theirs.at(i) == 255, ours, file + " at " + column + ", " + row);
                white += ours ? 1 : 0;
            }
            assertTrue(white > 100, file + " has overlays");
        }
    }

    @Test
    void dcmtkDrawsTheSameOverlay() throws Exception {
        TestImage image = data(overlay(new TestImage("1.1"), 2, 3, 1, 1), VR.OW, 0b101001, 0)
                .bits(16, 12, false)
                .text(Tag.WindowCenter, VR.DS, "100")
                .text(Tag.WindowWidth, VR.DS, "400");
        OverlayPlane plane = read(image, 0).overlays().get(0);
        DcmtkPicture with =
                DcmtkPicture.of(folder.resolve("image.dcm"), 0, List.of("+Wi", "1", "+O", "0", "+Omr"), folder);
        BitSet theirs = new BitSet();
        for (int i = 0; i < with.levels().length; i++) {
            theirs.set(i, with.at(i) == 255);
        }
        assertEquals(theirs, plane.bits());
        assertFalse(theirs.isEmpty());
    }
}
