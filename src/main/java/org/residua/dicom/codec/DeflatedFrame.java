package org.residua.dicom.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One frame of Deflated Image Frame Compression (PS3.5 section 8.2.16 and A.4.13; RFC 1951). */
final class DeflatedFrame {
    private DeflatedFrame() {}

    /**
     * Inflates as much as the frame needs and no more.
     *
     * @return less where the fragments end before
     * @throws DicomReadException when they are broken
     */
    static byte[] inflate(PixelFormat format, byte[] deflated) throws DicomReadException {
        byte[] frame = new byte[(int) ((format.frameBits() + 7) / 8)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            int length = 0;
            while (length < frame.length && !inflater.finished() && !inflater.needsInput()) {
                length += inflater.inflate(frame, length, frame.length - length);
            }
            return length == frame.length ? frame : java.util.Arrays.copyOf(frame, length);
        } catch (DataFormatException e) {
            throw new DicomReadException("A deflated frame is broken. Get the file again from its source.", e);
        } finally {
            inflater.end();
        }
    }
}
