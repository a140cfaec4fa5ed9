package org.residua.dicom.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.residua.dicom.codec.ByteSource;
import org.residua.dicom.codec.DicomReadException;

/**
 * Ranges of streams that can only be read from their start, such as what is deflated. The last windows read are kept, so
 * that frame after frame does not inflate all before it again. Bounded memory; safe to use from several threads.
 */
public final class StreamWindows {
    private static final int WINDOW_BYTES = 16 << 20;

    /** All before a window is inflated to reach it: half a minute at most. */
    private static final long FARTHEST_BYTES = 8L << 30;

    private final Recent<Key, byte[]> kept;

    private record Key(Object version, long window) {}

    /** Opens a stream at its start. */
    @FunctionalInterface
    public interface Opening {
        /** The stream, to be closed by the caller. */
        InputStream open() throws IOException;
    }

    /** That keep at most so many windows of 16 MiB. */
    public StreamWindows(int mostWindows) {
        kept = new Recent<>(mostWindows, window -> 1);
    }

    /** Ranges of a stream; equal versions have equal bytes. */
    public ByteSource over(Object version, Opening stream) {
        return (offset, length) -> read(version, stream, offset, length);
    }

    private byte[] read(Object version, Opening stream, long offset, int length) throws IOException {
        if (offset + length > FARTHEST_BYTES) {
            throw new DicomReadException(
                    "What it is packed in inflates to more than 8 GiB, which is not read. Unpack it first.");
        }
        if (length > WINDOW_BYTES) {
            // before memory is taken for a length that only a header promises
            copy(version, stream, offset + length - 1, new byte[1]);
        }
        byte[] bytes = new byte[length];
        copy(version, stream, offset, bytes);
        return bytes;
    }

    private void copy(Object version, Opening stream, long offset, byte[] into) throws IOException {
        int done = 0;
        while (done < into.length) {
            long index = (offset + done) / WINDOW_BYTES;
            int from = (int) (offset + done - index * WINDOW_BYTES);
            byte[] window = window(new Key(version, index), stream);
            int count = Math.min(into.length - done, window.length - from);
            if (count <= 0) {
                throw new EOFException();
            }
            System.arraycopy(window, from, into, done, count);
            done += count;
        }
    }

    private byte[] window(Key key, Opening stream) throws IOException {
        byte[] window = kept.get(key);
        if (window == null) {
            try (InputStream in = stream.open()) {
                in.skipNBytes(key.window * WINDOW_BYTES);
                window = in.readNBytes(WINDOW_BYTES);
            }
            kept.put(key, window);
        }
        return window;
    }
}
