package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.PixelPadding;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.VoiWindow;

/** What becomes of modality LUT, windows, padding, photometric interpretation and units. */
class GreyMappingTest {
    @TempDir
    Path folder;

    private Slice read(TestImage image) throws SliceReadException {
        return TestDicom.pixels().read(image.write(folder.resolve("image.dcm")), 0);
    }

    private GreyPipeline grey(TestImage image) throws SliceReadException {
        return read(image).grey();
    }

    @Test
    void anImageThatSaysNothingIsShownAsStored() throws SliceReadException {
        Slice slice = read(new TestImage("1.1"));

        assertEquals(GreyPipeline.PLAIN, slice.grey());
        assertEquals(List.of(), slice.vois());
    }

    @Test
    void rescaleGivesHounsfieldUnitsForCtAndTheNamedTypeElse() throws SliceReadException {
        TestImage image = new TestImage("1.1")
                .text(Tag.Modality, VR.CS, "CT")
                .text(Tag.RescaleSlope, VR.DS, "2")
                .text(Tag.RescaleIntercept, VR.DS, "-1024");
        assertEquals(new ModalityLut.Rescale(2, -1024), grey(image).modalityLut());
        assertEquals(-1022, grey(image).modality(1));
        assertEquals("HU", grey(image).unit());
        assertEquals("OD", grey(image.text(Tag.RescaleType, VR.LO, "OD")).unit());
        assertEquals("", grey(image.text(Tag.RescaleType, VR.LO, "US")).unit());
    }

    @Test
    void aSlopeOfZeroOrNoNumberIsNone() throws SliceReadException {
        assertEquals(
                ModalityLut.IDENTITY,
                grey(new TestImage("1.1").text(Tag.RescaleSlope, VR.DS, "0")).modalityLut());
        assertEquals(
                ModalityLut.IDENTITY,
                grey(new TestImage("1.1").text(Tag.RescaleSlope, VR.DS, "steep"))
                        .modalityLut());
    }

    private static Attributes lut(int count, int first, VR vr, int... entries) {
        Attributes item = new Attributes();
        item.setInt(Tag.LUTDescriptor, VR.US, count, first & 0xffff, 16);
        item.setInt(Tag.LUTData, vr, entries);
        item.setString(Tag.ModalityLUTType, VR.LO, "OD");
        return item;
    }

    @Test
    void aModalityLutSequenceIsUsedWithItsFirstMappedValueSignedLikeThePixels() throws SliceReadException {
        TestImage image = new TestImage("1.1").bits(16, 16, true);
        image.dataset.newSequence(Tag.ModalityLUTSequence, 1).add(lut(3, -1, VR.US, 10, 60000, 30));
        GreyPipeline grey = grey(image);

        assertEquals(
                "10.0 10.0 60000.0 30.0 30.0",
                grey.modality(-9) + " " + grey.modality(-1) + " " + grey.modality(0) + " " + grey.modality(1) + " "
                        + grey.modality(2));
        assertEquals("OD", grey.unit());
    }

    @Test
    void aModalityLutOfPackedBytesIsRead() throws SliceReadException {
        TestImage image = new TestImage("1.1");
        Attributes item = lut(4, 0, VR.US, 0x0201, 0x0403);
        image.dataset.newSequence(Tag.ModalityLUTSequence, 1).add(item);

        assertEquals(3, grey(image).modality(2));
    }

    @Test
    void aModalityLutThatIsNotCompleteIsRefused() {
        TestImage image = new TestImage("1.1");
        image.dataset.newSequence(Tag.ModalityLUTSequence, 1).add(lut(0, 0, VR.US, 1, 2));
        assertTrue(assertThrows(SliceReadException.class, () -> read(image))
                .getMessage()
                .contains("Modality LUT is not complete"));
        image.dataset.newSequence(Tag.ModalityLUTSequence, 1).add(new Attributes());
        assertThrows(SliceReadException.class, () -> read(image));
    }

