package org.residua.interchange.deidentify;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;

/**
 * How the samples of an uncompressed frame lie in its bytes (PS3.3 section C.7.6.3, PS3.5 section 8).
 *
 * @param bits allocated: 8, 16, 32 or 64
 */
record FrameLayout(
        int rows,
        int columns,
        int samples,
        int bits,
        int bitsStored,
        int highBit,
        boolean signed,
        boolean planar,
        boolean bigEndian,
        String photometric,
        int frames) {
    private static final long MOST_FRAME_BYTES = 1L << 30;

    /**
     * Of an image as it is in a file.
     *
     * @throws DicomReadException when its samples are no whole bytes, or a frame too large
     */
    static FrameLayout of(Attributes image, boolean bigEndian) throws DicomReadException {
        int bits = Values.number(image, Tag.BitsAllocated, 8);
        int stored = Values.number(image, Tag.BitsStored, bits);
        FrameLayout layout = new FrameLayout(
                Values.number(image, Tag.Rows, 0),
                Values.number(image, Tag.Columns, 0),
                Values.number(image, Tag.SamplesPerPixel, 1),
                bits,
                stored,
                Values.number(image, Tag.HighBit, stored - 1),
                Values.number(image, Tag.PixelRepresentation, 0) == 1,
                Values.number(image, Tag.PlanarConfiguration, 0) == 1,
                bigEndian,
                Values.text(image, Tag.PhotometricInterpretation),
                Math.max(1, Values.number(image, Tag.NumberOfFrames, 1)));
        if (bits % 8 != 0 || layout.rows < 1 || layout.columns < 1 || layout.longFrameBytes() > MOST_FRAME_BYTES) {
            throw new DicomReadException(
                    "Frames of " + bits + " bits a sample, or so large, are not blacked out. Convert the file first.");
        }
        return layout;
    }

    private long longFrameBytes() {
        return (long) rows * columns * (isSubsampled() ? 2 : samples) * (bits / 8);
    }

    int frameBytes() {
        return (int) longFrameBytes();
    }

    private boolean isSubsampled() {
        return samples == 3 && photometric.endsWith("_422");
    }

    /** Sets all pixels of the rectangles to black. */
    void black(byte[] frame, List<Rectangle> rectangles) {
        for (Rectangle rectangle : rectangles) {
            for (int row = rectangle.y(); row < Math.min(rows, rectangle.y() + rectangle.height()); row++) {
                for (int column = rectangle.x();
                        column < Math.min(columns, rectangle.x() + rectangle.width());
                        column++) {
                    black(frame, row * columns + column);
                }
            }
        }
    }

    private void black(byte[] frame, int pixel) {
        if (isSubsampled()) {
            int pair = pixel / 2 * 4;
            frame[pair + (pixel & 1)] = 0;
            frame[pair + 2] = (byte) 128;
            frame[pair + 3] = (byte) 128;
            return;
        }
        for (int sample = 0; sample < samples; sample++) {
            int place = planar ? sample * rows * columns + pixel : pixel * samples + sample;
            put(frame, place * (bits / 8), black(sample));
        }
    }

    /** The sample that is shown black, at its place among the bits allocated. */
    private long black(int sample) {
        long all = bitsStored >= Long.SIZE ? -1 : (1L << bitsStored) - 1;
        long value = 0;
        if (photometric.equals("MONOCHROME1")) {
            value = signed ? all >>> 1 : all;
        } else if (photometric.equals("MONOCHROME2") && signed) {
            value = 1L << bitsStored - 1;
        } else if (photometric.startsWith("YBR") && sample > 0) {
            value = 1L << bitsStored - 1;
        }
        return value << highBit + 1 - bitsStored;
    }

    private void put(byte[] frame, int place, long value) {
        int bytes = bits / 8;
        for (int i = 0; i < bytes; i++) {
            frame[place + (bigEndian ? bytes - 1 - i : i)] = (byte) (value >>> 8 * i);
        }
    }

    /** Clears the bits outside those stored: overlays may be in them (PS3.5 section 8.1.2, retired). */
    void clearUnusedBits(byte[] frame) {
        long mask = (1L << bitsStored) - 1 << highBit + 1 - bitsStored;
        int bytes = bits / 8;
        for (int place = 0; place < frame.length; place++) {
            int i = place % bytes;
            frame[place] &= (byte) (mask >>> 8 * (bigEndian ? bytes - 1 - i : i));
        }
    }
}
