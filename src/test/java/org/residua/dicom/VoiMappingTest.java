package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.ModalityLut;
import org.residua.volume.NotApplied;
import org.residua.volume.Slice;
import org.residua.volume.VoiLut;
import org.residua.volume.VoiWindow;

/** Look-up tables and windows of interest as files have them, right or not. */
class VoiMappingTest {
    @TempDir
    Path folder;

    private Slice read(TestImage image) throws Exception {
        return TestDicom.pixels().read(image.write(folder.resolve("image.dcm")), 0);
    }

    private static Attributes table(VR descriptor, int count, int first, int bits, byte... data) {
        Attributes item = new Attributes();
        item.setInt(Tag.LUTDescriptor, descriptor, count, first, bits);
        item.setBytes(Tag.LUTData, VR.OW, data);
        return item;
    }

    private static byte[] words(int... values) {
        byte[] bytes = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[2 * i] = (byte) values[i];
            bytes[2 * i + 1] = (byte) (values[i] >> 8);
        }
        return bytes;
    }

    private static TestImage with(TestImage image, Attributes... tables) {
        var sequence = image.dataset.newSequence(Tag.VOILUTSequence, tables.length);
        sequence.addAll(List.of(tables));
        return image;
    }

    private static TestImage window(TestImage image, String center, String width) {
        return image.text(Tag.WindowCenter, VR.DS, center).text(Tag.WindowWidth, VR.DS, width);
    }

    private VoiLut lut(TestImage image) throws Exception {
        return (VoiLut) read(image).vois().get(0);
    }

    @Test
    void tablesComeBeforeWindowsAndAllCanBeChosen() throws Exception {
        Attributes first = table(VR.US, 2, 0, 16, words(0, 65535));
        first.setString(Tag.LUTExplanation, VR.LO, "CONTRAST");
        Attributes second = table(VR.US, 2, 0, 16, words(65535, 0));
        var vois = read(window(with(new TestImage("1.1"), first, second), "40", "400"))
                .vois();

        assertEquals(3, vois.size());
        assertEquals("CONTRAST", vois.get(0).explanation());
        assertEquals(1, vois.get(1).apply(0));
        assertEquals(VoiWindow.linear(40, 400), vois.get(2));
    }

    @Test
    void theFirstMappedValueHasTheSignOfWhatTheModalityLutGives() throws Exception {
        TestImage ct =
                new TestImage("1.1").text(Tag.RescaleSlope, VR.DS, "1").text(Tag.RescaleIntercept, VR.DS, "-1024");
        assertEquals(-24, lut(with(ct, table(VR.US, 2, 65512, 16, words(0, 1)))).firstMapped());
        assertEquals(-24, lut(with(ct, table(VR.SS, 2, -24, 16, words(0, 1)))).firstMapped());
        // 40000 can be a value of this image, -25536 cannot.
        assertEquals(
                40000, lut(with(ct, table(VR.US, 2, 40000, 16, words(0, 1)))).firstMapped());
        TestImage plain = new TestImage("1.1");
        assertEquals(
                65512, lut(with(plain, table(VR.SS, 2, -24, 16, words(0, 1)))).firstMapped());
        TestImage signed = new TestImage("1.1").bits(16, 16, true);
        assertEquals(
                -24, lut(with(signed, table(VR.US, 2, 65512, 16, words(0, 1)))).firstMapped());
        signed.dataset.newSequence(Tag.ModalityLUTSequence, 1).add(table(VR.US, 2, 0, 16, words(3, 4)));
        assertEquals(
                65512,
                lut(with(signed, table(VR.US, 2, 65512, 16, words(0, 1)))).firstMapped());
    }

    @Test
    void entriesBeyondTheBitsDeclaredWidenThemSoThatNothingIsBrighterThanWhite() throws Exception {
        VoiLut lut = lut(with(new TestImage("1.1"), table(VR.US, 3, 0, 8, words(0, 2000, 4095))));
        assertEquals(12, lut.bits());
        assertEquals(1, lut.apply(2));
        assertEquals(
                16,
                lut(with(new TestImage("1.1"), table(VR.US, 2, 0, 99, words(0, 9))))
                        .bits());
        assertEquals(
                1,
                lut(with(new TestImage("1.1"), table(VR.US, 2, 0, 0, words(0, 0))))
                        .bits());
    }

    @Test
    void entriesOfEightBitsAreReadPackedAndPadded() throws Exception {
        VoiLut packed = lut(with(new TestImage("1.1"), table(VR.US, 3, 0, 8, new byte[] {1, 2, (byte) 255, 0})));
        assertEquals(
                List.of(1, 2, 255),
                java.util.Arrays.stream(packed.entries()).boxed().toList());
        VoiLut bigEndian = lut(with(new TestImage("1.1"), table(VR.US, 3, 0, 8, new byte[] {1, 2, (byte) 255, 0}))
                .in(UID.ExplicitVRBigEndianRetired));
        assertEquals(
                List.of(1, 2, 255),
                java.util.Arrays.stream(bigEndian.entries()).boxed().toList());
        VoiLut padded = lut(with(new TestImage("1.1"), table(VR.US, 3, 0, 8, words(1, 2, 255))));
        assertEquals(
                List.of(1, 2, 255),
                java.util.Arrays.stream(padded.entries()).boxed().toList());
    }

    @Test
    void aTableThatIsNotCompleteIsLeftOutAndThatIsSaid() throws Exception {
        TestImage image =
                window(with(new TestImage("1.1"), table(VR.US, 9, 0, 16, words(0, 1)), new Attributes()), "4", "2");
        Slice slice = read(image);
        assertEquals(List.of(VoiWindow.linear(4, 2)), slice.vois());
        assertEquals(Set.of(NotApplied.VOI_LUT), slice.presentation().notApplied());
    }

    @Test
    void windowsThatAreNoWindowsAreLeftOutWithoutTheirNeighbours() throws Exception {
        TestImage image = new TestImage("1.1")
                .text(Tag.WindowCenter, VR.DS, "1", "many", "3", "4", "5", "6")
                .text(Tag.WindowWidth, VR.DS, "10", "20", "NaN", "-40", "0", "1e300");
        assertEquals(
                List.of(VoiWindow.linear(1, 10), VoiWindow.linear(6, 1e300)),
                read(image).vois());
        assertEquals(0.5, read(image).vois().get(1).apply(1e9), 1e-6);
        image.dataset.setDouble(Tag.WindowCenter, VR.FD, 2.5);
        image.dataset.setDouble(Tag.WindowWidth, VR.FD, 0.5);
        assertEquals(
                List.of(new VoiWindow(2.5, 0.5, VoiWindow.Function.LINEAR_EXACT, "")),
                read(image).vois());
    }

    @Test
    void aFrameWithoutAWindowOfItsOwnHasThatOfAllFramesElseOfTheImage() throws Exception {
        TestImage image = window(new TestImage("1.1").frames(2).words(new int[12]), "1", "10");
        Attributes own = new Attributes();
        own.newSequence(Tag.FrameVOILUTSequence, 1).add(window(new TestImage("1"), "7", "70").dataset);
        var frames = image.dataset.newSequence(Tag.PerFrameFunctionalGroupsSequence, 2);
        frames.add(own);
        frames.add(new Attributes());
        Path file = image.write(folder.resolve("image.dcm"));
        assertEquals(7, TestDicom.pixels().read(file, 0).defaultVoi().window().center());
        assertEquals(1, TestDicom.pixels().read(file, 1).defaultVoi().window().center());
    }

    @Test
    void theModalityLutOfAnAngiogramThatLeadsToIntensityIsNotForDisplay() throws Exception {
        TestImage image = new TestImage("1.1")
                .text(Tag.SOPClassUID, VR.UI, UID.XRayAngiographicImageStorage)
                .text(Tag.PixelIntensityRelationship, VR.CS, "LOG");
        image.dataset.newSequence(Tag.ModalityLUTSequence, 1).add(table(VR.US, 2, 0, 16, words(3, 4)));
        assertEquals(ModalityLut.IDENTITY, read(image).grey().modalityLut());
        assertEquals("", read(image).grey().unit());
        assertEquals(
                Set.of(NotApplied.PIXEL_INTENSITY_LUT),
                read(image).presentation().notApplied());
        assertEquals(
                3,
                read(image.text(Tag.PixelIntensityRelationship, VR.CS, "LIN"))
                        .grey()
                        .modality(0));
    }

    @Test
    void aTableGoesBeforeRescaleAndRealWorldValuesAreNotForDisplay() throws Exception {
        TestImage image = new TestImage("1.1")
                .text(Tag.Modality, VR.CS, "CT")
                .text(Tag.RescaleSlope, VR.DS, "5")
                .text(Tag.RescaleIntercept, VR.DS, "5");
        image.dataset.newSequence(Tag.ModalityLUTSequence, 1).add(table(VR.US, 2, 0, 16, words(3, 4)));
        assertEquals(3, read(image).grey().modality(0));
        TestImage real = new TestImage("1.1").text(Tag.Modality, VR.CS, "CT");
        Attributes mapping = new Attributes();
        mapping.setDouble(Tag.RealWorldValueSlope, VR.FD, 3);
        mapping.setDouble(Tag.RealWorldValueIntercept, VR.FD, 1);
        real.dataset.newSequence(Tag.RealWorldValueMappingSequence, 1).add(mapping);
        assertEquals(ModalityLut.IDENTITY, read(real).grey().modalityLut());
        assertEquals("", read(real).grey().unit(), "nothing says that these are Hounsfield units");
    }

    @Test
    void paddingThatCoversAllThatCanBeStoredIsNone() throws Exception {
        TestImage image = new TestImage("1.1").bits(16, 12, false);
        image.dataset.setInt(Tag.PixelPaddingValue, VR.US, 0);
        image.dataset.setInt(Tag.PixelPaddingRangeLimit, VR.US, 4095);
        assertNull(read(image).grey().padding());
        image.dataset.setInt(Tag.PixelPaddingRangeLimit, VR.US, 4094);
        assertEquals(4094, read(image).grey().padding().high());
    }

    @Test
    void aPresentationLutIsSaidNotToBeApplied() throws Exception {
        TestImage image = new TestImage("1.1");
        image.dataset.newSequence(Tag.PresentationLUTSequence, 1).add(table(VR.US, 2, 0, 16, words(3, 4)));
        assertEquals(
                Set.of(NotApplied.PRESENTATION_LUT), read(image).presentation().notApplied());
    }

    @Test
    void lossyCompressionIsSaidByTheFileOrByWhatItIsCompressedWith() throws Exception {
        assertNull(read(new TestImage("1.1")).presentation().lossy());
        assertNull(read(new TestImage("1.1").text(Tag.LossyImageCompression, VR.CS, "00"))
                .presentation()
                .lossy());
        var lossy = read(new TestImage("1.1")
                        .text(Tag.LossyImageCompression, VR.CS, "01")
                        .text(Tag.LossyImageCompressionRatio, VR.DS, "12.5", "2")
                        .text(Tag.LossyImageCompressionMethod, VR.CS, "ISO_15444_1", "ISO_10918_1"))
                .presentation()
                .lossy();
        assertEquals(List.of(12.5, 2.0), lossy.ratios());
        assertEquals(List.of("ISO_15444_1", "ISO_10918_1"), lossy.methods());
        var syntax = org.residua.dicom.codec.TransferSyntax.of(UID.JPEGBaseline1);
        Attributes denied = new Attributes();
        denied.setString(Tag.LossyImageCompression, VR.CS, "00");
        assertEquals(List.of("ISO_10918_1"), LossyMapping.lossy(denied, syntax).methods());
        var maybe = org.residua.dicom.codec.TransferSyntax.of(UID.JPEG2000);
        assertNull(LossyMapping.lossy(denied, maybe));
        assertTrue(LossyMapping.lossy(new Attributes(), maybe).ratios().isEmpty());
    }
}
