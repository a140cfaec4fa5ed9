package org.residua.dicom.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.ZipArchive.Member;

/** The list of entries at the end of an archive. To be closed. */
final class ZipDirectory implements Closeable {
    private static final String DOS = "IBM437";
    /** Before each entry, without its name. */
    private static final int LOCAL_HEADER_BYTES = 30;

    private final Path file;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ZipDirectory(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    /** There is no list at the end, or a broken one: the archive is cut short or damaged. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Reads the list.
     *
     * @throws Missing when there is none
     * @throws DicomReadException when it is too long
     */
    static ZipDirectory open(Path file) throws IOException {
        ZipDirectory directory = opened(file);
        if (directory.entries.size() > EntryRules.MOST_ENTRIES) {
            directory.close();
            throw new DicomReadException(EntryRules.TOO_MANY);
        }
        return directory;
    }

    private static ZipDirectory opened(Path file) throws IOException {
        BoundedChannel channel = new BoundedChannel(Files.newByteChannel(file));
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.unbound();
            return new ZipDirectory(file, zip);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw channel.isExhausted() ? new DicomReadException(EntryRules.TOO_MANY, e) : new Missing(e);
        } catch (OutOfMemoryError e) {
            channel.close();
            throw new DicomReadException(EntryRules.TOO_MANY, e);
        }
    }

    /** All files, in the order of the list. */
    List<Member> members() {
        EntryRules rules = new EntryRules(file);
        Set<ZipArchiveEntry> overlapping = overlapping();
        List<Member> members = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            if (!entry.isDirectory()) {
                Path path = rules.path(name(entry));
                members.add(path == null ? rules.unsafe(name(entry)) : member(entry, path, rules, overlapping));
            }
        }
        return members;
    }

    private Member member(ZipArchiveEntry entry, Path path, EntryRules rules, Set<ZipArchiveEntry> overlapping) {
        Member refusal = rules.refusal(entry, path, overlapping.contains(entry));
        if (refusal != null) {
            return refusal;
        }
        try {
            zip.getRawInputStream(entry).close(); // finds where the entry starts
            return new Member(
                    path,
                    new ZipEntry(
                            file,
                            path,
                            entry.getDataOffset(),
                            entry.getCompressedSize(),
                            entry.getSize(),
                            entry.getCrc(),
                            ZipMethod.getMethodByCode(entry.getMethod())),
                    "");
        } catch (IOException | RuntimeException e) {
            return new Member(path, null, CutArchive.DAMAGED_ENTRY);
        }
    }

    /** Names are in UTF-8, or in the character set of old DOS; both without always saying so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return Charset.isSupported(DOS) ? new String(raw, Charset.forName(DOS)) : entry.getName();
        }
    }

    /** Entries that lie in one another: how a small archive is made to hold far too much. */
    private Set<ZipArchiveEntry> overlapping() {
        List<ZipArchiveEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        Set<ZipArchiveEntry> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
        ZipArchiveEntry reachesFarthest = null;
        long end = 0;
        for (ZipArchiveEntry entry : inOrder) {
            if (reachesFarthest != null && entry.getLocalHeaderOffset() < end) {
                overlapping.add(entry);
                overlapping.add(reachesFarthest);
            }
            long entryEnd = entry.getLocalHeaderOffset() + LOCAL_HEADER_BYTES + entry.getCompressedSize();
            if (entryEnd > end) {
                end = entryEnd;
                reachesFarthest = entry;
            }
        }
        return overlapping;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
