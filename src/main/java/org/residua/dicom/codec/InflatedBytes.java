package org.residua.dicom.codec;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Ranges of a file whose data set is deflated (PS3.5 section A.5). Offsets count inflated bytes; nothing before the range is kept.
 *
 * @param dataSetOffset where the deflated data set starts in the file
 */
public record InflatedBytes(Path file, long dataSetOffset) implements ByteSource {
    private static final int ZLIB_HEADER = 0x789c;

    @Override
    public byte[] read(long offset, int length) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(dataSetOffset);
            Inflater inflater = new Inflater(!startsWithZlibHeader(in));
            try (InputStream inflated = new InflaterInputStream(in, inflater)) {
                inflated.skipNBytes(offset - dataSetOffset);
                byte[] bytes = inflated.readNBytes(length);
                if (bytes.length < length) {
                    throw new EOFException();
                }
                return bytes;
            } finally {
                inflater.end();
            }
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
