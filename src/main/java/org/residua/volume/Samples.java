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

    /** The bits that the type of a sample has. */
    int bits();

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

        @Override
        public int bits() {
            return 8;
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

        @Override
        public int bits() {
            return 16;
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

        @Override
        public int bits() {
            return 32;
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

        @Override
        public int bits() {
            return 32;
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

        @Override
        public int bits() {
            return 64;
        }
    }
}
