package org.residua.dicom.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.residua.dicom.codec.DicomReadException;

/** A channel from which no more than the list of an honest archive is read, until it is told that all is well. */
final class BoundedChannel implements SeekableByteChannel {
    /** 200 000 entries with names as long as those of real archives. */
    private static final long MOST_BYTES = 32L << 20;

    private final SeekableByteChannel channel;
    private long left = MOST_BYTES;

    BoundedChannel(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** Whether more was asked for than is read. */
    boolean isExhausted() {
        return left < 0;
    }

    void unbound() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = channel.read(into);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new DicomReadException(EntryRules.TOO_MANY);
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        channel.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
