package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.volume.PixelSpacing;
import org.residua.volume.PixelSpacing.Source;

/** Which attribute says the spacing of each kind of object, and where its millimetre holds (PS3.3 10.7). */
class SpacingMappingTest {
    private final TestImage image = new TestImage("1.1");

    private @Nullable PixelSpacing spacing() {
        return SpacingMapping.of(new FrameGroups(image.dataset));
    }

    private static String[] pair(String value) {
        return value.split("/", -1);
    }

    /** Modality, Pixel Spacing, Imager Pixel Spacing, Nominal Scanned Pixel Spacing: rows, columns, source. */
    @ParameterizedTest
    @CsvSource({
        "MR, 0.7/0.4, , , 0.7, 0.4, PIXEL_SPACING",
        "CT, 0.7/0.4, 0.2/0.2, , 0.7, 0.4, PIXEL_SPACING",
        "DX, , 0.2/0.1, , 0.2, 0.1, IMAGER_PIXEL_SPACING",
        "DX, 0.2/0.1, 0.2/0.1, , 0.2, 0.1, IMAGER_PIXEL_SPACING",
        "CR, 0.168/0.168, , , 0.168, 0.168, NOT_STATED",
        "CR, 0.15/0.15, 0.2/0.2, , 0.15, 0.15, NOT_STATED",
        "XA, 0/0, 0.2/0.2, , 0.2, 0.2, IMAGER_PIXEL_SPACING",
        "CR, , , 0.3/0.3, 0.3, 0.3, NOMINAL_SCANNED_PIXEL_SPACING",
        "OT, , , 0.3/0.3, 0.3, 0.3, NOMINAL_SCANNED_PIXEL_SPACING",
        "OT, 0.3/0.3, , 0.3/0.3, 0.3, 0.3, NOMINAL_SCANNED_PIXEL_SPACING",
        "OT, 0.25/0.25, , 0.3/0.3, 0.25, 0.25, PIXEL_SPACING",
    })
    void theSourceIsTheOneThatHoldsForTheObject(
            String modality,
            String inPatient,
            String atDetector,
            String onFilm,
            double row,
            double column,
            Source source) {
        image.text(Tag.Modality, VR.CS, modality);
        if (inPatient != null) {
            image.text(Tag.PixelSpacing, VR.DS, pair(inPatient));
        }
        if (atDetector != null) {
            image.text(Tag.ImagerPixelSpacing, VR.DS, pair(atDetector));
        }
        if (onFilm != null) {
            image.text(Tag.NominalScannedPixelSpacing, VR.DS, pair(onFilm));
        }
        assertEquals(new PixelSpacing(row, column, source), spacing());
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.5/0", "-0.5/0.5", "0.5/abc", "0.5/0.5/0.5"})
    void whatIsNotTwoPositiveNumbersIsNoSpacing(String value) {
        image.text(Tag.PixelSpacing, VR.DS, pair(value));
        assertNull(spacing());
    }

    @Test
    void theCalibrationAndItsDescriptionAreKept() {
        image.text(Tag.Modality, VR.CS, "DX")
                .text(Tag.ImagerPixelSpacing, VR.DS, "0.2", "0.2")
                .text(Tag.PixelSpacing, VR.DS, "0.16", "0.16")
                .text(Tag.PixelSpacingCalibrationDescription, VR.LO, "ball of 25 mm")
                .text(Tag.PixelSpacingCalibrationType, VR.CS, "FIDUCIAL");
        assertEquals(new PixelSpacing(0.16, 0.16, Source.CALIBRATED_BY_FIDUCIAL, "ball of 25 mm"), spacing());
        image.text(Tag.PixelSpacingCalibrationType, VR.CS, "GEOMETRY").without(Tag.PixelSpacingCalibrationDescription);
        assertEquals(new PixelSpacing(0.16, 0.16, Source.CALIBRATED_BY_GEOMETRY), spacing());
    }

    @Test
    void aStatedMagnificationIsUsedButNeverGuessedFromDistances() {
        image.text(Tag.Modality, VR.CS, "MG")
                .text(Tag.ImagerPixelSpacing, VR.DS, "0.1", "0.1")
                .text(Tag.DistanceSourceToDetector, VR.DS, "660")
                .text(Tag.DistanceSourceToPatient, VR.DS, "600");
        assertEquals(Source.IMAGER_PIXEL_SPACING, source());
        image.text(Tag.EstimatedRadiographicMagnificationFactor, VR.DS, "1.25");
        assertEquals(new PixelSpacing(0.08, 0.08, Source.MAGNIFICATION_CORRECTED, "1.25"), spacing());
        image.text(Tag.EstimatedRadiographicMagnificationFactor, VR.DS, "-3");
        assertEquals(Source.IMAGER_PIXEL_SPACING, source());
    }

    private Source source() {
        PixelSpacing spacing = spacing();
        assertNotNull(spacing);
        return spacing.source();
    }

    @Test
    void aSecondaryCaptureThatIsPlacedHasItsSpacingInThePatient() {
        image.at(0, 0, 0)
                .text(Tag.Modality, VR.CS, "OT")
                .text(Tag.PixelSpacing, VR.DS, "0.3", "0.3")
                .text(Tag.NominalScannedPixelSpacing, VR.DS, "0.3", "0.3");
        assertEquals(Source.PIXEL_SPACING, source());
    }

    private void region(int format, int units, double deltaX, double deltaY) {
        Sequence regions = image.dataset.getSequence(Tag.SequenceOfUltrasoundRegions);
        Attributes region = new Attributes();
        region.setInt(Tag.RegionSpatialFormat, VR.US, format);
        region.setInt(Tag.PhysicalUnitsXDirection, VR.US, units);
        region.setInt(Tag.PhysicalUnitsYDirection, VR.US, units);
        region.setDouble(Tag.PhysicalDeltaX, VR.FD, deltaX);
        region.setDouble(Tag.PhysicalDeltaY, VR.FD, deltaY);
        (regions == null ? image.dataset.newSequence(Tag.SequenceOfUltrasoundRegions, 2) : regions).add(region);
    }

    @Test
    void anUltrasoundRegionInCentimetresIsTheSpacingUnlessAnotherDisagrees() {
        image.text(Tag.Modality, VR.CS, "US");
        region(1, 3, 0.02, -0.03);
        PixelSpacing spacing = spacing();
        assertNotNull(spacing);
        assertEquals(0.3, spacing.rowMm(), 1e-12);
        assertEquals(0.2, spacing.columnMm(), 1e-12);
        assertEquals(Source.ULTRASOUND_REGION, spacing.source());
        region(3, 4, 0.001, 0.5);
        assertEquals(Source.ULTRASOUND_REGION, source());
        region(1, 3, 0.05, 0.05);
        assertNull(spacing());
    }

    @Test
    void anUltrasoundRegionOfTimeIsNoSpacingWhateverPixelSpacingSays() {
        image.text(Tag.Modality, VR.CS, "US").text(Tag.PixelSpacing, VR.DS, "1", "1");
        region(3, 4, 0.001, 0.5);
        assertNull(spacing());
    }

    @Test
    void theObjectsOwnSpacingOfAnEnhancedAngiogramIsUsed() {
        image.text(Tag.Modality, VR.CS, "XA");
        Attributes group = new Attributes();
        Attributes properties = new Attributes();
        properties.setString(Tag.ImagerPixelSpacing, VR.DS, "0.3", "0.3");
        properties.setDouble(Tag.ObjectPixelSpacingInCenterOfBeam, VR.FD, 0.2, 0.21);
        group.newSequence(Tag.FramePixelDataPropertiesSequence, 1).add(properties);
        image.dataset.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(group);
        assertEquals(new PixelSpacing(0.2, 0.21, Source.OBJECT_PIXEL_SPACING), spacing());
        properties.remove(Tag.ObjectPixelSpacingInCenterOfBeam);
        assertEquals(new PixelSpacing(0.3, 0.3, Source.IMAGER_PIXEL_SPACING), spacing());
    }

    @Test
    void withoutSpacingTheAspectIsTheStatedOne() {
        FrameGroups groups = new FrameGroups(image.dataset);
        assertEquals(1, SpacingMapping.aspect(groups));
        image.text(Tag.PixelAspectRatio, VR.IS, "4", "3");
        assertEquals(4 / 3.0, SpacingMapping.aspect(groups));
        image.text(Tag.PixelAspectRatio, VR.IS, "100000", "1");
        assertEquals(1, SpacingMapping.aspect(groups));
        image.text(Tag.PixelAspectRatio, VR.IS, "0", "1");
        assertEquals(1, SpacingMapping.aspect(groups));
    }
}
