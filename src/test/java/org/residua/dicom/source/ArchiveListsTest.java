package org.residua.dicom.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveListsTest {
    @TempDir
    Path folder;

    private Path zip(String name, int... sizes) throws IOException {
        Path archive = folder.resolve(name);
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            for (int i = 0; i < sizes.length; i++) {
                out.putArchiveEntry(new ZipArchiveEntry("e" + i));
                out.write(new byte[sizes[i]]);
                out.closeArchiveEntry();
            }
        }
        return archive;
    }

    @Test
    void anArchiveIsListedOnceUntilItChanges() throws IOException {
        ArchiveLists lists = new ArchiveLists();
        Path archive = zip("a.zip", 10, 20);
        Path entry = archive.resolve("e1");

        FileContent first = FileContent.of(entry, lists);
        assertSame(first, FileContent.of(entry, lists));
        assertNotSame(first, FileContent.of(entry, new ArchiveLists()));

        zip("a.zip", 10, 20, 30);
        FileContent changed = FileContent.of(entry, lists);
        assertNotSame(first, changed);
        assertEquals(20, changed.bytes());
        try (InputStream in = FileContent.of(archive.resolve("e2"), lists).open()) {
            assertEquals(30, in.readAllBytes().length);
        }
    }

    @Test
    void archivesDoNotMixAndWhatIsNotThereIsMissing() throws IOException {
        ArchiveLists lists = new ArchiveLists();
        Path one = zip("a.zip", 10);
        Path two = zip("b.zip", 20);

        assertEquals(10, FileContent.of(one.resolve("e0"), lists).bytes());
        assertEquals(20, FileContent.of(two.resolve("e0"), lists).bytes());
        assertThrows(NoSuchFileException.class, () -> FileContent.of(one.resolve("e1"), lists));
    }

    @Test
    void whatWasUsedLastIsKeptAsFarAsTheBoundGoes() {
        Recent<String, int[]> recent = new Recent<>(10, numbers -> numbers.length);
        int[] four = new int[4];
        recent.put("a", four);
        recent.put("b", new int[4]);
        assertSame(four, recent.get("a"));
        recent.put("c", new int[5]);

        assertSame(four, recent.get("a"));
        assertEquals(null, recent.get("b"));
        assertEquals(5, recent.get("c").length);

        recent.put("d", new int[11]);
        assertEquals(null, recent.get("d"));
        assertSame(four, recent.get("a"));
        recent.put("a", new int[5]);
        assertEquals(5, recent.get("a").length);
        assertEquals(5, recent.get("c").length);
    }
}
