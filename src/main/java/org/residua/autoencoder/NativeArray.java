package org.residua.autoencoder;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An off-heap array that native kernels read and write. Freed by {@link #close()}, not by the collector. */
final class NativeArray implements AutoCloseable {
    private final INDArray array;
    private final FloatBuffer buffer;

    NativeArray(int... shape) {
        array = Nd4j.createUninitializedDetached(
                DataType.FLOAT, Arrays.stream(shape).asLongStream().toArray());
        buffer = array.data().asNioFloat();
    }

    INDArray array() {
        return array;
    }

    void put(float[] values) {
        buffer.put(0, values);
    }

    void get(float[] values) {
        buffer.get(0, values);
    }

    @Override
    public void close() {
        array.close();
    }
}
