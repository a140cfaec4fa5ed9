package org.residua.interchange.deidentify;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.residua.dicom.codec.DicomReadException;

/** Copies pixel data from file to file, a piece at a time. */
final class PixelCopy {
    private static final int PIECE_BYTES = 1 << 20;
    private static final int ITEM_HEADER_BYTES = 8;
    private static final int ITEM = 0xe000fffe;
    private static final int DELIMITER = 0xe0ddfffe;

    private PixelCopy() {}

    /** Copies so many bytes as they are. */
    static void bytes(InputStream in, OutputStream out, long length) throws IOException {
        byte[] piece = new byte[(int) Math.min(length, PIECE_BYTES)];
        long left = length;
        while (left > 0) {
            int next = (int) Math.min(left, piece.length);
            fill(in, piece, next);
            out.write(piece, 0, next);
            left -= next;
        }
    }

    /**
     * Copies uncompressed frames, blacked out.
     *
     * @param clearUnused whether bits outside those stored are cleared
     */
    static void frames(
            InputStream in,
            OutputStream out,
            long length,
            FrameLayout layout,
            List<Rectangle> rectangles,
            boolean clearUnused)
            throws IOException {
        byte[] frame = new byte[layout.frameBytes()];
        long left = length;
        while (left >= frame.length) {
            fill(in, frame, frame.length);
            layout.black(frame, rectangles);
            if (clearUnused) {
                layout.clearUnusedBits(frame);
            }
            out.write(frame);
            left -= frame.length;
        }
        bytes(in, out, left);
    }

    /** Copies encapsulated pixel data (PS3.5 section A.4); what is written into frames beside the image is blanked. */
    static void fragments(InputStream in, OutputStream out) throws IOException {
        byte[] header = new byte[ITEM_HEADER_BYTES];
        while (in.readNBytes(header, 0, header.length) == header.length) {
            ByteBuffer item = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            if (item.getInt(0) == DELIMITER) {
                break;
            } else if (item.getInt(0) != ITEM) {
                throw new DicomReadException("Its fragments are broken. Get it again from its source.");
            }
            out.write(header);
            long length = item.getInt(4) & 0xffffffffL;
            byte[] start = new byte[(int) Math.min(length, PIECE_BYTES)];
            fill(in, start, start.length);
            FrameComments.blank(start);
            out.write(start);
            bytes(in, out, length - start.length);
        }
        out.write(ByteBuffer.allocate(ITEM_HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(DELIMITER)
                .array());
    }

    private static void fill(InputStream in, byte[] piece, int length) throws IOException {
        try {
            if (in.readNBytes(piece, 0, length) < length) {
                throw DicomReadException.truncatedPixels();
            }
        } catch (EOFException e) {
            throw DicomReadException.truncatedPixels();
        }
    }
}
