package org.residua.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.study.Instance;
import org.residua.study.SliceRef;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

class RasterReaderTest {
    @TempDir
    Path folder;

    private final RasterReader reader = new RasterReader();

    @Test
    void eightBitGreyIsReadAsStored() throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 3, 2, new int[] {0, 1, 100, 128, 254, 255});
        Slice slice = reader.read(save(image, "png"));
        Samples.OfByte samples =
                assertInstanceOf(Samples.OfByte.class, slice.frame().samples());
        assertEquals("[0, 1, 100, -128, -2, -1]", Arrays.toString(samples.values()));
        assertFalse(samples.signed());
        assertEquals("MONOCHROME2", slice.frame().photometric());
        assertEquals(3, slice.geometry().columns());
        assertEquals(2, slice.geometry().rows());
        assertNull(slice.geometry().spacing());
    }

    @Test
    void sixteenBitGreyIsReadAsStored() throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, 2, 2, new int[] {0, 1, 4095, 65535});
        Slice slice = reader.read(save(image, "png"));
        assertInstanceOf(Samples.OfShort.class, slice.frame().samples());
        assertEquals(4095, slice.frame().samples().at(2));
        assertEquals(65535, slice.frame().samples().at(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void theWindowSpansTheFullRange(int type) throws IOException {
        BufferedImage image = new BufferedImage(2, 1, type);
        image.getRaster().setPixels(0, 0, 2, 1, new int[] {0, 0xffff});
        Slice slice = reader.read(save(image, "png"));
        Samples samples = slice.frame().samples();
        assertEquals(0, slice.grey().display(samples.at(0), slice.defaultVoi()));
        assertEquals(255, slice.grey().display(samples.at(1), slice.defaultVoi()));
    }

    @Test
    void colourThatIsGreyEverywhereBecomesGrey() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x101010);
        image.setRGB(1, 0, 0xc8c8c8);
        Slice slice = reader.read(save(image, "png"));
        assertTrue(slice.frame().isGrey());
        assertEquals(16, slice.frame().samples().at(0));
        assertEquals(200, slice.frame().samples().at(1));
    }

    @Test
    void colourStaysColour() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff101010);
        image.setRGB(1, 0, 0xff102030);
        Slice slice = reader.read(save(image, "png"));
        assertFalse(slice.frame().isGrey());
        assertEquals("RGB", slice.frame().photometric());
        assertEquals(6, slice.frame().samples().length());
        assertEquals(0x20, slice.frame().samples().at(4));
    }

    @Test
    void aPaletteIsLookedUp() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, 0xffffffff);
        Slice slice = reader.read(save(image, "png"));
        assertTrue(slice.frame().isGrey());
        assertEquals(0, slice.frame().samples().at(0));
        assertEquals(255, slice.frame().samples().at(1));
    }

    @Test
    void greyJpegIsGrey() throws IOException {
        Slice slice = reader.read(save(noise(40, 30), "jpeg"));
        assertTrue(slice.frame().isGrey());
        assertEquals(1200, slice.frame().samples().length());
    }

    @Test
    void theHeaderAloneGivesTheInstance() throws IOException {
        Path file = save(noise(40, 30), "png");
        Instance instance = RasterReader.instance(file);
        assertEquals(40, instance.columns());
        assertEquals(30, instance.rows());
        assertEquals(1, instance.frames());
        assertEquals("", instance.uid().value());
    }

    @Test
    void theFormatIsToldByContentNotName() throws IOException {
        Path png = Files.move(save(noise(4, 4), "png"), folder.resolve("scan.dcm"));
        assertTrue(RasterReader.isRaster(png));
        assertTrue(RasterReader.isRaster(save(noise(4, 4), "jpeg")));
        assertFalse(RasterReader.isRaster(Files.writeString(folder.resolve("note.png"), "plain text")));
        assertFalse(RasterReader.isRaster(Files.write(folder.resolve("empty.png"), new byte[0])));
        assertThrows(IOException.class, () -> RasterReader.isRaster(folder.resolve("none")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aTruncatedFileIsRefusedWhereverItEnds(String format) throws IOException {
        Path file = save(noise(64, 64), format);
        byte[] whole = Files.readAllBytes(file);
        // A PNG's last chunk and its checksum hold no pixels.
        int unneeded = format.equals("png") ? 16 : 2;
        for (int length = 9; length < whole.length - unneeded; length += 37) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            SliceReadException e = assertThrows(
                    SliceReadException.class,
                    () -> reader.read(cut),
                    "read " + length + " of " + whole.length + " bytes");
            assertTrue(e.getMessage().contains("cut"), e.getMessage());
        }
    }

    @Test
    void aHugePictureIsRefusedFromItsHeader() throws IOException {
        Path file = Files.write(folder.resolve("huge.png"), headerOfPng(20_000, 20_000));
        SliceReadException e = assertThrows(SliceReadException.class, () -> reader.read(file));
        assertTrue(e.getMessage().contains("20000 x 20000") && e.getMessage().contains("huge.png"), e.getMessage());
    }

    @Test
    void whatCannotBeReadIsNamedWithARemedy() throws IOException {
        assertRefused(folder.resolve("none.png"), "does not exist");
        assertRefused(Files.writeString(folder.resolve("note.png"), "plain text"), "neither PNG nor JPEG");
        Path file = save(noise(4, 4), "png");
        SliceReadException e =
                assertThrows(SliceReadException.class, () -> reader.read(new SliceRef(RasterReader.instance(file), 1)));
        assertTrue(e.getMessage().contains("one picture"), e.getMessage());
    }

    @Test
    void randomlyAlteredFilesAreReadOrRefusedButNeverFailOtherwise() throws IOException {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] whole = Files.readAllBytes(save(noise(32, 32), format));
            for (int i = 0; i < 300; i++) {
                byte[] altered = whole.clone();
                altered[8 + random.nextInt(altered.length - 8)] = (byte) random.nextInt(256);
                Path file = Files.write(folder.resolve("altered"), altered);
                try {
                    assertTrue(reader.read(file).frame().rows() > 0);
                } catch (SliceReadException e) {
                    assertTrue(e.getMessage().contains("altered"), e.getMessage());
                }
            }
        }
    }

    @Test
    void realFilmsAreReadAsGrey() throws IOException {
        Assumptions.assumeTrue(System.getenv("RESIDUA_DATA") != null, "RESIDUA_DATA is not set");
        Path root = Path.of(System.getenv("RESIDUA_DATA"));
        for (String name : new String[] {"cxr-kermany/normal", "cxr-nih/normal", "brain-lgg/normal"}) {
            try (var files = Files.list(root.resolve(name))) {
                for (Path file : files.sorted().limit(20).toList()) {
                    assertTrue(reader.read(file).frame().isGrey(), file.toString());
                }
            }
        }
    }

    private void assertRefused(Path file, String reason) {
        SliceReadException e = assertThrows(SliceReadException.class, () -> reader.read(file));
        assertTrue(e.getMessage().contains(reason) && e.getMessage().contains(file.toString()), e.getMessage());
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(1);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, random.nextInt(256));
        }
        return image;
    }

    private Path save(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    /** A PNG signature and header chunk of an 8-bit grey picture, without pixels. */
    private static byte[] headerOfPng(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17);
        chunk.put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
