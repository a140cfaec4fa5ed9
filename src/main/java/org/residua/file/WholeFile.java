package org.residua.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;

/** Writes a file whole or not at all: into a temporary file beside it, which then takes its place in one step. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of the content to {@code part}, which does not exist yet. */
        void writeTo(Path part) throws IOException;
    }

    /** Writes the content to a stream. */
    @FunctionalInterface
    public interface StreamContent {
        /** Writes all of the content; the stream is closed afterwards. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code file}, replacing one that is there.
     *
     * @throws FileWriteException when that fails; an older file is then still as it was
     */
    public static void write(Path file, Content content) throws FileWriteException {
        // Not Files.createTempFile: that file would be readable by its owner alone, and so would the result.
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                content.writeTo(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new FileWriteException("Could not write " + file + ": " + explain(file, e), e);
        }
    }

    /**
     * As {@link #write}, for content that goes to a stream.
     *
     * @throws FileWriteException when that fails; an older file is then still as it was
     */
    public static void stream(Path file, StreamContent content) throws FileWriteException {
        write(file, part -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
        });
    }

    private static String explain(Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        if (e instanceof NoSuchFileException || (folder != null && !Files.isDirectory(folder))) {
            return "the folder does not exist. Create it or choose another.";
        }
        if (Files.isDirectory(file)) {
            return "a folder has this name. Choose another name.";
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        if (reason != null && reason.toLowerCase(Locale.ROOT).contains("no space left")) {
            return "the disk is full. Free some space or choose another folder.";
        }
        if (e instanceof AccessDeniedException || (folder != null && !Files.isWritable(folder))) {
            return "no permission to write here. Choose a folder that you may write to.";
        }
        return reason + ". Choose another folder and try again.";
    }
}
