package org.residua.dicom.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The marker segments that JPEG, JPEG-LS and JPEG 2000 have in common (ITU-T T.81 section B.1). */
public final class JpegSegments {
    public static final int START_OF_LOSSLESS_FRAME = 0xc3;
    public static final int HUFFMAN_TABLES = 0xc4;
    public static final int START_OF_SCAN = 0xda;
    public static final int RESTART_INTERVAL = 0xdd;
    private static final int START_OF_JPEG_LS_FRAME = 0xf7;
    private static final int APPLICATION_8 = 0xe8;
    private static final byte[] COLOUR_TRANSFORM = "mrfx".getBytes(StandardCharsets.US_ASCII);

    private JpegSegments() {}

    /** The second byte of the marker that is next; fill bytes before it are skipped. */
    public static int nextMarker(ByteBuffer in) {
        if (in.get() != (byte) 0xff) {
            throw new IllegalArgumentException("no marker");
        }
        int marker = in.get() & 0xff;
        while (marker == 0xff) {
            marker = in.get() & 0xff;
        }
        return marker;
    }

    /** What a segment holds after its length. */
    public static ByteBuffer segment(ByteBuffer in) {
        int length = in.getChar() - Character.BYTES;
        ByteBuffer content = in.slice(in.position(), length);
        in.position(in.position() + length);
        return content;
    }

    /** Whether a marker starts a frame of any kind of JPEG. */
    static boolean isStartOfFrame(int marker) {
        boolean other = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
        return marker >= 0xc0 && marker <= 0xcf && !other || marker == START_OF_JPEG_LS_FRAME;
    }

    /** Whether frames of a compression start so; arithmetic coding and hierarchies belong to none. */
    static boolean belongsTo(int startOfFrame, Compression compression) {
        return switch (compression) {
            case JPEG -> startOfFrame <= 0xc2;
            case JPEG_LOSSLESS -> startOfFrame == START_OF_LOSSLESS_FRAME;
            case JPEG_LS -> startOfFrame == START_OF_JPEG_LS_FRAME;
            case JPEG_2000, NONE -> false;
        };
    }

    /**
     * A JPEG-LS frame without the SPIFF header that some writers add and some decoders refuse; its segments are all in
     * APP8, which also says how colours were transformed: that stays.
     *
     * @throws RuntimeException when its segments are broken
     */
    static byte[] withoutSpiff(byte[] jpegLs) {
        ByteBuffer in = ByteBuffer.wrap(jpegLs);
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpegLs.length);
        in.position(Character.BYTES);
        out.write(jpegLs, 0, Character.BYTES);
        while (true) {
            int start = in.position();
            int marker = nextMarker(in);
            ByteBuffer content = segment(in);
            if (marker != APPLICATION_8 || startsWith(content, COLOUR_TRANSFORM)) {
                out.write(jpegLs, start, in.position() - start);
            }
            if (marker == START_OF_SCAN) {
                out.write(jpegLs, in.position(), in.remaining());
                return out.toByteArray();
            }
        }
    }

    private static boolean startsWith(ByteBuffer content, byte[] prefix) {
        byte[] start = new byte[Math.min(prefix.length, content.remaining())];
        content.get(0, start);
        return Arrays.equals(start, prefix);
    }
}
