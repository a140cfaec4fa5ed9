package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.study.SliceRef;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

/** Stored values of uncompressed pixel data, whatever its layout. */
class StoredValuesTest {
    @TempDir
    Path folder;

    private Frame read(TestImage image, int frame) throws SliceReadException {
        return TestDicom.pixels()
                .read(image.write(folder.resolve("image.dcm")), frame)
                .frame();
    }

    private static double[] values(Frame frame) {
        return IntStream.range(0, frame.samples().length())
                .mapToDouble(frame.samples()::at)
                .toArray();
    }

    private void assertValues(TestImage image, int frame, double... expected) throws SliceReadException {
        assertArrayEquals(expected, values(read(image, frame)));
    }

    @Test
    void sixteenBitsAreReadInEveryByteOrder() throws SliceReadException {
        for (String syntax : new String[] {
            UID.ImplicitVRLittleEndian,
            UID.ExplicitVRLittleEndian,
            UID.ExplicitVRBigEndianRetired,
            UID.DeflatedExplicitVRLittleEndian
        }) {
            TestImage image = new TestImage("1.1").words(0, 1, 256, 32768, 65535, 4660);
            assertValues(image.in(syntax), 0, 0, 1, 256, 32768, 65535, 4660);
        }
    }

    @Test
    void signedTwelveBitsInSixteenLoseWhatLiesAboveThemAndKeepTheirSign() throws SliceReadException {
        assertValues(
                new TestImage("1.1").bits(16, 12, true).words(0x0fff, 0xffff, 0x0800, 0x17ff, 0xf001, 0),
                0,
                -1,
                -1,
                -2048,
                2047,
                1,
                0);
    }

    @Test
    void unsignedTwelveBitsBelowTheTopLoseWhatLiesBeside() throws SliceReadException {
        assertValues(
                new TestImage("1.1").bits(16, 12, false).number(Tag.HighBit, 15).words(0xfff0, 0x001f, 0x0010, 0, 0, 0),
                0,
                0xfff,
                1,
                1,
                0,
                0,
                0);
    }

    @Test
    void eightBitsAreReadSignedAndUnsigned() throws SliceReadException {
        TestImage image = new TestImage("1.1").bytes(0, 127, 128, 255, 1, 2);
        assertValues(image.bits(8, 8, false), 0, 0, 127, 128, 255, 1, 2);
        assertValues(image.bits(8, 8, true), 0, 0, 127, -128, -1, 1, 2);
    }

    @Test
    void eightBitFramesOfOddLengthAreReadFromBigEndianWords() throws SliceReadException {
        TestImage image = new TestImage("1.1").size(1, 3).bits(8, 8, false).frames(3);
        image.pixels(VR.OW, TestImage.asBytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 0)).in(UID.ExplicitVRBigEndianRetired);

