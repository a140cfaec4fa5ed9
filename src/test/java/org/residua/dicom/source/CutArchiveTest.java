package org.residua.dicom.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.dicom.source.ZipArchive.Member;
import org.residua.task.CancelToken;

class CutArchiveTest {
    private static final int ENTRY_BYTES = 1 << 20;

    @TempDir
    Path folder;

    /** Five entries that are packed a thousand to one, and no list at the end. */
    private Path archive(boolean sizesInFront) throws IOException {
        Path archive = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = sizesInFront
                ? new ZipArchiveOutputStream(archive)
                : new ZipArchiveOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("a", "b", "../c", "d", "e")) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write(new byte[ENTRY_BYTES]);
                out.closeArchiveEntry();
            }
        }
        byte[] whole = Files.readAllBytes(archive);
        return Files.write(archive, Arrays.copyOf(whole, whole.length - 30));
    }

    private static List<String> refusals(Path archive, long mostBytes) throws IOException {
        return CutArchive.list(archive, mostBytes, new CancelToken()).members().stream()
                .map(Member::refusal)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allWholeEntriesAreListedWhereTheyAreNotTooMuchTogether(boolean sizesInFront) throws IOException {
        List<String> refusals = refusals(archive(sizesInFront), 5L * ENTRY_BYTES);

        assertEquals(List.of("", ""), refusals.subList(0, 2));
        assertTrue(refusals.get(2).contains("unsafe name"), refusals.get(2));
        assertEquals(List.of("", ""), refusals.subList(3, 5));
    }

    @Test
    void inflatingEndsWhereTheEntriesTogetherAreTooMuch() throws IOException {
        List<String> refusals = refusals(archive(true), ENTRY_BYTES + 1000);

        assertEquals(List.of("", BoundedZip.TOO_MUCH), refusals.subList(0, 2));
        assertEquals(List.of(BoundedZip.TOO_MUCH, BoundedZip.TOO_MUCH), refusals.subList(3, 5));
        assertEquals(
                List.of("", BoundedZip.TOO_MUCH),
                refusals(archive(false), ENTRY_BYTES + 1000),
                "where the next entry starts is not known without inflating");
    }

    @Test
    void inflatingEndsWhenItIsNoLongerWanted() throws IOException {
        Path archive = archive(true);
        CancelToken cancel = new CancelToken();
        cancel.cancel();

        assertThrows(CancellationException.class, () -> ZipArchive.of(archive, cancel));
    }
}
