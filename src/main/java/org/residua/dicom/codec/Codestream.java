package org.residua.dicom.codec;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What the markers at the start of a compressed frame declare (ITU-T T.81 annex B, T.87 annex C, T.800 annex A). Read
 * before a decoder sees the frame: decoders allocate what is declared.
 *
 * @param components colours
 * @param precision bits of a sample
 * @param planes whether the components of a JPEG-LS frame follow each other, one scan each
 */
public record Codestream(int rows, int columns, int components, int precision, boolean planes) {
    static final int START_OF_JPEG = 0xffd8;
    static final int START_OF_JPEG_2000 = 0xff4f;
    /** The signature box that a JP2 file starts with; the standard wants a bare codestream, but it happens. */
    private static final long JP2_SIGNATURE = 0x0000000c6a502020L;

    private static final int BOX_HEADER_BYTES = 8;
    private static final int JP2_CODESTREAM = 0x6a703263;
    private static final int SIZ = 0xff51;
    /** Comes right after SIZ where later parts of the standard are needed. */
    private static final int CAPABILITIES = 0xff50;

    private static final long MOST_TILES = 1 << 14;

    /**
     * Reads the markers.
     *
     * @throws DicomReadException when they are missing or of another compression, or ask for what is not read
     */
    public static Codestream of(Compression compression, byte[] encoded) throws DicomReadException {
        try {
            ByteBuffer in = ByteBuffer.wrap(encoded);
            return compression == Compression.JPEG_2000 ? jpeg2000(in) : jpeg(compression, in);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new DicomReadException(
                    "A compressed frame is cut short or broken. Get the file again from its source.", e);
        }
    }

    /**
     * A frame whose markers were read, without what some writers put around it: the boxes of a JP2 file, which may change
     * its colours, or a SPIFF header. DICOM has its own attributes for what they say.
     */
    public static byte[] bare(Compression compression, byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        if (compression == Compression.JPEG_2000 && isJp2(in)) {
            skipToCodestream(in);
            return Arrays.copyOfRange(encoded, in.position(), encoded.length);
        }
        return compression == Compression.JPEG_LS ? JpegSegments.withoutSpiff(encoded) : encoded;
    }

    private static boolean isJp2(ByteBuffer in) {
        return in.remaining() >= Long.BYTES && in.getLong(0) == JP2_SIGNATURE;
    }

    /**
     * Refuses a frame that is not the one the header describes.
     *
     * @throws DicomReadException saying what differs
     */
    public void check(PixelFormat format) throws DicomReadException {
        if (rows != format.rows() || columns != format.columns()) {
            throw differs(
                    "size, " + rows + " x " + columns, "Rows x Columns, " + format.rows() + " x " + format.columns());
        }
        if (components != format.samplesPerPixel()) {
            throw differs("number of colours, " + components, "Samples per Pixel, " + format.samplesPerPixel());
        }
        if (precision < 1 || precision > format.bitsAllocated()) {
            throw differs("number of bits, " + precision, "Bits Allocated, " + format.bitsAllocated());
        }
    }

    private static DicomReadException differs(String ofFrame, String ofHeader) {
        return new DicomReadException("A compressed frame has another " + ofFrame + ", than the header says: "
                + ofHeader + ". Get the file again from its source.");
    }

    private static Codestream jpeg(Compression compression, ByteBuffer in) throws DicomReadException {
        requireStart(in.getChar() == START_OF_JPEG, compression);
        while (true) {
            int marker = JpegSegments.nextMarker(in);
            ByteBuffer segment = JpegSegments.segment(in);
            if (JpegSegments.isStartOfFrame(marker)) {
                requireStart(JpegSegments.belongsTo(marker, compression), compression);
                return frame(segment, compression == Compression.JPEG_LS && isByPlanes(in));
            }
        }
    }

    private static Codestream frame(ByteBuffer segment, boolean planes) {
        int precision = segment.get();
        int rows = segment.getChar();
        int columns = segment.getChar();
        return new Codestream(rows, columns, segment.get(), precision, planes);
    }

    /** Looks at the first scan: with more than one component in it they are interleaved. */
    private static boolean isByPlanes(ByteBuffer in) {
        while (JpegSegments.nextMarker(in) != JpegSegments.START_OF_SCAN) {
            JpegSegments.segment(in);
        }
        return JpegSegments.segment(in).get() == 1;
    }

    private static Codestream jpeg2000(ByteBuffer in) throws DicomReadException {
        if (isJp2(in)) {
            skipToCodestream(in);
        }
        requireStart(in.getChar() == START_OF_JPEG_2000 && in.getChar() == SIZ, Compression.JPEG_2000);
        ByteBuffer size = JpegSegments.segment(in);
        if (in.getChar() == CAPABILITIES) {
            throw new DicomReadException("JPEG 2000 beyond part 1, such as High-Throughput JPEG 2000, is not read. "
                    + TransferSyntax.CONVERT);
        }
        size.getChar();
        long right = size.getInt();
        long bottom = size.getInt();
        long left = size.getInt();
        long top = size.getInt();
        long tileWidth = size.getInt();
        long tileHeight = size.getInt();
        long tileLeft = size.getInt();
        long tileTop = size.getInt();
        int components = size.getChar();
        int depth = size.get();
        requirePlain(left >= 0 && top >= 0 && right > left && bottom > top);
        requirePlain(tileWidth > 0 && tileHeight > 0 && tileLeft >= 0 && tileTop >= 0);
        long tiles = ((right - tileLeft) / tileWidth + 1) * ((bottom - tileTop) / tileHeight + 1);
        requirePlain(tiles <= MOST_TILES && size.remaining() >= 3 * components - 1);
        for (int i = 0; i < components; i++) {
            requirePlain(size.getChar() == 0x0101);
            requirePlain(i + 1 == components || size.get() == depth);
        }
        return new Codestream((int) (bottom - top), (int) (right - left), components, (depth & 0x7f) + 1, false);
    }

    private static void skipToCodestream(ByteBuffer in) {
        while (true) {
            int length = in.getInt();
            if (in.getInt() == JP2_CODESTREAM) {
                return;
            }
            if (length < BOX_HEADER_BYTES) {
                throw new IllegalArgumentException("a box that is shorter than its own header");
            }
            in.position(in.position() + length - BOX_HEADER_BYTES);
        }
    }

    private static void requirePlain(boolean plain) throws DicomReadException {
        if (!plain) {
            throw new DicomReadException("A JPEG 2000 frame declares a size, tiles or components that are not read. "
                    + TransferSyntax.CONVERT);
        }
    }

    private static void requireStart(boolean holds, Compression compression) throws DicomReadException {
        if (!holds) {
            throw new DicomReadException("A compressed frame is not " + compression.title()
                    + ", as the transfer syntax says. Get the file again from its source.");
        }
    }
}
