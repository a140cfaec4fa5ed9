package org.residua.volume;

/**
 * The numbers of one frame as stored, without copying them into a wider type. The array is shared, not copied: whoever
 * holds it must not write to it.
 */
public sealed interface Samples {
    /** How many samples there are: rows x columns x samples per pixel. */
    int length();

    /** The sample at {@code index}, exactly as stored. */
    double at(int index);

    /** Integers of up to 8 bits. */
    record OfByte(byte[] values, boolean signed) implements Samples {
        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double at(int index) {
            return signed ? values[index] : values[index] & 0xff;
        }
    }

    /** Integers of 9 to 16 bits. */
    record OfShort(short[] values, boolean signed) implements Samples {
        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double at(int index) {
            return signed ? values[index] : values[index] & 0xffff;
        }
    }

    /** Integers of 17 to 32 bits. */
    record OfInt(int[] values, boolean signed) implements Samples {
        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double at(int index) {
            return signed ? values[index] : values[index] & 0xffffffffL;
        }
    }

    /** Float Pixel Data (7FE0,0008). */
    record OfFloat(float[] values) implements Samples {
        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double at(int index) {
            return values[index];
        }
    }

    /** Double Float Pixel Data (7FE0,0009). */
    record OfDouble(double[] values) implements Samples {
        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double at(int index) {
            return values[index];
        }
    }
}
