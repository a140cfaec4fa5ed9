package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.study.Vector3;
import org.residua.testkit.TestDicom;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;

/** Spacing by its source, and planes. */
class GeometryMappingTest {
    @TempDir
    Path folder;

    private SliceGeometry geometry(TestImage image) throws SliceReadException {
        return TestDicom.pixels()
                .read(image.write(folder.resolve("image.dcm")), 0)
                .geometry();
    }

    @Test
    void spacingIsTheOneInThePatientElseAtTheDetectorElseOnTheFilm() throws SliceReadException {
        TestImage image = new TestImage("1.1");
        assertNull(geometry(image).spacing());
        image.text(Tag.NominalScannedPixelSpacing, VR.DS, "0.3", "0.3");
        assertEquals(
                PixelSpacing.Source.NOMINAL_SCANNED_PIXEL_SPACING,
                geometry(image).spacing().source());
        image.text(Tag.ImagerPixelSpacing, VR.DS, "0.2", "0.1");
        assertEquals(
                new PixelSpacing(0.2, 0.1, PixelSpacing.Source.IMAGER_PIXEL_SPACING),
                geometry(image).spacing());
        image.text(Tag.PixelSpacing, VR.DS, "0.15", "0.14");
        assertEquals(
                new PixelSpacing(0.15, 0.14, PixelSpacing.Source.PIXEL_SPACING),
                geometry(image).spacing());
        image.text(Tag.PixelSpacing, VR.DS, "0", "0");
        assertEquals(
                PixelSpacing.Source.IMAGER_PIXEL_SPACING,
                geometry(image).spacing().source());
    }

    @Test
    void voxelsLieWhereTheEquationOfTheStandardPutsThem() throws SliceReadException {
        TestImage image = new TestImage("1.1")
                .text(Tag.PixelSpacing, VR.DS, "2", "3")
                .text(Tag.ImagePositionPatient, VR.DS, "10", "20", "30")
                .text(Tag.ImageOrientationPatient, VR.DS, "0", "2", "0", "0", "0", "-1");
        SliceGeometry geometry = geometry(image);

        assertEquals(new Vector3(10, 26, 28), geometry.toPatientMm(2, 1));
        assertEquals(3, geometry.columns());
        assertEquals(2, geometry.rows());
    }

    @Test
    void aPlaneThatMakesNoSenseIsNone() throws SliceReadException {
        TestImage image = new TestImage("1.1").at(0, 0, 0);
        image.text(Tag.ImageOrientationPatient, VR.DS, "0", "0", "0", "0", "0", "0");
        assertNull(geometry(image).plane());
        assertNull(geometry(image.at(0, 0, 0).text(Tag.ImagePositionPatient, VR.DS, "1", "2"))
                .plane());
    }
}
