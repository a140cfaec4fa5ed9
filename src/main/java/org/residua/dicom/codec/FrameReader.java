package org.residua.dicom.codec;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.residua.volume.Frame;

/** Reads single frames of one file's pixel data; only the wanted frame's bytes are read from the disk. */
public record FrameReader(
        PixelFormat format, TransferSyntax syntax, PixelLocation location, ByteSource source, FrameCodec codec) {
    /**
     * Reads and decodes frame {@code frame}, 0-based.
     *
     * @throws DicomReadException when there is no such frame or it is broken
     * @throws IOException when the file cannot be read
     */
    public Frame read(int frame) throws IOException {
        if (frame < 0 || frame >= format.frames()) {
            throw new DicomReadException("There is no frame " + (frame + 1) + "; it has " + format.frames() + ".");
        }
        return switch (syntax.coding()) {
            case LITTLE_ENDIAN, DEFLATED -> uncompressed(frame, ByteOrder.LITTLE_ENDIAN);
            case BIG_ENDIAN -> uncompressed(frame, ByteOrder.BIG_ENDIAN);
            case RLE -> RleFrame.decode(format, fragments(frame));
            case JPEG_BASELINE -> JpegFrame.decode(format, fragments(frame));
            case ENCAPSULATED_UNCOMPRESSED -> UncompressedFrame.decodeWhole(format, fragments(frame));
            case DEFLATED_FRAME ->
                UncompressedFrame.decodeWhole(format, DeflatedFrame.inflate(format, fragments(frame)));
            case CODEC -> codec.decode(format, syntax, fragments(frame));
            case UNSUPPORTED -> throw syntax.notRead();
        };
    }

    private byte[] fragments(int frame) throws IOException {
        Fragments fragments = location.fragments();
        if (fragments == null) {
            throw new DicomReadException("Pixel data is not in fragments.");
        }
        return fragments.frame(frame, format.frames(), startMarker(), source);
    }

    private int startMarker() {
        return switch (syntax.compression()) {
            case JPEG, JPEG_LOSSLESS, JPEG_LS -> Codestream.START_OF_JPEG;
            case JPEG_2000 -> Codestream.START_OF_JPEG_2000;
            case NONE -> Fragments.ANY_START;
        };
    }

    private Frame uncompressed(int frame, ByteOrder order) throws IOException {
        long firstBit = frame * format.frameBits();
        boolean swapped = order == ByteOrder.BIG_ENDIAN && location.words() && format.bitsAllocated() <= 8;
        long first = firstBit / 8 & (swapped ? -2L : -1L);
        long end = (firstBit + format.frameBits() + 7) / 8;
        if (swapped) {
            end = Math.min(location.length(), end + (end & 1));
        }
        byte[] bytes = source.read(location.offset() + first, (int) (end - first));
        if (swapped) {
            swapPairs(bytes);
        }
        if (format.bitsAllocated() == 1) {
            return UncompressedFrame.decodeBits(format, bytes, (int) (firstBit - 8 * first));
        }
        int skip = (int) (firstBit / 8 - first);
        return UncompressedFrame.decode(
                format, skip == 0 ? bytes : Arrays.copyOfRange(bytes, skip, bytes.length), order);
    }

    /** Bytes of a big endian file with VR OW: each pair was swapped when it was written (PS3.5 section 7.3). */
    public static void swapPairs(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            byte first = bytes[i];
            bytes[i] = bytes[i + 1];
            bytes[i + 1] = first;
        }
    }
}
