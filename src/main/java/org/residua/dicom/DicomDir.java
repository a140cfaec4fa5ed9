package org.residua.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The references of a DICOMDIR (PS3.3 annex F), confined to its own folder.
 *
 * @param files that it names, whether they exist or not
 * @param outside references, as written, that lead out of its folder
 */
record DicomDir(List<Path> files, List<String> outside) {
    private static final int INACTIVE = 0;
    private static final int ACTIVE = 0xffff;

    /** What tells whether a reference leads to a file, and stays inside. */
    private interface Place {
        boolean exists(Path file);

        boolean holds(Path file) throws IOException;
    }

    /** Of a directory on the disk. */
    static DicomDir of(Header header) {
        Path folder = header.file().resolveSibling("");
        return of(header, new Place() {
            @Override
            public boolean exists(Path file) {
                return Files.exists(file);
            }

            /** Wherever links lead. */
            @Override
            public boolean holds(Path file) throws IOException {
                return file.toRealPath().startsWith(folder.toRealPath());
            }
        });
    }

    /** Of a directory in an archive: there are no links in it. */
    static DicomDir of(Header header, Predicate<Path> members) {
        return of(header, new Place() {
            @Override
            public boolean exists(Path file) {
                return members.test(file);
            }

            @Override
            public boolean holds(Path file) {
                return true;
            }
        });
    }

    private static DicomDir of(Header header, Place place) {
        Path folder = header.file().resolveSibling("");
        List<Path> files = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        Sequence records = header.dataset().getSequence(Tag.DirectoryRecordSequence);
        for (Attributes item : records == null ? List.<Attributes>of() : records) {
            String[] fileId = Values.texts(item, Tag.ReferencedFileID);
            if (fileId.length > 0 && Values.integer(item, Tag.RecordInUseFlag, ACTIVE) != INACTIVE) {
                Path file = resolve(folder, fileId, place);
                if (file == null) {
                    outside.add(String.join("/", fileId));
                } else {
                    files.add(file);
                }
            }
        }
        return new DicomDir(List.copyOf(files), List.copyOf(outside));
    }

    /** The file of a reference; null where it leads outside. */
    private static @Nullable Path resolve(Path folder, String[] fileId, Place place) {
        try {
            Path file = folder;
            for (String component : fileId) {
                if (component.isEmpty() || component.startsWith(".") || component.matches(".*[/\\\\:].*")) {
                    return null;
                }
                file = existing(file, component, place);
            }
            return !place.exists(file) || place.holds(file) ? file : null;
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    /** Discs are often copied with names in lower case, while references are in upper case. */
    private static Path existing(Path folder, String component, Place place) {
        Path asWritten = folder.resolve(component);
        Path lowerCase = folder.resolve(component.toLowerCase(Locale.ROOT));
        return !place.exists(asWritten) && place.exists(lowerCase) ? lowerCase : asWritten;
    }
}
