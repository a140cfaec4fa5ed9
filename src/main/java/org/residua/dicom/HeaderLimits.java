package org.residua.dicom;

import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.TransferSyntax;

/** How deep, long and large a header may be: bounds for files that may be hostile, far beyond what real ones need. */
final class HeaderLimits {
    static final int MOST_DEPTH = 32;
    private static final long MOST_KEPT_BYTES = 128L << 20;
    static final long MOST_INFLATED_BYTES = 256L << 20;
    /** What an element takes in memory beside its value. */
    private static final int ELEMENT_BYTES = 64;

    private final long fileBytes;
    private long kept;

    HeaderLimits(long fileBytes) {
        this.fileBytes = fileBytes;
    }

    /** The length of the current value in bytes; 0 where it is undefined. */
    static long length(ImageInputStream in) {
        return in.length() == -1 ? 0 : in.length() & 0xffffffffL;
    }

    /**
     * Refuses the current value if it is nested too deeply or reaches too far.
     *
     * @throws DicomReadException saying which
     */
    void check(ImageInputStream in) throws DicomReadException {
        if (in.level() > MOST_DEPTH) {
            throw new DicomReadException("Nested deeper than " + MOST_DEPTH
                    + " sequences, which no real file is. It may be made to do harm: do not open it.");
        }
        long end = in.getPosition() + length(in);
        if (isDeflated(in)) {
            if (end > MOST_INFLATED_BYTES) {
                throw tooLarge();
            }
        } else if (end > fileBytes) {
            throw DicomReadException.truncatedHeader();
        }
    }

    static boolean isDeflated(ImageInputStream in) {
        String syntax = in.getTransferSyntax();
        return syntax != null && TransferSyntax.of(syntax).coding() == TransferSyntax.Coding.DEFLATED;
    }

    /**
     * Counts one more element.
     *
     * @throws DicomReadException when all of them take too much memory
     */
    void keep(long valueBytes) throws DicomReadException {
        kept += valueBytes + ELEMENT_BYTES;
        if (kept > MOST_KEPT_BYTES) {
            throw tooLarge();
        }
    }

    /** What is kept so far, to be given to {@link #forgetSince} once some of it is dropped. */
    long kept() {
        return kept;
    }

    void forgetSince(long keptBefore) {
        kept = keptBefore;
    }

    private static DicomReadException tooLarge() {
        return new DicomReadException(
                "Its header takes more memory than any real file's." + " It may be made to do harm: do not open it.");
    }
}
