package org.residua.dicom.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.ZipArchive.Member;
import org.residua.task.CancelToken;

/**
 * What is in the archives read last, so that slice after slice does not list its archive again. Bounded memory; safe to
 * use from several threads.
 */
public final class ArchiveLists {
    /** The longest list that is read, or several shorter ones; an entry takes about half a kB. */
    private static final long MOST_ENTRIES = EntryRules.MOST_ENTRIES;

    private final Recent<Version, Map<Path, Member>> lists = new Recent<>(MOST_ENTRIES, list -> 1L + list.size());

    private record Version(Path archive, long bytes, FileTime modified) {}

    /** One entry of an archive. One thread lists, the others wait for its list. */
    synchronized FileContent entry(Path archive, Path path) throws IOException {
        Version version = new Version(archive, Files.size(archive), Files.getLastModifiedTime(archive));
        Map<Path, Member> list = lists.get(version);
        if (list == null) {
            list = list(archive);
            lists.put(version, list);
        }
        Member member = list.get(path);
        if (member == null) {
            throw new NoSuchFileException(path.toString());
        } else if (member.content() == null) {
            throw new DicomReadException(member.refusal());
        }
        return member.content();
    }

    private static Map<Path, Member> list(Path archive) throws IOException {
        Map<Path, Member> byPath = new HashMap<>();
        for (Member member : ZipArchive.of(archive, new CancelToken()).members()) {
            byPath.putIfAbsent(member.path(), member);
        }
        return byPath;
    }
}
