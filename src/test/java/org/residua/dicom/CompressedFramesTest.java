package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;
import org.residua.volume.SliceReadException;

/** RLE Lossless and JPEG Baseline, and where frames lie among fragments. */
class CompressedFramesTest {
    private static final byte[] NO_TABLE = new byte[0];

    @TempDir
    Path folder;

    private Frame read(TestImage image, int frame) throws SliceReadException {
        return TestDicom.pixels()
                .read(image.write(folder.resolve("image.dcm")), frame)
                .frame();
    }

    private String failure(TestImage image) {
        return assertThrows(SliceReadException.class, () -> read(image, 0)).getMessage();
    }

    private static double[] values(Frame frame) {
        return IntStream.range(0, frame.samples().length())
                .mapToDouble(frame.samples()::at)
                .toArray();
    }

    /** An RLE fragment of these PackBits segments. */
    private static byte[] rle(byte[]... segments) {
        ByteBuffer fragment = ByteBuffer.allocate(
                        64 + Arrays.stream(segments).mapToInt(s -> s.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        fragment.putInt(0, segments.length);
        int offset = 64;
        for (int i = 0; i < segments.length; i++) {
            fragment.putInt(4 + 4 * i, offset);
            fragment.position(offset);
            fragment.put(segments[i]);
            offset += segments[i].length;
        }
        return fragment.array();
    }

    private static byte[] segment(int... bytes) {
        return TestImage.asBytes(bytes);
    }

    private static TestImage image8() {
        return new TestImage("1.1").bits(8, 8, false);
    }

    @Test
    void rleRunsCopiesAndNoOperationsAreUnpacked() throws SliceReadException {
        // two copied, nothing, three repeated, one copied; a padding byte
        byte[] fragment = rle(segment(1, 7, 8, -128, -2, 9, 0, 10, 0));

        assertArrayEquals(
                new double[] {7, 8, 9, 9, 9, 10},
                values(read(image8().fragments(UID.RLELossless, NO_TABLE, fragment), 0)));
    }

    @Test
    void rleSegmentsAreBytesOfSamplesHighestFirstAndColoursOneAfterTheOther() throws SliceReadException {
        TestImage grey = new TestImage("1.1")
                .fragments(UID.RLELossless, NO_TABLE, rle(segment(-5, 1), segment(5, 0, 1, 2, 3, 4, 255)));
        assertArrayEquals(new double[] {256, 257, 258, 259, 260, 511}, values(read(grey, 0)));

        TestImage colour = new TestImage("1.1").size(1, 2).colour("RGB", 0);
        byte[][] segments =
                IntStream.rangeClosed(1, 6).mapToObj(i -> segment(1, i, i + 10)).toArray(byte[][]::new);
        assertArrayEquals(
                new double[] {0x102, 0x304, 0x506, 0xb0c, 0xd0e, 0xf10},
                values(read(colour.fragments(UID.RLELossless, NO_TABLE, rle(segments)), 0)));
    }

    @Test
    void rleOfSingleBitsIsUnpacked() throws SliceReadException {
        TestImage image = new TestImage("1.1").bits(1, 1, false);

        assertArrayEquals(
                new double[] {1, 0, 1, 1, 0, 0},
                values(read(image.fragments(UID.RLELossless, NO_TABLE, rle(segment(0, 0b001101))), 0)));
    }

    @Test
    void brokenRleIsRefused() {
        for (byte[] fragment : new byte[][] {
            new byte[10],
            rle(segment(1, 7)),
            rle(segment(4, 7, 8, 9)),
            rle(segment(-2, 9)),
            Arrays.copyOf(rle(segment(-5, 9)), 64)
        }) {
            String reason = failure(image8().fragments(UID.RLELossless, NO_TABLE, fragment));
            assertTrue(reason.contains("RLE segment 1 is broken"), reason);
        }
        String reason = failure(image8().fragments(UID.RLELossless, NO_TABLE, rle(segment(-5, 9), segment(-5, 9))));
        assertTrue(reason.contains("2 segments where 1"), reason);
        byte[] wild = rle(segment(-5, 9));
        ByteBuffer.wrap(wild).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -12);
        assertTrue(failure(image8().fragments(UID.RLELossless, NO_TABLE, wild)).contains("RLE segment 1"));
        assertTrue(failure(image8().size(5000, 5000).fragments(UID.RLELossless, NO_TABLE, rle(segment(-5, 9))))
                .contains("RLE segment 1"));
    }

    @Test
    void framesAreFoundByOffsetTableOrByCounting() throws SliceReadException {
        byte[] first = rle(segment(-5, 1, 0, 0));
        byte[] second = rle(segment(-5, 2));
        byte[] table = littleEndianInts(0, first.length + 8);
        byte[] wrongTable = littleEndianInts(0, 3);
        for (byte[] offsets : new byte[][] {NO_TABLE, table, wrongTable}) {
            TestImage image = image8().frames(2).fragments(UID.RLELossless, offsets, first, second);
            assertEquals(1, read(image, 0).samples().at(0));
            assertEquals(2, read(image, 1).samples().at(5));
        }
    }

    @Test
    void framesAreFoundByAnExtendedOffsetTable() throws SliceReadException {
        byte[] first = rle(segment(-5, 1, 0, 0));
        byte[] second = rle(segment(-5, 2));
        int half = second.length / 4 * 2;
        ByteBuffer offsets = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        offsets.putLong(0).putLong(first.length + 8);
        TestImage image = image8().frames(2)
                .fragments(
                        UID.RLELossless,
                        NO_TABLE,
                        first,
                        Arrays.copyOf(second, half),
                        Arrays.copyOfRange(second, half, second.length));
        image.dataset.setBytes(Tag.ExtendedOffsetTable, VR.UN, offsets.array());

        assertEquals(1, read(image, 0).samples().at(0));
        assertEquals(2, read(image, 1).samples().at(5));
    }

    @Test
    void fragmentsThatDoNotTellWhereFramesStartAreRefused() {
        byte[] frame = rle(segment(-5, 1, 0, 0));

        assertTrue(failure(image8().frames(2).fragments(UID.RLELossless, NO_TABLE, frame, frame, frame))
                .contains("3 fragments do not tell where each of the 2 frames starts"));
    }

    @Test
    void aFileThatEndsInsideOrAfterItsFragmentsIsRefusedOrRead() throws IOException {
        Path file = image8().frames(2)
                .fragments(UID.RLELossless, NO_TABLE, rle(segment(-5, 1)), rle(segment(-5, 2)))
                .write(folder.resolve("cut.dcm"));
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length - 8)); // only the delimiter is gone
        assertEquals(2, TestDicom.pixels().read(file, 1).frame().samples().at(0));
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertTrue(
                assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, 0))
                        .getMessage()
                        .contains("Truncated: the file ends inside its pixel data"));
        Files.write(file, Arrays.copyOf(whole, whole.length - 8 - 66 - 4));
        assertTrue(
                assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, 0))
                        .getMessage()
                        .contains("Truncated: the file ends inside its pixel data"));
        Files.write(file, Arrays.copyOf(whole, whole.length - 8 - 66 - 8));
        assertTrue(
                assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, 0))
                        .getMessage()
                        .contains("Truncated: pixel data has 1 of 2 frames"));
    }

    private static byte[] littleEndianInts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] jpeg(int type, int rgb) throws IOException {
        BufferedImage picture = new BufferedImage(16, 8, type);
        for (int i = 0; i < 128; i++) {
            picture.setRGB(i % 16, i / 16, rgb);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ofTheJdk(ImageIO.getImageWritersByFormatName("jpeg"));
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(picture);
        }
        writer.dispose();
        return out.size() % 2 == 0 ? out.toByteArray() : Arrays.copyOf(out.toByteArray(), out.size() + 1);
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        ImageReader reader = ofTheJdk(ImageIO.getImageReadersByFormatName("jpeg"));
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        return reader.read(0);
    }

    /** The DICOM toolkit registers its own, too. */
    private static <T> T ofTheJdk(Iterator<T> codecs) {
        while (codecs.hasNext()) {
            T codec = codecs.next();
            if (codec.getClass().getName().startsWith("com.sun.imageio.")) {
                return codec;
            }
        }
        throw new AssertionError("the JDK has no JPEG");
    }

    private static TestImage jpegImage() {
        return image8().size(8, 16);
    }

    @Test
    void greyJpegIsDecoded() throws Exception {
        byte[] jpeg = jpeg(BufferedImage.TYPE_BYTE_GRAY, 0x646464);
        Frame frame = read(jpegImage().fragments(UID.JPEGBaseline1, NO_TABLE, jpeg), 0);

        double[] expected = new double[128];
        Arrays.fill(expected, decoded(jpeg).getRaster().getSample(3, 3, 0));
        assertArrayEquals(expected, values(frame));
        assertEquals("MONOCHROME2", frame.photometric());
    }

    @Test
    void colourIsWhatTheFileSaysAndYbrBecomesRgb() throws Exception {
        byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB, 0xc82010);
        int decoded = decoded(jpeg).getRGB(5, 5);
        TestImage image = jpegImage().fragments(UID.JPEGBaseline1, NO_TABLE, jpeg);

        Frame converted = read(image.colour("YBR_FULL_422", 0), 0);
        assertEquals("RGB", converted.photometric());
        assertArrayEquals(
                new double[] {decoded >> 16 & 255, decoded >> 8 & 255, decoded & 255},
                Arrays.copyOf(values(converted), 3));

        Frame asStored = read(image.colour("RGB", 0), 0);
        assertEquals("RGB", asStored.photometric());
        assertEquals(78, asStored.samples().at(0), 3); // luminance of the picture: the file says that it is red
    }

    @Test
    void jpegFramesInSeveralFragmentsAreToldApartByTheirStart() throws Exception {
        byte[] first = jpeg(BufferedImage.TYPE_BYTE_GRAY, 0x101010);
        byte[] second = jpeg(BufferedImage.TYPE_BYTE_GRAY, 0xf0f0f0);
        int half = first.length / 4 * 2;
        TestImage image = jpegImage()
                .frames(2)
                .fragments(
                        UID.JPEGBaseline1,
                        NO_TABLE,
                        Arrays.copyOf(first, half),
                        Arrays.copyOfRange(first, half, first.length),
                        second);

        double dark = read(image, 0).samples().at(0);
        double bright = read(image, 1).samples().at(0);
        assertTrue(dark < 40 && bright > 200, dark + " " + bright);
    }

    @Test
    void brokenCutAndMismatchedJpegIsRefused() throws Exception {
        byte[] grey = jpeg(BufferedImage.TYPE_BYTE_GRAY, 0x123456);
        byte[] cut = Arrays.copyOf(grey, grey.length / 2 * 2 - 8);
        byte[] noise = new byte[64];

        assertTrue(
                failure(jpegImage().fragments(UID.JPEGBaseline1, NO_TABLE, cut)).contains("A JPEG frame is"));
        assertTrue(failure(jpegImage().fragments(UID.JPEGBaseline1, NO_TABLE, noise))
                .contains("is broken"));
        assertTrue(
                failure(image8().fragments(UID.JPEGBaseline1, NO_TABLE, grey)).contains("another size"));
        assertTrue(failure(jpegImage().colour("RGB", 0).fragments(UID.JPEGBaseline1, NO_TABLE, grey))
                .contains("1 colours where Samples per Pixel is 3"));
        assertTrue(failure(jpegImage().bits(16, 12, false).fragments(UID.JPEGBaseline1, NO_TABLE, grey))
                .contains("JPEG Baseline has 8 bits"));
        assertTrue(failure(jpegImage().size(9000, 9000).fragments(UID.JPEGBaseline1, NO_TABLE, grey))
                .contains("cut short"));
    }

    private static byte[] deflated(byte... frame) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, raw)) {
            out.write(frame);
        }
        raw.end();
        return bytes.toByteArray();
    }

    @Test
    void framesThatAreDeflatedOneByOneAreInflatedAsFarAsTheyGo() throws Exception {
        TestImage bytes = image8().frames(2)
                .fragments(
                        "1.2.840.10008.1.2.8.1",
                        NO_TABLE,
                        deflated(segment(1, 2, 3, 4, 5, 6)),
                        deflated(segment(7, 8, 9, 10, 11, 12, 13, 14)));
        assertArrayEquals(new double[] {7, 8, 9, 10, 11, 12}, values(read(bytes, 1)));

        TestImage bits = new TestImage("1.1")
                .bits(1, 1, false)
                .fragments("1.2.840.10008.1.2.8.1", NO_TABLE, deflated(segment(0b001101)));
        assertArrayEquals(new double[] {1, 0, 1, 1, 0, 0}, values(read(bits, 0)));

        TestImage tooShort = image8().fragments("1.2.840.10008.1.2.8.1", NO_TABLE, deflated(segment(1, 2)));
        assertTrue(failure(tooShort).contains("2 bytes where 6 are needed"));
        TestImage broken = image8().fragments("1.2.840.10008.1.2.8.1", NO_TABLE, segment(7, 7, 7, 7));
        assertTrue(failure(broken).contains("deflated frame is broken"));
    }

    @Test
    void uncompressedFramesMayBeInFragments() throws SliceReadException {
        TestImage image = new TestImage("1.1")
                .frames(2)
                .fragments(
                        "1.2.840.10008.1.2.1.98",
                        NO_TABLE,
                        segment(1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0),
                        segment(7, 0, 8, 0, 9, 0, 0, 1, 1, 1, 2, 1));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, values(read(image, 0)));
        assertArrayEquals(new double[] {7, 8, 9, 256, 257, 258}, values(read(image, 1)));
    }
}
