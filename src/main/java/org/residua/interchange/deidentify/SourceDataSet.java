package org.residua.interchange.deidentify;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputHandler;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.DataSetStart;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.FileContent;

/**
 * All attributes of a file in memory, but its pixel data still to be read: where that is, reading stopped. What lies
 * behind pixel data (signatures, padding, private attributes) is not read at all.
 */
final class SourceDataSet implements ImageInputHandler, Closeable {
    private static final int MOST_DEPTH = 32;
    private static final long MOST_KEPT_BYTES = 256L << 20;
    private static final int ELEMENT_BYTES = 64;
    private static final int MOST_PRIVATE_BYTES = 1 << 20;

    private final FileContent content;
    private final DataSetStart start;
    private final Attributes dataset;
    private final ImageInputStream in;
    private @Nullable Pixels pixels;
    private long kept;

    /**
     * The pixel data to come.
     *
     * @param length in bytes; -1 where it is encapsulated
     */
    record Pixels(int tag, VR vr, int length) {
        boolean isEncapsulated() {
            return length == -1;
        }
    }

    /** Ends the reading at the pixel data; not an error. */
    private static final class PixelDataReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private SourceDataSet(FileContent content, DataSetStart start, InputStream stream) throws IOException {
        this.content = content;
        this.start = start;
        stream.skipNBytes(start.offset());
        in = new ImageInputStream(stream, start.encoding());
        in.setImageInputHandler(this);
        dataset = new Attributes(in.bigEndian());
    }

    /**
     * Reads a file up to its pixel data.
     *
     * @throws DicomReadException when it cannot be read
     */
    @SuppressWarnings("resource") // closed with the data set
    static SourceDataSet open(FileContent content) throws IOException {
        DataSetStart start = DataSetStart.of(content);
        SourceDataSet opened = new SourceDataSet(content, start, content.open());
        try {
            opened.read();
            return opened;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            opened.close();
            throw e instanceof DicomReadException known
                    ? known
                    : new DicomReadException("Its header is broken. Check it with dciodvfy.", e);
        }
    }

    private void read() throws IOException {
        try {
            in.readAttributes(dataset, -1, -1);
        } catch (PixelDataReached e) {
            // the rest is copied, not read
        } catch (EOFException e) {
            throw DicomReadException.truncatedHeader();
        }
    }

    DataSetStart start() {
        return start;
    }

    /** By the data set, or else by the file meta information; empty where neither says. */
    String sopClassUid() {
        String uid = Values.text(dataset, Tag.SOPClassUID);
        return uid.isEmpty() ? start.sopClassUid() : uid;
    }

    /** By the data set, the file meta information, or else made of the file's bytes. */
    String sopInstanceUid() throws IOException {
        String uid = Values.text(dataset, Tag.SOPInstanceUID);
        if (uid.isEmpty()) {
            uid = start.sopInstanceUid();
        }
        if (!uid.isEmpty()) {
            return uid;
        }
        CRC32 sum = new CRC32();
        try (InputStream all = new CheckedInputStream(content.open(), sum)) {
            all.transferTo(OutputStream.nullOutputStream());
        }
        String made = "2.25." + (sum.getValue() + 1);
        Values.put(dataset, Tag.SOPInstanceUID, VR.UI, made);
        return made;
    }

    Attributes dataset() {
        return dataset;
    }

    /** What comes next in {@link #rest}; null where the file has none. */
    @Nullable
    Pixels pixels() {
        return pixels;
    }

    /** The value of the pixel data, then what is behind it. */
    InputStream rest() {
        return in;
    }

    boolean isBigEndian() {
        return in.bigEndian();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public void readValue(ImageInputStream stream, Attributes attributes) throws IOException {
        int tag = stream.tag();
        if (stream.level() == 0
                && (tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData)) {
            pixels = new Pixels(tag, stream.vr(), stream.length());
            throw new PixelDataReached();
        }
        long length = length(stream);
        boolean isPrivate = (tag >>> 16 & 1) == 1;
        if (isPrivate && length > MOST_PRIVATE_BYTES || isNoSequence(stream)) {
            stream.skipFully(length);
            attributes.setNull(tag, VR.UN); // it will be removed, and counted
            return;
        }
        keep(stream, stream.vr() == VR.SQ ? 0 : length);
        stream.readValue(stream, attributes);
    }

    /** What should be a sequence, by the dictionary where the file has no VR, but has something else in it. */
    private static boolean isNoSequence(ImageInputStream stream) throws IOException {
        if (stream.vr() != VR.SQ || length(stream) < Integer.BYTES || !stream.markSupported()) {
            return false;
        }
        byte[] start = new byte[2];
        stream.mark(start.length);
        stream.readFully(start);
        stream.reset();
        int group = stream.bigEndian() ? start[0] << 8 | start[1] & 0xff : start[1] << 8 | start[0] & 0xff;
        return (group & 0xffff) != 0xfffe;
    }

    private void keep(ImageInputStream stream, long bytes) throws DicomReadException {
        kept += bytes + ELEMENT_BYTES;
        if (kept > MOST_KEPT_BYTES || stream.level() > MOST_DEPTH) {
            throw new DicomReadException(
                    "Its header is larger or nested deeper than any real file's. It may be made to do harm.");
        }
    }

    private static long length(ImageInputStream stream) {
        return stream.length() == -1 ? 0 : stream.length() & 0xffffffffL;
    }

    @Override
    public void readValue(ImageInputStream stream, Sequence sequence) throws IOException {
        keep(stream, 0);
        stream.readValue(stream, sequence);
    }

    @Override
    public void readValue(ImageInputStream stream, Fragments fragments) throws IOException {
        keep(stream, length(stream));
        stream.readValue(stream, fragments);
    }

    @Override
    public void startDataset(ImageInputStream stream) {
        // nothing to prepare
    }

    @Override
    public void endDataset(ImageInputStream stream) {
        // nothing to finish
    }
}
