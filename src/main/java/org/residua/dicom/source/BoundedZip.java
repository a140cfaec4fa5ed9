package org.residua.dicom.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.residua.dicom.codec.DicomReadException;
import org.residua.task.CancelToken;

/** Entries from the start of an archive, as long as all together are not inflated to too much and nobody asks to stop. */
final class BoundedZip extends ZipArchiveInputStream {
    static final String TOO_MUCH = "Not looked at: its damaged ZIP archive inflates to far more than real ones."
            + " It may be made to do harm: do not open it.";

    private final CancelToken cancel;
    private long left;

    BoundedZip(InputStream in, long mostBytes, CancelToken cancel) {
        super(in, StandardCharsets.UTF_8.name(), true, true);
        this.left = mostBytes;
        this.cancel = cancel;
    }

    /** Whatever is skipped comes by here too. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        cancel.throwIfCancelled();
        if (left < 0) {
            throw new DicomReadException(TOO_MUCH);
        }
        int count = super.read(into, offset, length);
        left -= Math.max(0, count);
        return count;
    }
}