        assertValues(image, 0, 1, 2, 3);
        assertValues(image, 1, 4, 5, 6);
        assertValues(image, 2, 7, 8, 9);
    }

    @Test
    void singleBitFramesFollowEachOtherWithoutAGap() throws SliceReadException {
        TestImage image = new TestImage("1.1").bits(1, 1, false).frames(3).bytes(0b11_001101, 0b1111_0011, 0b01);

        assertValues(image, 0, 1, 0, 1, 1, 0, 0);
        assertValues(image, 1, 1, 1, 1, 1, 0, 0);
        assertValues(image, 2, 1, 1, 1, 1, 1, 0);
    }

    @Test
    void thirtyTwoBitsAreReadSignedAndUnsigned() throws SliceReadException {
        ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        IntStream.of(0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 70_000).forEach(bytes::putInt);
        TestImage image = new TestImage("1.1").pixels(VR.OW, bytes.array());

        assertValues(image.bits(32, 32, true), 0, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 70_000);
        assertValues(image.bits(32, 32, false), 0, 0, 1, 4294967295.0, 2147483648.0, Integer.MAX_VALUE, 70_000);
    }

    @Test
    void floatAndDoubleFloatPixelDataAreRead() throws SliceReadException {
        TestImage floats = new TestImage("1.1").without(Tag.PixelData).number(Tag.BitsAllocated, 32);
        floats.dataset.setFloat(Tag.FloatPixelData, VR.OF, 0.5f, -1e30f, Float.NaN, 3, 4, 5);
        TestImage doubles = new TestImage("1.1").without(Tag.PixelData).number(Tag.BitsAllocated, 64);
        doubles.dataset.setDouble(Tag.DoubleFloatPixelData, VR.OD, 1e-300, 2, 3, 4, 5, 6);

        assertValues(floats, 0, 0.5f, -1e30f, Float.NaN, 3, 4, 5);
        assertValues(doubles, 0, 1e-300, 2, 3, 4, 5, 6);
    }

    @Test
    void colourComesPixelByPixelFromBothPlanarConfigurations() throws SliceReadException {
        TestImage image = new TestImage("1.1").size(1, 3).bits(8, 8, false).bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);

        assertValues(image.colour("RGB", 0), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertValues(image.colour("RGB", 1), 0, 1, 4, 7, 2, 5, 8, 3, 6, 9);
        assertEquals("RGB", read(image, 0).photometric());
    }

    @Test
    void chrominanceSharedByPairsIsGivenToBoth() throws SliceReadException {
        TestImage image = new TestImage("1.1")
                .size(1, 4)
                .bits(8, 8, false)
                .colour("YBR_FULL_422", 0)
                .bytes(10, 20, 128, 130, 30, 40, 127, 126);

        assertValues(image, 0, 10, 128, 130, 20, 128, 130, 30, 127, 126, 40, 127, 126);
        assertEquals("YBR_FULL", read(image, 0).photometric());
    }

    @Test
    void paletteIndicesAreKeptAsStored() throws SliceReadException {
        TestImage image = new TestImage("1.1").bits(8, 8, false).bytes(5, 4, 3, 2, 1, 0);
        Frame frame = read(image.text(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR"), 0);

        assertArrayEquals(new double[] {5, 4, 3, 2, 1, 0}, values(frame));
        assertEquals("PALETTE COLOR", frame.photometric());
        assertEquals(false, frame.isGrey());
    }

    @Test
    void onlyTheWantedFrameIsRead() throws SliceReadException {
        TestImage image =
                new TestImage("1.1").frames(3).words(IntStream.range(0, 18).toArray());

        assertValues(image, 2, 12, 13, 14, 15, 16, 17);
        assertValues(image.in(UID.DeflatedExplicitVRLittleEndian), 1, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void aFrameThatIsNotThereIsRefused() {
        for (int frame : new int[] {-1, 1}) {
            SliceReadException e = assertThrows(SliceReadException.class, () -> read(new TestImage("1.1"), frame));
            assertTrue(e.getMessage().contains("There is no frame " + (frame + 1)), e.getMessage());
        }
    }

    @Test
    void pixelsThatEndTooEarlyAreNeverReturnedInPart() throws IOException {
        Path file = new TestImage("1.1").write(folder.resolve("image.dcm"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertTrue(
                assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, 0))
                        .getMessage()
                        .contains("Truncated"));

        Path deflated = new TestImage("1.1")
                .frames(400)
                .words(new int[2400])
                .in(UID.DeflatedExplicitVRLittleEndian)
                .write(folder.resolve("deflated.dcm"));
        byte[] all = Files.readAllBytes(deflated);
        Files.write(deflated, Arrays.copyOf(all, all.length - 8));
        assertTrue(
                assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(deflated, 399))
                        .getMessage()
                        .contains("Truncated"));
    }

    @Test
    void missingFilesFoldersAndObjectsAreRefusedInWords() {
        assertTrue(failure(folder.resolve("gone")).contains("There is no such file"));
        assertTrue(failure(folder).contains("Not a file but a folder"));
        Path report = new TestImage("1.1")
                .text(Tag.SOPClassUID, VR.UI, UID.BasicTextSRStorage)
                .without(Tag.PixelData, Tag.Rows)
                .write(folder.resolve("report"));
        assertTrue(failure(report).contains("It has no pixel data: Basic Text SR Storage"));
    }

    private static String failure(Path file) {
        return assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, 0))
                .getMessage();
    }

    @Test
    void aSliceOfAVolumeKeepsItsReferenceAndIsRefusedOnceItsFileHoldsAnotherInstance() throws SliceReadException {
        Path file = new TestImage("1.1").frames(2).words(new int[12]).write(folder.resolve("image.dcm"));
        Slice slice = TestDicom.pixels().read(file, 1);
        SliceRef ref = slice.ref();

        assertEquals(ref, TestDicom.source().read(ref).ref());
        assertEquals(1, ref.frame());

        new TestImage("1.2").frames(2).words(new int[12]).write(file);
        assertTrue(
                assertThrows(SliceReadException.class, () -> TestDicom.source().read(ref))
                        .getMessage()
                        .contains("another SOP instance"));
    }
}
