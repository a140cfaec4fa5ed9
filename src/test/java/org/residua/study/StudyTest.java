package org.residua.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyTest {
    @Test
    void theNormalOfAnAxialPlaneIsTheHeadDirectionAndOrdersBySlicePosition() {
        ImagePlane plane = new ImagePlane(new Vector3(5, 6, -7), new Vector3(1, 0, 0), new Vector3(0, 1, 0));
        assertEquals(new Vector3(0, 0, 1), plane.normal());
        assertEquals(-7, plane.distanceAlongNormalMm());
    }

    @Test
    void theNormalIsAUnitVectorWhateverTheDirections() {
        ImagePlane stretched = new ImagePlane(new Vector3(0, 0, 3), new Vector3(2, 0, 0), new Vector3(0, 2, 0));
        assertEquals(3, stretched.distanceAlongNormalMm());
        ImagePlane flat = new ImagePlane(new Vector3(0, 0, 3), new Vector3(1, 0, 0), new Vector3(1, 0, 0));
        assertEquals(0, flat.distanceAlongNormalMm());
    }

    @Test
    void orientationLettersNameTheNearestPatientDirection() {
        assertEquals("L", ImagePlane.orientationLetter(new Vector3(0.9, 0.1, 0.2)));
        assertEquals("R", ImagePlane.orientationLetter(new Vector3(-0.9, 0.1, 0.2)));
        assertEquals("P", ImagePlane.orientationLetter(new Vector3(0.1, 0.9, 0.2)));
        assertEquals("A", ImagePlane.orientationLetter(new Vector3(0.1, -0.9, 0.2)));
        assertEquals("H", ImagePlane.orientationLetter(new Vector3(0.1, 0.2, 0.9)));
        assertEquals("F", ImagePlane.orientationLetter(new Vector3(0.1, 0.2, -0.9)));
    }

    @Test
    void vectorsAddSubtractAndScale() {
        Vector3 a = new Vector3(1, 2, 3);
        assertEquals(new Vector3(2, 4, 6), a.plus(a));
        assertEquals(new Vector3(0, 0, 0), a.minus(a));
        assertEquals(new Vector3(-2, -4, -6), a.times(-2));
        assertEquals(5, new Vector3(3, 4, 0).length());
    }

    @Test
    void aPatientIsNeverPrinted() {
        assertFalse(
                new Patient("Doe, Jane", "42", "19700102", "F", "").toString().contains("Doe"));
    }

    @Test
    void placesAreSharedOnlyWithinOneFrameOfReferenceThatIsKnown() {
        FrameOfReferenceUid scanner = new FrameOfReferenceUid("1.2");
        assertTrue(scanner.isShared(new FrameOfReferenceUid("1.2")));
        assertFalse(scanner.isShared(new FrameOfReferenceUid("1.3")));
        assertFalse(FrameOfReferenceUid.UNKNOWN.isShared(FrameOfReferenceUid.UNKNOWN));
        assertEquals("1.2", scanner.toString());
    }

    @Test
    void uidsPrintAsThemselves() {
        assertEquals("1.2", new SopInstanceUid("1.2").toString());
        assertEquals("1.2", new SeriesInstanceUid("1.2").toString());
        assertEquals("1.2", new StudyInstanceUid("1.2").toString());
    }

    @Test
    void aSeriesKnowsTheInstancesOfItsSlicesAndCannotBeChanged() {
        Instance three = new Instance(new SopInstanceUid("1"), Path.of("a"), "", "", 0, 1, 1, 3);
        List<SliceRef> slices = new ArrayList<>(List.of(new SliceRef(three, 2), new SliceRef(three, 0)));
        Series series = new Series(new SeriesInstanceUid("1"), 1, "MR", "", Acquisition.UNKNOWN, slices);
        Study study =
                new Study(new StudyInstanceUid("1"), new Patient("", "", "", "", ""), "", "", "", "", List.of(series));
        slices.clear();

        assertEquals(2, series.sliceCount());
        assertEquals(List.of(three), series.instances());
        assertThrows(UnsupportedOperationException.class, () -> study.series().clear());
    }
}
