package org.residua.dicom.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;

/** What comes out of an archive: as many bytes as it was said to be, with the checksum that they had when they were packed. */
final class VerifiedStream extends FilterInputStream {
    private final CRC32 checksum = new CRC32();
    private final long crc;
    private long left;

    VerifiedStream(InputStream in, long bytes, long crc) {
        super(in);
        this.left = bytes;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = inner(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw damaged("it ends too early", null);
        }
        checksum.update(into, offset, count);
        left -= count;
        if (left == 0 && checksum.getValue() != crc) {
            throw damaged("its checksum differs", null);
        }
        return count;
    }

    private int inner(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (IOException e) {
            throw damaged("it cannot be inflated", e);
        }
    }

    /** By reading, so that what is skipped is checked too. */
    @Override
    public long skip(long count) throws IOException {
        byte[] bytes = new byte[(int) Math.min(8192, Math.max(0, count))];
        return Math.max(0, read(bytes, 0, bytes.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static DicomReadException damaged(String how, @Nullable Throwable cause) {
        String reason = "Damaged in its ZIP archive: " + how + ". Get the archive again from its source.";
        return cause == null ? new DicomReadException(reason) : new DicomReadException(reason, cause);
    }
}
