package org.residua.dicom.codec.process;

import java.nio.ByteBuffer;
import org.residua.dicom.codec.DicomReadException;

/** Bits of JPEG's entropy coded segments: a byte 0 follows each 255 that is not a marker (ITU-T T.81 section F.2.2.5). */
final class BitReader {
    private static final int MOST_PADDING_BITS = 64;

    private final ByteBuffer in;
    private long bits;
    private int count;
    private int padding;

    BitReader(ByteBuffer in) {
        this.in = in;
    }

    /** The next 16 bits, which stay; zeros where there are fewer. */
    int peek16() throws DicomReadException {
        fill();
        return (int) (bits >>> count - 16) & 0xffff;
    }

    void skip(int length) {
        count -= length;
    }

    /** The next bits, up to 16. */
    int read(int length) throws DicomReadException {
        fill();
        count -= length;
        return (int) (bits >>> count) & (1 << length) - 1;
    }

    /** Goes past a restart marker. */
    void restart() throws DicomReadException {
        count = 0;
        padding = 0;
        if (in.remaining() < 2 || in.get() != (byte) 0xff || (in.get() & 0xf8) != 0xd0) {
            throw new DicomReadException(CodecService.BROKEN);
        }
    }

    private void fill() throws DicomReadException {
        while (count <= 32) {
            bits = bits << 8 | next();
            count += 8;
        }
    }

    /** Zeros once a marker or the end has come, but not for ever. */
    private int next() throws DicomReadException {
        int at = in.position();
        if (at < in.limit() && in.get(at) != (byte) 0xff) {
            return in.get() & 0xff;
        }
        if (at + 1 < in.limit() && in.get(at + 1) == 0) {
            in.getChar();
            return 0xff;
        }
        padding += 8;
        if (padding > MOST_PADDING_BITS) {
            throw new DicomReadException(CodecService.BROKEN);
        }
        return 0;
    }
}
