package org.residua.dicom.codec;

import java.io.IOException;

/** Where pixel data is read from, piece by piece. */
@FunctionalInterface
public interface ByteSource {
    /**
     * Reads all of a range.
     *
     * @throws java.io.EOFException when it ends before
     */
    byte[] read(long offset, int length) throws IOException;
}
