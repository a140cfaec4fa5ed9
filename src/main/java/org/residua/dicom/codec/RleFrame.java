package org.residua.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.residua.volume.Frame;

/** One frame of RLE Lossless: a PackBits segment for each byte of each sample, highest byte first (PS3.5 annex G). */
public final class RleFrame {
    private static final int HEADER_BYTES = 64;
    private static final int MOST_SEGMENTS = 15;
    /** Two bytes of a replicate run stand for 128. */
    private static final int MOST_EXPANSION = 64;

    private RleFrame() {}

    /**
     * Decodes the fragment of a frame.
     *
     * @throws DicomReadException when it is broken or does not hold the whole frame
     */
    public static Frame decode(PixelFormat format, byte[] fragment) throws DicomReadException {
        int pixels = format.rows() * format.columns();
        int sampleBytes = (format.bitsAllocated() + 7) / 8;
        int segments = sampleBytes * format.samplesPerPixel();
        int segmentBytes = format.bitsAllocated() == 1 ? (pixels + 7) / 8 : pixels;
        ByteBuffer header = header(fragment, segments, segmentBytes);
        byte[] bytes = new byte[segmentBytes * segments];
        for (int segment = 0; segment < segments; segment++) {
            int end = segment + 1 < segments ? header.getInt(4 * segment + 8) : fragment.length;
            byte[] plane = unpack(fragment, header.getInt(4 * segment + 4), end, segmentBytes, segment);
            int firstOfSample = segment / sampleBytes * segmentBytes * sampleBytes;
            int littleEndianByte = sampleBytes - 1 - segment % sampleBytes;
            for (int i = 0; i < segmentBytes; i++) {
                bytes[firstOfSample + i * sampleBytes + littleEndianByte] = plane[i];
            }
        }
        return format.bitsAllocated() == 1
                ? UncompressedFrame.decodeBits(format, bytes, 0)
                : UncompressedFrame.decode(
                        format.decodedAs(format.photometric(), true), bytes, ByteOrder.LITTLE_ENDIAN);
    }

    /** The number of segments and where each starts, once it fits the format. */
    private static ByteBuffer header(byte[] fragment, int segments, int segmentBytes) throws DicomReadException {
        if (fragment.length < HEADER_BYTES || segmentBytes > (long) MOST_EXPANSION * fragment.length) {
            throw broken(0);
        }
        ByteBuffer header = ByteBuffer.wrap(fragment).order(ByteOrder.LITTLE_ENDIAN);
        if (segments > MOST_SEGMENTS || header.getInt(0) != segments) {
            throw new DicomReadException("The RLE header has " + header.getInt(0) + " segments where " + segments
                    + " are needed. Convert the file again from its source.");
        }
        return header;
    }

    /** PackBits: a count below 0 repeats the next byte, one from 0 on copies as many, -128 does nothing. */
    private static byte[] unpack(byte[] fragment, int from, int to, int length, int segment) throws DicomReadException {
        if (from < HEADER_BYTES || to > fragment.length || from > to) {
            throw broken(segment);
        }
        byte[] plane = new byte[length];
        int in = from;
        int out = 0;
        while (out < length) {
            if (in + 1 >= to) {
                throw broken(segment);
            }
            int count = fragment[in++];
            if (count >= 0) {
                int run = Math.min(count + 1, length - out);
                if (run > to - in) {
                    throw broken(segment);
                }
                System.arraycopy(fragment, in, plane, out, run);
                in += count + 1;
                out += run;
            } else if (count != Byte.MIN_VALUE) {
                int run = Math.min(1 - count, length - out);
                Arrays.fill(plane, out, out + run, fragment[in++]);
                out += run;
            }
        }
        return plane;
    }

    private static DicomReadException broken(int segment) {
        return new DicomReadException("RLE segment " + (segment + 1)
                + " is broken or ends before the frame is complete. Get the file again from its source.");
    }
}
