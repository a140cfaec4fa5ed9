package org.residua.dicom.codec.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntUnaryOperator;

/** From a decoder's samples to the bytes that go back: little endian, as wide as asked for. */
final class SampleBytes {
    private SampleBytes() {}

    /**
     * Takes as many samples as the request's frame has.
     *
     * @param sample the value at an index, those of a pixel side by side
     */
    static byte[] of(FrameRequest request, IntUnaryOperator sample) {
        int count = request.decodedBytes() / request.sampleBytes();
        ByteBuffer bytes = ByteBuffer.allocate(request.decodedBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            int value = sample.applyAsInt(i);
            switch (request.sampleBytes()) {
                case 1 -> bytes.put((byte) value);
                case 2 -> bytes.putShort((short) value);
                default -> bytes.putInt(value);
            }
        }
        return bytes.array();
    }
}
