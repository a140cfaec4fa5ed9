package org.residua.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static DicomDir of(Header header) {
        Path folder = header.file().resolveSibling("");
        List<Path> files = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        Sequence records = header.dataset().getSequence(Tag.DirectoryRecordSequence);
        for (Attributes item : records == null ? List.<Attributes>of() : records) {
            String[] fileId = Values.texts(item, Tag.ReferencedFileID);
            if (fileId.length > 0 && Values.integer(item, Tag.RecordInUseFlag, ACTIVE) != INACTIVE) {
                Path file = resolve(folder, fileId);
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
    private static @Nullable Path resolve(Path folder, String[] fileId) {
        try {
            Path file = folder;
            for (String component : fileId) {
                if (component.isEmpty() || component.startsWith(".") || component.matches(".*[/\\\\:].*")) {
                    return null;
                }
                file = existing(file, component);
            }
            return !Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath()) ? file : null;
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    /** Discs are often copied with names in lower case, while references are in upper case. */
    private static Path existing(Path folder, String component) {
        Path asWritten = folder.resolve(component);
        Path lowerCase = folder.resolve(component.toLowerCase(Locale.ROOT));
        return !Files.exists(asWritten) && Files.exists(lowerCase) ? lowerCase : asWritten;
    }
}
