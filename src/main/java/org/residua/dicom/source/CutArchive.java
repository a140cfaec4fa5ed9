package org.residua.dicom.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.ZipArchive.Member;
import org.residua.task.CancelToken;

/** An archive without the list at its end: entry after entry from its start, as long as they are whole. */
final class CutArchive {
    static final String DAMAGED_ENTRY = "Damaged in its ZIP archive. Get the archive again from its source.";

    /** What is inflated of any archive: half a minute. */
    private static final long LEAST_BOUND_BYTES = 8L << 30;

    /** Of a larger one so many times its size; images pack to a third. */
    private static final long MOST_RATIO = 20;

    private final Path file;
    private final EntryRules rules;
    private final BoundedZip zip;
    private final List<Member> members = new ArrayList<>();

    private CutArchive(Path file, BoundedZip zip) {
        this.file = file;
        this.rules = new EntryRules(file);
        this.zip = zip;
    }

    static ZipArchive list(Path file, CancelToken cancel) throws IOException {
        return list(file, Math.max(LEAST_BOUND_BYTES, MOST_RATIO * Files.size(file)), cancel);
    }

    /**
     * Lists the whole entries.
     *
     * @param mostBytes that all entries together are inflated to
     */
    static ZipArchive list(Path file, long mostBytes, CancelToken cancel) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                BoundedZip zip = new BoundedZip(in, mostBytes, cancel)) {
            CutArchive archive = new CutArchive(file, zip);
            archive.listAll();
            cancel.throwIfCancelled();
            long whole =
                    archive.members.stream().filter(m -> m.content() != null).count();
            return new ZipArchive(
                    archive.members,
                    "A ZIP archive that is cut short or damaged: " + whole
                            + " files in it are still whole. Get it again from its source; if it is one part of"
                            + " several, join them first.");
        }
    }

    private void listAll() {
        ZipArchiveEntry entry = next();
        while (entry != null && members.size() < EntryRules.MOST_ENTRIES) {
            Path path = rules.path(entry.getName());
            if (!entry.isDirectory()) {
                members.add(path == null ? rules.unsafe(entry.getName()) : member(entry, path));
            }
            entry = next();
        }
    }

    private @Nullable ZipArchiveEntry next() {
        try {
            return zip.getNextEntry(); // inflates what is left of the entry before
        } catch (IOException | RuntimeException | LinkageError e) {
            return null; // all that follows is lost; a library for how an entry is packed may not be there
        }
    }

    private Member member(ZipArchiveEntry entry, Path path) {
        Member refusal = rules.refusal(entry, path, false);
        if (refusal != null) {
            return refusal;
        }
        try {
            CRC32 checksum = new CRC32();
            long bytes = 0;
            byte[] buffer = new byte[8192];
            for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                checksum.update(buffer, 0, count);
                bytes += count;
                String tooLarge = EntryRules.size(bytes, zip.getCompressedCount());
                if (!tooLarge.isEmpty()) {
                    return new Member(path, null, tooLarge);
                }
            }
            boolean whole = entry.getCrc() < 0 || entry.getCrc() == checksum.getValue();
            return whole ? member(entry, path, bytes, checksum.getValue()) : new Member(path, null, DAMAGED_ENTRY);
        } catch (DicomReadException e) {
            return new Member(path, null, e.reason());
        } catch (IOException | RuntimeException e) {
            return new Member(path, null, DAMAGED_ENTRY);
        }
    }

    private Member member(ZipArchiveEntry entry, Path path, long bytes, long crc) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        long packedBytes = zip.getCompressedCount();
        return new Member(path, new ZipEntry(file, path, entry.getDataOffset(), packedBytes, bytes, crc, method), "");
    }
}
