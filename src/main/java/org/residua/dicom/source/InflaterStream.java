package org.residua.dicom.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Inflates, and gives back the memory of the inflater when it is closed. */
final class InflaterStream extends InflaterInputStream {
    private static final int BUFFER_BYTES = 8192;

    /** With or without the header of zlib. */
    InflaterStream(InputStream in, boolean zlib) {
        super(in, new Inflater(!zlib), BUFFER_BYTES);
    }

    @Override
    public void close() throws IOException {
        inf.end();
        in.close();
    }
}
