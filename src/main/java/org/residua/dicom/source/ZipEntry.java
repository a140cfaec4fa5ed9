package org.residua.dicom.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file in a ZIP archive, inflated while it is read and checked against its size and checksum.
 *
 * @param path of the archive, then the name in it
 * @param offset where its packed bytes start in the archive
 * @param packedBytes how many they are
 * @param bytes its size once inflated
 * @param method how it is packed; null where the code is unknown
 */
record ZipEntry(
        Path archive,
        Path path,
        long offset,
        long packedBytes,
        long bytes,
        long crc,
        @Nullable ZipMethod method) implements FileContent {
    private static final int BUFFER_BYTES = 8192;

    private record Version(Path path, FileTime modified, long offset, long bytes) {}

    /** Whether the method is one that is read. */
    static boolean isRead(@Nullable ZipMethod method) {
        return method == ZipMethod.STORED
                || method == ZipMethod.DEFLATED
                || method == ZipMethod.ENHANCED_DEFLATED
                || method == ZipMethod.BZIP2;
    }

    @Override
    public InputStream open() throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(archive);
        try {
            channel.position(offset);
            InputStream packed = BoundedInputStream.builder()
                    .setInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES))
                    .setMaxCount(packedBytes)
                    .get();
            return new BufferedInputStream(new VerifiedStream(inflated(packed), bytes, crc), BUFFER_BYTES);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private InputStream inflated(InputStream packed) throws IOException {
        if (method == ZipMethod.STORED) {
            return packed;
        } else if (method == ZipMethod.ENHANCED_DEFLATED) {
            return new Deflate64CompressorInputStream(packed);
        } else if (method == ZipMethod.BZIP2) {
            return new BZip2CompressorInputStream(packed);
        }
        return new InflaterStream(packed, false);
    }

    @Override
    public Object version() throws IOException {
        return new Version(path, Files.getLastModifiedTime(archive), offset, bytes);
    }
}
