package org.residua.dicom;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.source.FileContent;
import org.residua.task.CancelToken;

/**
 * Finds files one by one in order of names: each once, whatever links lead to it, and never round in circles. Holds the
 * names of the folders that it is in the middle of, not of all.
 */
final class FileWalk {
    private final CancelToken cancel;
    /** Folders opened, and files that were come upon otherwise than in their own folder; all without links. */
    private final Set<Path> seen = new HashSet<>();

    private final Deque<Level> levels = new ArrayDeque<>();

    /**
     * What was found.
     *
     * @param refusal why it is no file to be read; empty where it is one
     * @param share of all that the walk was told to go through, 0 to 1; what it adds up to tells how far it is
     */
    record Found(Path path, String refusal, double share) {}

    /**
     * Names still to be gone through.
     *
     * @param folder that they are in; null for what the walk was given
     */
    private record Level(@Nullable Folder folder, Deque<Path> names, double shareEach) {}

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

    /** Through files, and folders with all that is below them. */
    FileWalk(List<Path> paths, CancelToken cancel) {
        this.cancel = cancel;
        levels.push(new Level(null, new ArrayDeque<>(paths), 1.0 / Math.max(1, paths.size())));
    }

    /** Goes through these too, next. */
    void add(List<Path> paths) {
        levels.push(new Level(null, new ArrayDeque<>(paths), 0));
    }

    /**
     * The next file; null when there is none left.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    @Nullable
    Found next() {
        while (!levels.isEmpty()) {
            cancel.throwIfCancelled();
            Level level = levels.getFirst();
            Path path = level.names.poll();
            if (path == null) {
                levels.pop();
            } else {
                Found found = visit(path, level);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Found visit(Path path, Level level) {
        try {
            Folder folder = level.folder;
            BasicFileAttributes entry =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean inItsFolder = folder != null && !entry.isSymbolicLink();
            Path real = inItsFolder && folder != null ? folder.real.resolve(path.getFileName()) : path.toRealPath();
            if (!(entry.isSymbolicLink() ? Files.isDirectory(real) : entry.isDirectory())) {
                return isNew(real, inItsFolder) ? new Found(path, "", level.shareEach) : null;
            } else if (folder != null && folder.isBelow(real)) {
                return refused(
                        path,
                        level,
                        "A folder loop: the link leads back to a folder that it is in. Its files are listed there.");
            } else if (seen.add(real)) {
                open(path, new Folder(real, folder), level.shareEach);
            }
            return null;
        } catch (AccessDeniedException e) {
            return refused(path, level, "No permission to open it. Change its permissions or ask its owner.");
        } catch (IOException e) {
            return missing(path, level);
        }
    }

    /** A folder lists each file once; only what is come upon otherwise has to be remembered. */
    private boolean isNew(Path real, boolean inItsFolder) {
        return inItsFolder ? !seen.contains(real) : !seen.contains(real.getParent()) && seen.add(real);
    }

    private @Nullable Found missing(Path path, Level level) {
        if (Files.isSymbolicLink(path)) {
            return refused(path, level, "A link that leads nowhere. Remove it or bring back what it led to.");
        } else if (FileContent.archiveOf(path) != null) {
            return seen.add(path) ? new Found(path, "", level.shareEach) : null;
        }
        return refused(path, level, "There is no such file or folder. Check the path.");
    }

    private void open(Path path, Folder folder, double share) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                cancel.throwIfCancelled();
                names.add(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        levels.push(new Level(folder, new ArrayDeque<>(names), share / Math.max(1, names.size())));
    }

    private static Found refused(Path path, Level level, String reason) {
        return new Found(path, reason, level.shareEach);
    }
}
