package org.residua.raster;

import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jetbrains.bio.npy.NpyFile;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;
import org.residua.volume.Samples;

/**
 * Writes arrays in NumPy's npy format, C order, little endian. The format library knows signed integers only, so
 * unsigned samples are written in the smallest signed type that holds them all: every value is exact.
 */
public final class NumpyFile {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private NumpyFile() {}

    /**
     * Samples as stored. Unsigned 8 bits become int16, unsigned 16 bits int32 and unsigned 32 bits int64; all others
     * keep their type.
     *
     * @param shape extents, slowest first; their product is the number of samples
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, Samples samples, int... shape) throws FileWriteException {
        if (samples instanceof Samples.OfFloat floats) {
            write(file, floats.values(), shape);
        } else if (samples instanceof Samples.OfDouble doubles) {
            save(file, samples.length(), shape, part -> NpyFile.write(part, doubles.values(), shape, ORDER));
        } else if (samples instanceof Samples.OfInt ints && ints.signed()) {
            save(file, samples.length(), shape, part -> NpyFile.write(part, ints.values(), shape, ORDER));
        } else if (samples instanceof Samples.OfShort shorts && shorts.signed()) {
            save(file, samples.length(), shape, part -> NpyFile.write(part, shorts.values(), shape, ORDER));
        } else if (samples instanceof Samples.OfByte bytes && bytes.signed()) {
            save(file, samples.length(), shape, part -> NpyFile.write(part, bytes.values(), shape));
        } else {
            save(file, samples.length(), shape, widened(samples, shape));
        }
    }

    /**
     * float32 values, such as modality values, display values or evidence; NaN is kept.
     *
     * @param shape extents, slowest first; their product is the number of values
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, float[] values, int... shape) throws FileWriteException {
        save(file, values.length, shape, part -> NpyFile.write(part, values, shape, ORDER));
    }

    private static WholeFile.Content widened(Samples samples, int[] shape) {
        int n = samples.length();
        if (samples instanceof Samples.OfByte) {
            short[] values = new short[n];
            for (int i = 0; i < n; i++) {
                values[i] = (short) samples.at(i);
            }
            return part -> NpyFile.write(part, values, shape, ORDER);
        }
        if (samples instanceof Samples.OfShort) {
            int[] values = new int[n];
            for (int i = 0; i < n; i++) {
                values[i] = (int) samples.at(i);
            }
            return part -> NpyFile.write(part, values, shape, ORDER);
        }
        long[] values = new long[n];
        for (int i = 0; i < n; i++) {
            values[i] = (long) samples.at(i);
        }
        return part -> NpyFile.write(part, values, shape, ORDER);
    }

    private static void save(Path file, int length, int[] shape, WholeFile.Content content) throws FileWriteException {
        long n = 1;
        for (int extent : shape) {
            n *= extent;
        }
        if (n != length) {
            throw new IllegalArgumentException("The shape has " + n + " elements, the array " + length + ".");
        }
        WholeFile.write(file, content);
    }
}
