package org.residua.dicom;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.residua.task.CancelToken;

/** Finds files: each once, whatever links lead to it, and never round in circles. */
final class FileWalk {
    private final CancelToken cancel;
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> files = new ArrayList<>();
    private final List<FileVerdict> refused = new ArrayList<>();
    private final Deque<Entry> toDo = new ArrayDeque<>();

    private record Entry(Path path, @Nullable Folder parent) {}

    private record Folder(Path real, @Nullable Folder parent) {
        /** Whether {@code other} holds this folder or one that led here. */
        boolean isBelow(Path other) {
            for (Folder folder = this; folder != null; folder = folder.parent) {
                if (folder.real.startsWith(other)) {
                    return true;
                }
            }
            return false;
        }
    }

    FileWalk(CancelToken cancel) {
        this.cancel = cancel;
    }

    /** The files found so far; grows with {@link #add}. */
    List<Path> files() {
        return files;
    }

    /** What was found but is no file to be read. */
    List<FileVerdict> refused() {
        return refused;
    }

    /**
     * Adds a file, or a folder with all that is below it, in order of names.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    void add(Path path) {
        toDo.push(new Entry(path, null));
        while (!toDo.isEmpty()) {
            cancel.throwIfCancelled();
            visit(toDo.pop());
        }
    }

    private void visit(Entry entry) {
        Path path = entry.path;
        try {
            Path real = path.toRealPath();
            if (!Files.isDirectory(real)) {
                if (seen.add(real)) {
                    files.add(path);
                }
            } else if (entry.parent != null && entry.parent.isBelow(real)) {
                refuse(
                        path,
                        "A folder loop: the link leads back to a folder that it is in. Its files are listed there.");
            } else if (seen.add(real)) {
                open(path, new Folder(real, entry.parent));
            }
        } catch (AccessDeniedException e) {
            refuse(path, "No permission to open it. Change its permissions or ask its owner.");
        } catch (IOException e) {
            refuse(
                    path,
                    Files.isSymbolicLink(path)
                            ? "A link that leads nowhere. Remove it or bring back what it led to."
                            : "There is no such file or folder. Check the path.");
        }
    }

    private void open(Path path, Folder folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            entries.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Collections.reverseOrder());
        children.forEach(child -> toDo.push(new Entry(child, folder)));
    }

    private void refuse(Path path, String reason) {
        refused.add(FileJudge.refused(path, reason));
    }
}
