package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import org.aoju.bus.image.UID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;
import org.residua.volume.SliceReadException;

/** Compressed frames that take next to nothing, and those that take for ever. */
class JpegBoundsTest {
    private static final int SIZE = 1024;

    @TempDir
    Path folder;

    @Test
    void blankFramesAreReadHoweverFewBytesTheyTake() throws Exception {
        byte[] jpeg = blank(BufferedImage.TYPE_INT_RGB);
        assertTrue(3L * SIZE * SIZE > 400L * jpeg.length, jpeg.length + " bytes");
        Path file = image().colour("YBR_FULL_422", 0)
                .fragments(UID.JPEGBaseline1, new byte[0], jpeg)
                .write(folder.resolve("blank"));
        Frame frame = TestDicom.pixels().read(file, 0).frame();
        assertEquals(3 * SIZE * SIZE, frame.samples().length());
        assertEquals(0, frame.samples().at(12345));
    }

    @Test
    void aFrameOfThousandsOfScansIsRefusedAtOnce() throws Exception {
        byte[] jpeg = blank(BufferedImage.TYPE_BYTE_GRAY);
        int last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, last);
        for (int i = 0; i < 3000; i++) {
            many.writeBytes(Arrays.copyOfRange(jpeg, last, jpeg.length - 2));
        }
        many.write(jpeg, jpeg.length - 2, 2);
        Path file = image().fragments(UID.JPEGBaseline1, new byte[0], many.toByteArray())
                .write(folder.resolve("scans"));
        String why = assertTimeout(
                        Duration.ofSeconds(5),
                        () -> assertThrows(
                                SliceReadException.class,
                                () -> TestDicom.pixels().read(file, 0)))
                .getMessage();
        assertTrue(why.contains("more than 100 scans"), why);
    }

    @Test
    void aBoxAroundJpeg2000ThatEndsBeforeItStartsIsRefusedAtOnce() {
        byte[] boxes = ByteBuffer.allocate(64)
                .putInt(12)
                .putInt(0x6a502020)
                .putInt(0x0d0a870a)
                .putInt(0)
                .putInt(0x66747970)
                .array();
        Path file =
                image().fragments(UID.JPEG2000LosslessOnly, new byte[0], boxes).write(folder.resolve("boxes"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(
                        SliceReadException.class, () -> TestDicom.pixels().read(file, 0)));
    }

    private static TestImage image() {
        return new TestImage("1.1").size(SIZE, SIZE).bits(8, 8, false);
    }

    private static byte[] blank(int type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ((JPEGImageWriteParam) parameters).setOptimizeHuffmanTables(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            writer.write(null, new IIOImage(new BufferedImage(SIZE, SIZE, type), null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.size() % 2 == 0 ? out.toByteArray() : Arrays.copyOf(out.toByteArray(), out.size() + 1);
    }
}
