package org.residua.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.residua.volume.Frame;
import org.residua.volume.Samples;

/** From the bytes of one uncompressed frame to its samples: byte order, planes, unused bits, sign (PS3.5 section 8). */
public final class UncompressedFrame {
    private UncompressedFrame() {}

    /**
     * Decodes a frame of whole bytes.
     *
     * @param bytes of at least this frame
     * @param order of samples wider than a byte
     * @throws DicomReadException when there are too few bytes
     */
    public static Frame decode(PixelFormat format, byte[] bytes, ByteOrder order) throws DicomReadException {
        requireAll(format, bytes);
        if (format.isSubsampled()) {
            String full = format.photometric().replace("_422", "");
            return frame(format.decodedAs(full, false), integers8(format, upsampled(format, bytes)));
        }
        return frame(format, samples(format, bytes, order));
    }

    /**
     * Decodes a little endian frame that begins with its first byte and that others do not follow.
     *
     * @throws DicomReadException when there are too few bytes
     */
    public static Frame decodeWhole(PixelFormat format, byte[] bytes) throws DicomReadException {
        requireAll(format, bytes);
        return format.bitsAllocated() == 1
                ? decodeBits(format, bytes, 0)
                : decode(format, bytes, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Decodes a frame of single bits, first pixel in the lowest bit (PS3.5 section 8.2 and D.2).
     *
     * @param firstBit where the frame starts in {@code bytes}
     */
    public static Frame decodeBits(PixelFormat format, byte[] bytes, int firstBit) {
        byte[] values = new byte[format.samplesPerFrame()];
        for (int i = 0; i < values.length; i++) {
            int bit = firstBit + place(format, i);
            values[i] = (byte) (bytes[bit >> 3] >> (bit & 7) & 1);
        }
        return frame(format, new Samples.OfByte(values, false));
    }

    private static void requireAll(PixelFormat format, byte[] bytes) throws DicomReadException {
        if (bytes.length * 8L < format.frameBits()) {
            throw new DicomReadException("A frame has " + bytes.length + " bytes where " + (format.frameBits() + 7) / 8
                    + " are needed. Get the file again from its source.");
        }
    }

    private static Frame frame(PixelFormat format, Samples samples) {
        return new Frame(
                format.rows(),
                format.columns(),
                format.samplesPerPixel(),
                format.photometric(),
                samples,
                format.bitsStored(),
                null);
    }

    private static Samples samples(PixelFormat format, byte[] bytes, ByteOrder order) {
        ByteBuffer ordered = ByteBuffer.wrap(bytes).order(order);
        return switch (format.kind()) {
            case FLOAT -> floats(format, ordered);
            case DOUBLE -> doubles(format, ordered);
            case INTEGER ->
                switch (format.bitsAllocated()) {
                    case 8 -> integers8(format, bytes);
                    case 16 -> integers16(format, ordered);
                    default -> integers32(format, ordered);
                };
        };
    }

    private static Samples integers8(PixelFormat format, byte[] bytes) {
        byte[] values = new byte[format.samplesPerFrame()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) value(format, bytes[place(format, i)]);
        }
        return new Samples.OfByte(values, format.signed());
    }

    private static Samples integers16(PixelFormat format, ByteBuffer bytes) {
        short[] values = new short[format.samplesPerFrame()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) value(format, bytes.getShort(2 * place(format, i)));
        }
        return new Samples.OfShort(values, format.signed());
    }

    private static Samples integers32(PixelFormat format, ByteBuffer bytes) {
        int[] values = new int[format.samplesPerFrame()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(format, bytes.getInt(4 * place(format, i)));
        }
        return new Samples.OfInt(values, format.signed());
    }

    private static Samples floats(PixelFormat format, ByteBuffer bytes) {
        float[] values = new float[format.samplesPerFrame()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat(4 * place(format, i));
        }
        return new Samples.OfFloat(values);
    }

    private static Samples doubles(PixelFormat format, ByteBuffer bytes) {
        double[] values = new double[format.samplesPerFrame()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getDouble(8 * place(format, i));
        }
        return new Samples.OfDouble(values);
    }

    /** Where sample {@code i} of the pixel-by-pixel order lies in the file's order. */
    private static int place(PixelFormat format, int i) {
        int n = format.samplesPerPixel();
        return format.planar() && n > 1 ? i % n * (format.rows() * format.columns()) + i / n : i;
    }

    /** The value in the bits stored, which end at the high bit; what lies outside them, such as overlays, is dropped. */
    private static int value(PixelFormat format, int allocated) {
        int left = 31 - format.highBit();
        int right = 32 - format.bitsStored();
        return format.signed() ? allocated << left >> right : allocated << left >>> right;
    }

    private static byte[] upsampled(PixelFormat format, byte[] pairs) {
        byte[] full = new byte[format.samplesPerFrame()];
        for (int pixel = 0; pixel < full.length / 3; pixel++) {
            int pair = pixel / 2 * 4;
            full[3 * pixel] = pairs[pair + (pixel & 1)];
            full[3 * pixel + 1] = pairs[pair + 2];
            full[3 * pixel + 2] = pairs[pair + 3];
        }
        return full;
    }
}
