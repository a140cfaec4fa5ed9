package org.residua.dicom.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.residua.dicom.codec.ByteSource;

/**
 * A file whose data set is deflated (PS3.5 section A.5), inflated while it is read; offsets count inflated bytes.
 *
 * @param content the file as it is
 * @param dataSetOffset where the deflated data set starts in it
 */
public record Inflated(FileContent content, long dataSetOffset) {
    private static final int ZLIB_HEADER = 0x789c;

    private record Version(Object ofFile) {}

    /** Ranges of it, kept in {@code windows}. */
    public ByteSource ranges(StreamWindows windows) throws IOException {
        return windows.over(new Version(content.version()), this::open);
    }

    private InputStream open() throws IOException {
        BufferedInputStream in = new BufferedInputStream(content.open());
        try {
            byte[] before = in.readNBytes((int) dataSetOffset);
            return new SequenceInputStream(
                    new ByteArrayInputStream(before), new InflaterStream(in, startsWithZlibHeader(in)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Some writers add the header of zlib that the standard leaves out. */
    private static boolean startsWithZlibHeader(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read() << 8 | in.read();
        in.reset();
        return first == ZLIB_HEADER;
    }
}
