package org.residua.dicom.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.ByteSource;
import org.residua.dicom.codec.DicomReadException;

/** The bytes of one file. Holds nothing open: each stream opens the file, or the archive that it is in, and closes it. */
public interface FileContent {
    /** Its name; of an entry of an archive {@code archive.zip/entry}. */
    Path path();

    /** Its size in bytes. */
    long bytes();

    /** A buffered stream from its start. */
    InputStream open() throws IOException;

    /** Tells this state of the file from a later one, for a cache. */
    Object version() throws IOException;

    /** Ranges of it; {@code windows} keeps what must not be read from its start again and again. */
    default ByteSource ranges(StreamWindows windows) throws IOException {
        return windows.over(version(), this::open);
    }

    /**
     * The file of a name.
     *
     * @param lists of the archives that it may be in
     * @throws DicomReadException when it is no file, or is in an archive that cannot be opened
     * @throws NoSuchFileException when there is none
     */
    static FileContent of(Path path, ArchiveLists lists) throws IOException {
        if (Files.isRegularFile(path)) {
            return new DiskFile(path, Files.size(path));
        }
        if (Files.exists(path)) {
            throw new DicomReadException("Not a file but a folder or a device.");
        }
        Path archive = archiveOf(path);
        if (archive == null) {
            Files.readAttributes(path, "size"); // says why it cannot be looked at
            throw new NoSuchFileException(path.toString());
        }
        return lists.entry(archive, path);
    }

    /** The archive that a name leads into; null where there is none. */
    static @Nullable Path archiveOf(Path path) {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                return Files.isRegularFile(above) && ZipArchive.isOne(above) ? above : null;
            }
        }
        return null;
    }
}
