package org.residua.dicom.codec.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.TestImage;
import org.residua.dicom.codec.Codestream;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.dicom.codec.UncompressedFrame;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;
import org.residua.volume.Samples;

/** What the decoders make of others' frames, here in this process: what was encoded without loss comes out as it was. */
class DecodersInProcessTest {
    private static final int ROWS = 21;
    private static final int COLUMNS = 30;
    private static final List<List<String>> ENCODERS = List.of(
            List.of("gdcmconv", "--j2k"),
            List.of("gdcmconv", "--jpegls"),
            List.of("dcmcjpls", "+il"),
            List.of("dcmcjpls", "+in"),
            List.of("dcmcjpeg", "+el", "+sv", "1"),
            List.of("dcmcjpeg", "+el", "+sv", "2"),
            List.of("dcmcjpeg", "+el", "+sv", "3"),
            List.of("dcmcjpeg", "+el", "+sv", "4"),
            List.of("dcmcjpeg", "+el", "+sv", "5"),
            List.of("dcmcjpeg", "+el", "+sv", "6"),
            List.of("dcmcjpeg", "+el", "+sv", "7"));

    @TempDir
    Path folder;

    /** Frames through a decoder of this process. */
    private record Decoding(Decoders decoders, FrameDecoder decoder) implements FrameCodec {
        @Override
        public boolean decodes(TransferSyntax syntax) {
            return decoders.decode(syntax.compression());
        }

        @Override
        public Frame decode(PixelFormat format, TransferSyntax syntax, byte[] encoded) throws DicomReadException {
            byte[] bare = Codestream.bare(syntax.compression(), encoded);
            byte[] decoded = decoder.decode(new FrameRequest(
                    syntax.compression(),
                    format.rows(),
                    format.columns(),
                    format.samplesPerPixel(),
                    (format.bitsAllocated() + 7) / 8,
                    format.signed(),
                    bare));
            return UncompressedFrame.decode(
                    format.decodedAs(format.photometric(), false), decoded, ByteOrder.LITTLE_ENDIAN);
        }
    }

    private List<Path> originals() {
        return List.of(
                image("grey", new TestImage("1.1").bits(8, 8, false), 1, ROWS * COLUMNS),
                image("wide", new TestImage("1.2").bits(16, 16, false), 2, ROWS * COLUMNS),
                image("signed", new TestImage("1.3").bits(16, 16, true), 2, ROWS * COLUMNS),
                image("colour", new TestImage("1.4").bits(8, 8, false).colour("RGB", 0), 1, 3 * ROWS * COLUMNS));
    }

    private Path image(String name, TestImage image, int sampleBytes, int samples) {
        byte[] pixels = new byte[samples * sampleBytes];
        new Random(samples).nextBytes(pixels);
        return image.size(ROWS, COLUMNS)
                .pixels(sampleBytes == 1 ? VR.OB : VR.OW, pixels)
                .write(folder.resolve(name + ".dcm"));
    }

    private void requireAsTheyWere(Decoders decoders) throws Exception {
        FrameCodec codec = new Decoding(decoders, decoders.load(folder));
        int compared = 0;
        for (Path original : originals()) {
            Samples before = TestDicom.pixels().read(original, 0).frame().samples();
            for (List<String> encoder : ENCODERS) {
                Path file = encoded(encoder, original);
                if (decodes(codec, encoder)) {
                    Samples after = new DicomPixels(codec).read(file, 0).frame().samples();
                    for (int i = 0; i < before.length(); i++) {
                        assertEquals(
                                before.at(i), after.at(i), encoder + " " + original.getFileName() + " sample " + i);
                    }
                    compared++;
                }
            }
        }
        assertTrue(compared >= 28, "only " + compared + " were compared");
    }

    private static boolean decodes(FrameCodec codec, List<String> encoder) {
        boolean jpegLs = encoder.contains("--jpegls") || encoder.get(0).equals("dcmcjpls");
        return !jpegLs || codec.decodes(TransferSyntax.of("1.2.840.10008.1.2.4.80"));
    }

    private Path encoded(List<String> encoder, Path original) throws IOException, InterruptedException {
        Path file = folder.resolve("encoded.dcm");
        List<String> command = new ArrayList<>(encoder);
        command.add(original.toString());
        command.add(file.toString());
        assertTrue(Judge.succeeds(command.toArray(String[]::new)), command.toString());
        return file;
    }

    @Test
    void withNativeCode() throws Exception {
        assumeTrue(NativeLibrary.ofThisMachine() != null, "there are no native decoders for this machine");
        requireAsTheyWere(Decoders.NATIVE);
    }

    @Test
    void inJavaAlone() throws Exception {
        requireAsTheyWere(Decoders.JAVA);
    }

    @Test
    void aWatchThatIsInterruptedEnds() {
        Thread.currentThread().interrupt();
        new MemoryWatch(Long.MAX_VALUE, () -> fail("nothing grew")).run();
        assertTrue(Thread.interrupted());
    }
}
