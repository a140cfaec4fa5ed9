package org.residua.bundle;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named arrays in one little-endian file, the form of every .bin entry of a bundle and of the state of a training: the letters RSDA, an int 1, an int
 * with the number of arrays; for each array its name (int length, UTF-8), type (int), rank (int), shape (ints), values.
 */
public final class ArrayFile {
    private static final int MAGIC = 'R' | 'S' << 8 | 'D' << 16 | 'A' << 24;
    private static final int VERSION = 1;
    private static final int HIGHEST_RANK = 8;

    private final Map<String, Array> arrays = new LinkedHashMap<>();

    /** What an array holds, with its code in the file. */
    private enum Type {
        FLOAT32(0, 4),
        FLOAT64(1, 8),
        INT64(2, 8),
        UINT8(3, 1);

        private final int code;
        private final int bytes;

        Type(int code, int bytes) {
            this.code = code;
            this.bytes = bytes;
        }

        static Type of(int code) throws IOException {
            for (Type type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new IOException("it holds an array of unknown type");
        }
    }

    private record Array(Type type, int[] shape, ByteBuffer data) {
        int length() {
            return data.capacity() / type.bytes;
        }
    }

    /** Adds 32-bit floats. */
    public ArrayFile put(String name, int[] shape, float[] values) {
        ByteBuffer data = buffer(values.length * Type.FLOAT32.bytes);
        data.asFloatBuffer().put(values);
        arrays.put(name, new Array(Type.FLOAT32, shape, data));
        return this;
    }

    /** Adds 64-bit floats. */
    public ArrayFile put(String name, double[] values) {
        ByteBuffer data = buffer(values.length * Type.FLOAT64.bytes);
        data.asDoubleBuffer().put(values);
        arrays.put(name, new Array(Type.FLOAT64, new int[] {values.length}, data));
        return this;
    }

    /** Adds a whole number. */
    public ArrayFile put(String name, long value) {
        arrays.put(
                name,
                new Array(Type.INT64, new int[] {1}, buffer(Type.INT64.bytes).putLong(0, value)));
        return this;
    }

    /** Adds a text, as UTF-8. */
    public ArrayFile put(String name, String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        arrays.put(
                name,
                new Array(
                        Type.UINT8,
                        new int[] {letters.length},
                        buffer(letters.length).put(letters)));
        return this;
    }

    /** Adds a mask. */
    ArrayFile put(String name, int[] shape, boolean[] values) {
        ByteBuffer data = buffer(values.length);
        for (int i = 0; i < values.length; i++) {
            data.put(i, (byte) (values[i] ? 1 : 0));
        }
        arrays.put(name, new Array(Type.UINT8, shape, data));
        return this;
    }

    /** The names in the order of the file. */
    public Iterable<String> names() {
        return arrays.keySet();
    }

    /** The shape of an array. */
    int[] shape(String name) throws IOException {
        return array(name, null).shape.clone();
    }

    /**
     * 32-bit floats.
     *
     * @throws IOException when there are none of this name
     */
    public float[] floats(String name) throws IOException {
        Array array = array(name, Type.FLOAT32);
        float[] values = new float[array.length()];
        array.data.asFloatBuffer().get(values);
        return values;
    }

    /**
     * 64-bit floats.
     *
     * @throws IOException when there are none of this name
     */
    public double[] doubles(String name) throws IOException {
        Array array = array(name, Type.FLOAT64);
        double[] values = new double[array.length()];
        array.data.asDoubleBuffer().get(values);
        return values;
    }

    /**
     * A whole number.
     *
     * @throws IOException when there is none of this name
     */
    public long whole(String name) throws IOException {
        Array array = array(name, Type.INT64);
        if (array.length() != 1) {
            throw new IOException("the array " + name + " is not a single number");
        }
        return array.data.getLong(0);
    }

    /**
     * A text.
     *
     * @throws IOException when there is none of this name
     */
    public String text(String name) throws IOException {
        return StandardCharsets.UTF_8
                .decode(array(name, Type.UINT8).data.duplicate().clear())
                .toString();
    }

    boolean[] mask(String name) throws IOException {
        Array array = array(name, Type.UINT8);
        boolean[] values = new boolean[array.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.data.get(i) != 0;
        }
        return values;
    }

    /** The file. */
    public byte[] toBytes() {
        int total = 3 * Integer.BYTES;
        for (Map.Entry<String, Array> entry : arrays.entrySet()) {
            Array array = entry.getValue();
            total += (3 + array.shape.length) * Integer.BYTES
                    + entry.getKey().getBytes(StandardCharsets.UTF_8).length
                    + array.data.capacity();
        }
        byte[] bytes = new byte[total];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(VERSION).putInt(arrays.size());
        arrays.forEach((name, array) -> {
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            out.putInt(letters.length).put(letters).putInt(array.type.code).putInt(array.shape.length);
            for (int extent : array.shape) {
                out.putInt(extent);
            }
            out.put(array.data.duplicate().clear());
        });
        return bytes;
    }

    /**
     * Reads a file; every size is checked against what is there before memory is taken for it.
     *
     * @throws IOException when it is not such a file
     */
    public static ArrayFile from(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ArrayFile file = new ArrayFile();
        try {
            if (in.getInt() != MAGIC || in.getInt() != VERSION) {
                throw new IOException("it does not begin as a file of arrays");
            }
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                String name = new String(take(in, in.getInt()), StandardCharsets.UTF_8);
                file.arrays.put(name, readArray(in));
            }
        } catch (BufferUnderflowException e) {
            throw new IOException("it ends too early", e);
        }
        if (in.hasRemaining()) {
            throw new IOException("it goes on after its end");
        }
        return file;
    }

    private static Array readArray(ByteBuffer in) throws IOException {
        Type type = Type.of(in.getInt());
        int rank = in.getInt();
        if (rank < 0 || rank > HIGHEST_RANK) {
            throw new IOException("it holds an array of impossible rank");
        }
        int[] shape = new int[rank];
        long length = type.bytes;
        for (int i = 0; i < rank; i++) {
            shape[i] = in.getInt();
            if (shape[i] < 0 || (length *= shape[i]) > Integer.MAX_VALUE) {
                throw new IOException("it holds an array of impossible shape");
            }
        }
        byte[] data = take(in, (int) length);
        return new Array(type, shape, ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private Array array(String name, @Nullable Type type) throws IOException {
        Array array = arrays.get(name);
        if (array == null || type != null && array.type != type) {
            throw new IOException("the array " + name + " is missing or of another type");
        }
        return array;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
