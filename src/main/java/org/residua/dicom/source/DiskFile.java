package org.residua.dicom.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.residua.dicom.codec.ByteSource;
import org.residua.dicom.codec.FileBytes;

/** A file on the disk. */
record DiskFile(Path path, long bytes) implements FileContent {
    /** A header of one slice fits in; more would be read for nothing where many headers are. */
    private static final int BUFFER_BYTES = 8192;

    private record Version(Path path, long bytes, FileTime modified) {}

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
    }

    @Override
    public Object version() throws IOException {
        return new Version(path, Files.size(path), Files.getLastModifiedTime(path));
    }

    @Override
    public ByteSource ranges(StreamWindows windows) {
        return new FileBytes(path);
    }
}
