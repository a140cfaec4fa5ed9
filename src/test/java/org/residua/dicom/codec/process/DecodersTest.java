package org.residua.dicom.codec.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.codec.Compression;
import org.residua.dicom.codec.DicomReadException;

/** The decoders themselves, in this process, on small frames made by hand. */
class DecodersTest {
    @TempDir
    Path folder;

    /** Bits as text, padded with ones and with a zero byte after each 255. */
    private static byte[] scan(String bits) {
        List<Integer> bytes = new ArrayList<>();
        String padded = bits.replace(" ", "");
        padded += "1".repeat((8 - padded.length() % 8) % 8);
        for (int i = 0; i < padded.length(); i += 8) {
            int value = Integer.parseInt(padded.substring(i, i + 8), 2);
            bytes.add(value);
            if (value == 0xff) {
                bytes.add(0);
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i).byteValue();
        }
        return result;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    /** 2 rows of 2 samples of 8 bits; the code 0 stands for no difference, 10 for 1 bit of it, 110 for 2 bits. */
    private static byte[] lossless(int shift, byte[]... afterHeader) {
        return joined(
                bytes(0xff, 0xd8, 0xff, 0xfe, 0, 3, 1, 0xff, 0xc3, 0, 11, 8, 0, 2, 0, 2, 1, 5, 0x11, 0),
                bytes(0xff, 0xc4, 0, 22, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2),
                bytes(0xff, 0xdd, 0, 4, 0, 2),
                bytes(0xff, 0xda, 0, 8, 1, 5, 0, 1, 0, shift),
                joined(afterHeader));
    }

    private static FrameRequest request(Compression compression, byte[] encoded) {
        return new FrameRequest(compression, 2, 2, 1, 1, false, encoded);
    }

    private static byte[] decoded(byte[] lossless) throws DicomReadException {
        return new JpegLosslessDecoder().decode(request(Compression.JPEG_LOSSLESS, lossless));
    }

    @Test
    void eachRestartIntervalOfLosslessJpegBeginsAsTheFrameDid() throws DicomReadException {
        // 128 + 1, the same; restart; 128 - 3, 125 + 2
        byte[] frame = lossless(0, scan("10 1 0"), bytes(0xff, 0xd0), scan("110 00 110 10"));
        assertArrayEquals(bytes(129, 129, 125, 127), decoded(frame));
    }

    @Test
    void thePointTransformShiftsBack() throws DicomReadException {
        byte[] frame = lossless(1, scan("10 1 0"), bytes(0xff, 0xd0), scan("0 0"));
        assertArrayEquals(bytes(130, 130, 128, 128), decoded(frame));
    }

    @Test
    void brokenLosslessJpegIsRefused() {
        for (byte[] frame : List.of(
                lossless(0, scan("1111 1111 1111 1111 1111")),
                lossless(0, scan("10 1 0")),
                lossless(0, scan("10 1 0"), bytes(0xff, 0xc4)),
                lossless(0))) {
            assertThrows(DicomReadException.class, () -> decoded(frame));
        }
        byte[] otherTable = lossless(0, scan("0 0"), bytes(0xff, 0xd0), scan("0 0"));
        otherTable[24] = 3;
        assertThrows(DicomReadException.class, () -> decoded(otherTable));
        byte[] otherComponent = lossless(0, scan("0 0"), bytes(0xff, 0xd0), scan("0 0"));
        otherComponent[17] = 9;
        assertThrows(DicomReadException.class, () -> decoded(otherComponent));
        byte[] tooManyCodes = lossless(0, scan("0 0"), bytes(0xff, 0xd0), scan("0 0"));
        tooManyCodes[25] = 3;
        assertThrows(DicomReadException.class, () -> decoded(tooManyCodes));
    }

    @Test
    void tilesInPartsAreRefusedWithoutNativeCode() {
        byte[] start = bytes(0xff, 0x4f, 0xff, 0x51, 0, 4, 0, 0);
        byte[] first = bytes(0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 12, 0, 2);
        byte[] second = bytes(0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 12, 1, 2);
        DicomReadException refusal = assertThrows(
                DicomReadException.class,
                () -> new Jpeg2000Decoder().decode(request(Compression.JPEG_2000, joined(start, first, second))));
        assertTrue(refusal.reason().contains("on this machine"), refusal.reason());
        assertThrows(
                RuntimeException.class,
                () -> new Jpeg2000Decoder().decode(request(Compression.JPEG_2000, joined(start, first))));
    }

    @Test
    void theNativeDecodersDecodeTheSameAndRefuseWhatIsBroken() throws IOException {
        assumeTrue(NativeLibrary.ofThisMachine() != null, "there are no native decoders for this machine");
        FrameDecoder decoder = Decoders.NATIVE.load(folder);
        byte[] frame = lossless(0, scan("10 1 0"), bytes(0xff, 0xd0), scan("110 00 110 10"), bytes(0xff, 0xd9));
        assertArrayEquals(bytes(129, 129, 125, 127), decoder.decode(request(Compression.JPEG_LOSSLESS, frame)));
        FrameRequest otherSize = new FrameRequest(Compression.JPEG_LOSSLESS, 1, 2, 1, 1, false, frame);
        assertThrows(DicomReadException.class, () -> decoder.decode(otherSize));
        byte[] wide = new FrameRequest(Compression.JPEG_LOSSLESS, 2, 2, 1, 2, false, frame).encoded();
        FrameRequest inWords = new FrameRequest(Compression.JPEG_LOSSLESS, 2, 2, 1, 2, false, wide);
        assertArrayEquals(bytes(129, 0, 129, 0, 125, 0, 127, 0), decoder.decode(inWords));
    }

    @Test
    void theJavaDecodersAreThoseThatSayTheyDecode() throws IOException {
        FrameDecoder decoder = Decoders.JAVA.load(folder);
        byte[] frame = lossless(0, scan("10 1 0"), bytes(0xff, 0xd0), scan("110 00 110 10"));
        assertArrayEquals(bytes(129, 129, 125, 127), decoder.decode(request(Compression.JPEG_LOSSLESS, frame)));
        assertEquals(
                List.of(Compression.JPEG_LOSSLESS, Compression.JPEG_2000),
                Arrays.stream(Compression.values())
                        .filter(Decoders.JAVA::decode)
                        .toList());
    }
}
