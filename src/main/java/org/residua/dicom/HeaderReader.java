package org.residua.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.TransferSyntax;
import org.residua.dicom.source.FileContent;
import org.residua.dicom.source.Recent;

/** Reads headers through the toolkit, up to the pixel data. The boundary where its failures become reasons. */
final class HeaderReader {
    private static final byte[] PREFIX = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final int PREAMBLE_BYTES = 128;
    static final String BROKEN = "Its header is broken. Check it with dciodvfy or get it again from its source.";
    static final String NOT_DICOM = "Not a DICOM file. Nothing to do, unless it should be one.";

    private HeaderReader() {}

    /**
     * Reads the header of a file.
     *
     * @param frame whose per-frame functional groups are wanted, 0-based
     * @throws DicomReadException saying why it cannot be read and what to do
     */
    static Header read(FileContent content, int frame) throws DicomReadException {
        return named(() -> readOpened(content, new HeaderHandler(content.bytes(), frame, null, null)));
    }

    /** The same, faster where {@code indexes} knows the file from an earlier frame; by {@link FileContent#version}. */
    static Header read(FileContent content, int frame, Recent<Object, FrameIndex> indexes) throws DicomReadException {
        return named(() -> {
            Object version = content.version();
            FrameIndex known = indexes.get(version);
            HeaderHandler handler = new HeaderHandler(content.bytes(), frame, null, known);
            Header header = readOpened(content, handler);
            FrameIndex index = handler.index();
            if (index.isOfManyFrames()) {
                indexes.put(version, index);
            }
            return header;
        });
    }

    /**
     * Reads the header with what its functional groups say of each frame.
     *
     * @throws DicomReadException saying why it cannot be read and what to do
     */
    static Header readAllFrames(FileContent content) throws DicomReadException {
        return named(() -> readOpened(content, new HeaderHandler(content.bytes(), 0, new ArrayList<>(), null)));
    }

    /** Work on files that may fail. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Says of failures of the file system, of a short memory and of values of another kind than they should be what they
     * mean.
     *
     * @throws DicomReadException in place of any other failure
     * @throws CancellationException when it is no longer wanted
     */
    static <T> T named(Reading<T> reading) throws DicomReadException {
        try {
            return reading.read();
        } catch (DicomReadException | CancellationException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new DicomReadException("There is no such file. Check the path.", e);
        } catch (AccessDeniedException e) {
            throw new DicomReadException("No permission to read it. Change its permissions or ask its owner.", e);
        } catch (EOFException e) {
            throw DicomReadException.truncatedPixels();
        } catch (IOException e) {
            throw new DicomReadException("The disk cannot read it (" + e.getMessage() + ").", e);
        } catch (OutOfMemoryError e) {
            throw DicomReadException.outOfMemory(e);
        } catch (RuntimeException | Error e) {
            throw new DicomReadException(BROKEN, e);
        }
    }

    private static Header readOpened(FileContent content, HeaderHandler handler) throws IOException {
        if (content.bytes() == 0) {
            throw new DicomReadException("An empty file. Get it again from its source.");
        }
        try (InputStream in = content.open()) {
            return read(content, handler, in);
        }
    }

    // The toolkit answers some hostile files with errors, not exceptions.
    private static Header read(FileContent content, HeaderHandler handler, InputStream in) throws IOException {
        boolean prefix = hasPrefix(in);
        Attributes dataset = new Attributes();
        try {
            return parse(content, handler, in, dataset);
        } catch (DicomReadException e) {
            throw prefix || isPlausible(dataset) ? e : new DicomReadException(NOT_DICOM, e);
        } catch (EOFException e) {
            throw prefix || isPlausible(dataset)
                    ? DicomReadException.truncatedHeader()
                    : new DicomReadException(NOT_DICOM);
        } catch (OutOfMemoryError e) {
            throw DicomReadException.outOfMemory(e);
        } catch (Throwable e) {
            throw new DicomReadException(prefix || isPlausible(dataset) ? BROKEN : NOT_DICOM, e);
        }
    }

    private static Header parse(FileContent content, HeaderHandler handler, InputStream stream, Attributes dataset)
            throws IOException {
        // Closing the stream is up to the caller, who opened it.
        DataSetStream opened = DataSetStream.open(stream, handler);
        Attributes meta = opened.meta();
        try {
            opened.in().readAttributes(dataset, -1, -1);
        } catch (HeaderHandler.PixelDataReached e) {
            // as far as a header goes
        }
        String mediaClass = meta == null ? null : meta.getString(Tag.MediaStorageSOPClassUID);
        String sopClass = dataset.getString(Tag.SOPClassUID, mediaClass);
        if (sopClass == null && handler.pixels() == null) {
            throw new DicomReadException("It has neither a SOP class nor pixel data. Check it with dciodvfy.");
        }
        return new Header(
                content,
                dataset,
                sopClass == null ? "" : sopClass.trim().intern(),
                TransferSyntax.of(opened.syntax()),
                handler.frames(),
                handler.pixels(),
                handler.overlays(),
                handler.dataSetOffset());
    }

    private static boolean hasPrefix(InputStream in) throws IOException {
        int end = PREAMBLE_BYTES + PREFIX.length;
        in.mark(end);
        byte[] start = in.readNBytes(end);
        in.reset();
        return start.length == end && Arrays.equals(Arrays.copyOfRange(start, PREAMBLE_BYTES, end), PREFIX);
    }

    /** Without a prefix only what was found says that this is DICOM at all. */
    private static boolean isPlausible(Attributes dataset) {
        return dataset.contains(Tag.SOPClassUID);
    }
}
