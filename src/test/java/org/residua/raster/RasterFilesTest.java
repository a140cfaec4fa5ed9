package org.residua.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jetbrains.bio.npy.NpyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.file.FileWriteException;
import org.residua.testkit.Judge;
import org.residua.volume.Samples;

class RasterFilesTest {
    @TempDir
    Path folder;

    @Test
    void anOpaquePictureKeepsItsColoursWithoutAlpha() throws IOException {
        Path file = folder.resolve("a.png");
        int[] argb = {0xff000000, 0xff102030, 0xffffffff, 0xff00ff00, 0xfff3763b, 0xff0e1116};
        PngFile.write(file, 3, 2, argb);
        BufferedImage back = ImageIO.read(file.toFile());
        assertFalse(back.getColorModel().hasAlpha());
        assertArrayEquals(argb, back.getRGB(0, 0, 3, 2, null, 0, 3));
        assertOnly("a.png");
    }

    @Test
    void aClearPictureKeepsItsAlpha() throws IOException {
        Path file = folder.resolve("a.png");
        int[] argb = {0x00000000, 0x8cf3763b};
        PngFile.write(file, 2, 1, argb);
        assertArrayEquals(argb, ImageIO.read(file.toFile()).getRGB(0, 0, 2, 1, null, 0, 2));
    }

    @Test
    void aPictureNeedsAllItsPixels() {
        assertThrows(IllegalArgumentException.class, () -> PngFile.write(folder.resolve("a.png"), 3, 2, new int[5]));
    }

    @Test
    void aMissingFolderIsToldAndNothingIsLeft() throws IOException {
        assertThrows(
                FileWriteException.class,
                () -> PngFile.write(folder.resolve("none").resolve("a.png"), 1, 1, new int[1]));
        assertThrows(
                FileWriteException.class,
                () -> NumpyFile.write(folder.resolve("none").resolve("a.npy"), new float[1], 1));
        assertOnly();
    }

    @Test
    void aMaskIsWhereThePictureIsNotZero() throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 3, 2, new int[] {0, 1, 255, 0, 0, 7});
        Path file = folder.resolve("mask.png");
        ImageIO.write(image, "png", file.toFile());
        RasterMask mask = RasterMask.read(file);
        assertEquals(3, mask.width());
        assertEquals(2, mask.height());
        assertArrayEquals(new boolean[] {false, true, true, false, false, true}, mask.inside());
    }

    @Test
    void aColourMaskIsWhereAnyChannelIsNotZero() throws IOException {
        Path file = folder.resolve("mask.png");
        PngFile.write(file, 3, 1, new int[] {0xff000000, 0xff0000ff, 0xff010000});
        assertArrayEquals(
                new boolean[] {false, true, true}, RasterMask.read(file).inside());
    }

    @Test
    void aMaskNeedsAllItsPixels() {
        assertThrows(IllegalArgumentException.class, () -> new RasterMask(2, 2, new boolean[3]));
    }

    @Test
    void aShapeMustHoldTheValues() {
        assertThrows(
                IllegalArgumentException.class, () -> NumpyFile.write(folder.resolve("a.npy"), new float[5], 2, 3));
    }

    @Test
    void floatsAreReadBackWithTheirShape() throws IOException {
        Path file = folder.resolve("a.npy");
        NumpyFile.write(file, new float[] {1, Float.NaN, -3.5f, 4, 5, 6}, 2, 3);
        assertArrayEquals(new int[] {2, 3}, NpyFile.read(file, 1 << 16).getShape());
        assertArrayEquals(
                new float[] {1, Float.NaN, -3.5f, 4, 5, 6},
                NpyFile.read(file, 1 << 16).asFloatArray());
    }

    @Test
    void numpyReadsEverySampleTypeExactly() throws Exception {
        assertNumpy(new Samples.OfByte(new byte[] {0, 127, -128, -1}, false), "int16", "[0, 127, 128, 255]");
        assertNumpy(new Samples.OfByte(new byte[] {0, 127, -128, -1}, true), "int8", "[0, 127, -128, -1]");
        assertNumpy(
                new Samples.OfShort(new short[] {0, 32767, -32768, -1}, false), "int32", "[0, 32767, 32768, 65535]");
        assertNumpy(new Samples.OfShort(new short[] {0, 32767, -32768, -1}, true), "int16", "[0, 32767, -32768, -1]");
        assertNumpy(
                new Samples.OfInt(new int[] {0, 1, Integer.MIN_VALUE, -1}, false),
                "int64",
                "[0, 1, 2147483648, 4294967295]");
        assertNumpy(
                new Samples.OfInt(new int[] {0, 1, Integer.MIN_VALUE, -1}, true), "int32", "[0, 1, -2147483648, -1]");
        assertNumpy(new Samples.OfFloat(new float[] {0, 1.5f, -2, Float.NaN}), "float32", "[0.0, 1.5, -2.0, nan]");
        assertNumpy(new Samples.OfDouble(new double[] {0, 0.1, -2, 1e300}), "float64", "[0.0, 0.1, -2.0, 1e+300]");
    }

    private void assertNumpy(Samples samples, String type, String values) throws Exception {
        Path file = folder.resolve("a.npy");
        NumpyFile.write(file, samples, 2, 2);
        String script = "import numpy,sys; a=numpy.load(sys.argv[1]); print(a.dtype, a.shape, a.reshape(-1).tolist())";
        assertEquals(type + " (2, 2) " + values, Judge.python(script, file));
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(names), files.map(f -> f.getFileName().toString()).toList());
        }
    }
}
