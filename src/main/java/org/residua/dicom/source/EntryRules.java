package org.residua.dicom.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.source.ZipArchive.Member;

/** Which entries of an archive are read: not those whose name leads elsewhere, nor those that are made to do harm. */
final class EntryRules {
    static final int MOST_ENTRIES = 200_000;
    static final String TOO_MANY = "A ZIP archive of more files than are read from one (" + MOST_ENTRIES
            + "). Unpack it, then open the folder.";

    private static final long MOST_BYTES = 8L << 30;
    /** Segmentations and maps that are almost empty pack as well as deflate can, but they are not as large as this. */
    private static final long BOMB_BYTES = 512L << 20;

    private static final long BOMB_RATIO = 200;
    private static final Pattern UNSAFE_NAME =
            Pattern.compile("/.*|[A-Za-z]:.*|.*[\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*", Pattern.DOTALL);
    private static final Set<String> UNSAFE_PARTS = Set.of("", ".", "..");

    private final Path archive;
    private final Set<String> names = new HashSet<>();

    EntryRules(Path archive) {
        this.archive = archive;
    }

    /** A refused member, or null where the entry can be read; each entry is asked about once. */
    @Nullable
    Member refusal(ZipArchiveEntry entry, Path path, boolean overlaps) {
        String reason = reason(entry, overlaps);
        return reason.isEmpty() ? null : new Member(path, null, reason);
    }

    private String reason(ZipArchiveEntry entry, boolean overlaps) {
        if (!names.add(entry.getName())) {
            return "The archive has another entry of the same name, which is read. Unpack it to look at this one.";
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "Encrypted. Unpack the archive with its password, then open the folder.";
        } else if (!ZipEntry.isRead(ZipMethod.getMethodByCode(entry.getMethod()))) {
            return "Packed by a method that is not read (" + entry.getMethod() + "). Unpack it, then open the folder.";
        } else if (overlaps) {
            return "It shares its bytes with another entry, as no real archive does. It may be made to do harm:"
                    + " do not open it.";
        }
        return size(entry.getSize(), entry.getCompressedSize());
    }

    /** Why an entry is too large; empty where it is not. */
    static String size(long bytes, long packedBytes) {
        if (bytes > MOST_BYTES) {
            return "Larger than 8 GiB once unpacked, which is not read from an archive."
                    + " Unpack it, then open the folder.";
        } else if (bytes > BOMB_BYTES && bytes / BOMB_RATIO > packedBytes) {
            return "Packed to less than a " + BOMB_RATIO + "th of its size. It may be made to do harm: do not open it.";
        }
        return "";
    }

    /** Where an entry is called by; null where its name leads out of the archive or cannot be a name here. */
    @Nullable
    Path path(String name) {
        try {
            boolean unsafe = UNSAFE_NAME.matcher(name).matches()
                    || Arrays.stream(name.split("/", -1)).anyMatch(UNSAFE_PARTS::contains);
            return unsafe ? null : archive.resolve(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** A member whose name is not used. */
    Member unsafe(String name) {
        String shown = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return new Member(
                archive,
                null,
                "Its entry '" + (shown.length() > 200 ? shown.substring(0, 200) + "..." : shown)
                        + "' has an unsafe name. Unpack it by itself if it is trusted.");
    }
}
