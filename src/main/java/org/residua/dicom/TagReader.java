package org.residua.dicom;

import java.io.EOFException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;
import org.residua.task.CancelToken;

/** Reads all attributes of a file as text, whatever state it is in: what comes before a defect is shown. */
public final class TagReader {
    /**
     * Reads a file. Memory is bounded: values are cut, and of very many frames the functional groups of some are left out,
     * never those of {@code frame}. Safe to call from several threads.
     *
     * @param frame whose functional groups are wanted, 0-based
     * @throws DicomReadException when nothing of it can be read, saying why and what to do
     * @throws CancellationException when it is no longer wanted
     */
    public FileTags read(Path file, int frame, CancelToken cancel) throws DicomReadException {
        return HeaderReader.named(() -> {
            FileContent content = FileContent.of(file, new ArchiveLists());
            try (InputStream stream = content.open()) {
                return whole(content, frame, new TagHandler(content.bytes(), frame, cancel), stream);
            }
        });
    }

    private static FileTags whole(FileContent content, int frame, TagHandler handler, InputStream stream)
            throws DicomReadException {
        String end = "";
        // Closing the stream is up to the caller, who opened it.
        try {
            DataSetStream.open(stream, handler).in().readAttributes(new Attributes(), -1, -1);
        } catch (TagHandler.Stopped e) {
            end = String.valueOf(e.getMessage());
        } catch (EOFException e) {
            end = "The file ends inside an attribute, at byte " + handler.position()
                    + ". Get it again from its source.";
        } catch (CancellationException | OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // The toolkit answers some hostile files with errors, not exceptions.
            end = "Broken at byte " + handler.position() + ": what follows cannot be read.";
        }
        if (!end.isEmpty() && !handler.isPlausible()) {
            HeaderReader.read(content, frame);
        }
        return new FileTags(content.path(), frame, handler.elements(), end);
    }
}
