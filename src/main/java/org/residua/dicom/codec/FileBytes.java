package org.residua.dicom.codec;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ranges of a file as it is. Opens it for each read, so that nothing stays open and several threads can read. */
public record FileBytes(Path file) implements ByteSource {
    @Override
    public byte[] read(long offset, int length) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (channel.size() - offset < length) {
                throw new EOFException();
            }
            ByteBuffer bytes = ByteBuffer.allocate(length);
            channel.position(offset);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException();
                }
            }
            return bytes.array();
        }
    }
}