    @Test
    void allWindowsAreKeptInOrderWithFunctionAndExplanation() throws SliceReadException {
        TestImage image = new TestImage("1.1")
                .text(Tag.WindowCenter, VR.DS, "40", "600", "1", "2")
                .text(Tag.WindowWidth, VR.DS, "400", "1600", "0", "-3")
                .text(Tag.WindowCenterWidthExplanation, VR.LO, "SOFT")
                .text(Tag.VOILUTFunction, VR.CS, "SIGMOID");

        assertEquals(
                List.of(
                        new VoiWindow(40, 400, VoiWindow.Function.SIGMOID, "SOFT"),
                        new VoiWindow(600, 1600, VoiWindow.Function.SIGMOID, "")),
                read(image).vois());
        assertEquals(
                VoiWindow.Function.LINEAR_EXACT,
                read(image.text(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT"))
                        .vois()
                        .get(0)
                        .window()
                        .function());
    }

    @Test
    void monochrome1AndInversePresentationShowLowValuesBright() throws SliceReadException {
        VoiWindow window = new VoiWindow(3.5, 5, VoiWindow.Function.LINEAR_EXACT, "");
        TestImage image = new TestImage("1.1");
        assertEquals(0, grey(image).display(1, window));
        assertEquals(
                255,
                grey(image.text(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1"))
                        .display(1, window));
        assertEquals(
                255,
                grey(new TestImage("1.1").text(Tag.PresentationLUTShape, VR.CS, "INVERSE"))
                        .display(1, window));
    }

    @Test
    void paddingIsReadWithTheSignOfThePixelsAndAsARangeInEitherDirection() throws SliceReadException {
        TestImage signed = new TestImage("1.1").bits(16, 16, true);
        signed.dataset.setInt(Tag.PixelPaddingValue, VR.US, 63536);
        assertEquals(new PixelPadding(-2000, -2000), grey(signed).padding());
        signed.dataset.setInt(Tag.PixelPaddingRangeLimit, VR.SS, -2005);
        assertEquals(new PixelPadding(-2005, -2000), grey(signed).padding());

        TestImage unsigned = new TestImage("1.1");
        unsigned.dataset.setInt(Tag.PixelPaddingValue, VR.SS, -1);
        assertEquals(new PixelPadding(65535, 65535), grey(unsigned).padding());
        assertNull(grey(new TestImage("1.1")).padding());
    }

    @Test
    void paddingOfFloatPixelsIsRead() throws SliceReadException {
        TestImage image = new TestImage("1.1").without(Tag.PixelData).number(Tag.BitsAllocated, 32);
        image.dataset.setFloat(Tag.FloatPixelPaddingValue, VR.FL, -1.5f);
        image.dataset.setFloat(Tag.FloatPixelData, VR.OF, new float[6]);

        assertEquals(new PixelPadding(-1.5, -1.5), grey(image).padding());
    }

    @Test
    void everyFrameOfAnEnhancedImageHasItsOwnGreyAndPlace() throws SliceReadException {
        TestImage image = new TestImage("1.1")
                .frames(3)
                .words(new int[18])
                .text(Tag.SOPClassUID, VR.UI, UID.EnhancedMRImageStorage);
        Attributes shared = new Attributes();
        Attributes measures = new Attributes();
        measures.setString(Tag.PixelSpacing, VR.DS, "0.5", "0.25");
        shared.newSequence(Tag.PixelMeasuresSequence, 1).add(measures);
        Attributes orientation = new Attributes();
        orientation.setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
        shared.newSequence(Tag.PlaneOrientationSequence, 1).add(orientation);
        image.dataset.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(shared);
        var groups = image.dataset.newSequence(Tag.PerFrameFunctionalGroupsSequence, 3);
        for (int frame = 0; frame < 3; frame++) {
            groups.add(frameGroups(frame));
        }
        Path file = image.write(folder.resolve("image.dcm"));

        for (int frame = 0; frame < 3; frame++) {
            Slice slice = TestDicom.pixels().read(file, frame);
            assertEquals(new ModalityLut.Rescale(frame + 1, frame), slice.grey().modalityLut());
            assertEquals(10 * frame, slice.vois().get(0).window().center());
            assertEquals(5.0 * frame, slice.geometry().plane().positionMm().z());
            assertEquals(0.5, slice.geometry().spacing().rowMm());
            assertEquals(0.25, slice.geometry().spacing().columnMm());
            assertEquals(5.0 * frame, slice.ref().plane().positionMm().z());
        }
    }

    private static Attributes frameGroups(int frame) {
        Attributes groups = new Attributes();
        Attributes position = new Attributes();
        position.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", "" + 5 * frame);
        groups.newSequence(Tag.PlanePositionSequence, 1).add(position);
        Attributes transformation = new Attributes();
        transformation.setString(Tag.RescaleSlope, VR.DS, "" + (frame + 1));
        transformation.setString(Tag.RescaleIntercept, VR.DS, "" + frame);
        groups.newSequence(Tag.PixelValueTransformationSequence, 1).add(transformation);
        Attributes voi = new Attributes();
        voi.setString(Tag.WindowCenter, VR.DS, "" + 10 * frame);
        voi.setString(Tag.WindowWidth, VR.DS, "100");
        groups.newSequence(Tag.FrameVOILUTSequence, 1).add(voi);
        return groups;
    }
}
