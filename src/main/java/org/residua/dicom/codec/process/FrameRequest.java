package org.residua.dicom.codec.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.residua.dicom.codec.Compression;

/**
 * One frame to decode, as it goes to the child.
 *
 * @param sampleBytes that a decoded sample takes: 1, 2 or 4
 */
record FrameRequest(
        Compression compression,
        int rows,
        int columns,
        int samplesPerPixel,
        int sampleBytes,
        boolean signed,
        byte[] encoded) {
    /** Bytes of the decoded frame. */
    int decodedBytes() {
        return rows * columns * samplesPerPixel * sampleBytes;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(compression.name());
        out.writeInt(rows);
        out.writeInt(columns);
        out.writeByte(samplesPerPixel);
        out.writeByte(sampleBytes);
        out.writeBoolean(signed);
        out.writeInt(encoded.length);
        out.write(encoded);
        out.flush();
    }

    static FrameRequest readFrom(DataInputStream in) throws IOException {
        return new FrameRequest(
                Compression.valueOf(in.readUTF()),
                in.readInt(),
                in.readInt(),
                in.readUnsignedByte(),
                in.readUnsignedByte(),
                in.readBoolean(),
                readBytes(in));
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
