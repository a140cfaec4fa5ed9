package org.residua.workflow.conformance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Uncompressed pixels as a judge gives them. Read here by code of its own, as the decoder that is judged must not read
 * what it is judged by.
 *
 * @param bytes little endian, frame after frame
 */
record JudgedImage(Layout layout, byte[] bytes) {
    /**
     * How samples lie in the bytes (PS3.3 C.7.6.3). The judge's own words, not the file's: it may have changed them.
     *
     * @param isFloat IEEE 754 of 32 or 64 bits
     */
    record Layout(
            int frames,
            int rows,
            int columns,
            int samplesPerPixel,
            String photometric,
            boolean planar,
            boolean isFloat,
            int bitsAllocated,
            int bitsStored,
            int highBit,
            boolean signed) {
        long samplesPerFrame() {
            return (long) rows * columns * samplesPerPixel;
        }

        /** Y1 Y2 Cb Cr for each pair of pixels. */
        boolean isHalved() {
            return photometric.equals("YBR_FULL_422") && samplesPerPixel == 3 && !planar;
        }

        private long frameBits() {
            return (isHalved() ? (long) rows * columns * 2 : samplesPerFrame()) * bitsAllocated;
        }

        /** Full range luminance and chrominance of 8 bits (PS3.3 C.7.6.3.1.2). */
        private boolean isYbr() {
            return samplesPerPixel == 3 && photometric.startsWith("YBR_FULL") && bitsStored == 8;
        }
    }

    /** Refuses an answer that does not hold what it says. */
    JudgedImage checked() throws NotJudgedException {
        if (layout.frames < 1 || layout.samplesPerFrame() < 1 || layout.samplesPerFrame() > Integer.MAX_VALUE - 8) {
            throw new NotJudgedException("gives no pixels");
        }
        long needed = (layout.frameBits() * layout.frames + 7) / 8;
        if (bytes.length < needed) {
            throw new NotJudgedException("gives " + bytes.length + " of " + needed + " bytes");
        }
        return this;
    }

    /** The samples of a frame in a colour space; converted to RGB where that is asked for and the judge has left it. */
    double[] samples(int frame, String photometric) {
        double[] samples = samples(frame);
        if (photometric.equals("RGB") && layout.isYbr()) {
            for (int i = 0; i + 2 < samples.length; i += 3) {
                double blueness = samples[i + 1] - 128;
                double redness = samples[i + 2] - 128;
                double y = samples[i];
                samples[i] = level(y + 1.402 * redness);
                samples[i + 1] = level(y - 0.344136 * blueness - 0.714136 * redness);
                samples[i + 2] = level(y + 1.772 * blueness);
            }
        }
        return samples;
    }

    private static double level(double value) {
        return Math.max(0, Math.min(255, Math.rint(value)));
    }

    /** Pixel by pixel. Bits outside of those stored, such as old overlays, are dropped. */
    private double[] samples(int frame) {
        double[] samples = new double[(int) layout.samplesPerFrame()];
        long first = layout.frameBits() * frame;
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples.length; i++) {
            long bit = first + (long) place(i) * layout.bitsAllocated;
            samples[i] = sample(in, bit);
        }
        return samples;
    }

    private int place(int i) {
        int n = layout.samplesPerPixel;
        if (layout.isHalved()) {
            int pixel = i / 3;
            return pixel / 2 * 4 + (i % 3 == 0 ? pixel % 2 : 1 + i % 3);
        }
        return layout.planar && n > 1 ? i % n * (layout.rows * layout.columns) + i / n : i;
    }

    private double sample(ByteBuffer in, long bit) {
        int at = (int) (bit / 8);
        return switch (layout.bitsAllocated) {
            case 1 -> in.get(at) >> (bit % 8) & 1;
            case 8 -> stored(in.get(at));
            case 16 -> stored(in.getShort(at));
            case 32 -> layout.isFloat ? in.getFloat(at) : stored(in.getInt(at));
            case 64 -> in.getDouble(at);
            default -> throw new IllegalArgumentException("Bits Allocated " + layout.bitsAllocated);
        };
    }

    private double stored(int allocated) {
        long shifted = (allocated & 0xffffffffL) >> (layout.highBit + 1 - layout.bitsStored);
        long range = 1L << layout.bitsStored;
        long value = shifted & (range - 1);
        return layout.signed && value >= range / 2 ? value - range : value;
    }
}
