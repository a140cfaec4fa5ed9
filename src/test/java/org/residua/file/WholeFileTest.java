package org.residua.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void contentTakesThePlaceOfAnOlderFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        WholeFile.write(file, part -> Files.writeString(part, "new"));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFailureLeavesTheOlderFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        FileWriteException e = assertThrows(
                FileWriteException.class,
                () -> WholeFile.write(file, part -> {
                    Files.writeString(part, "half");
                    throw new FileSystemException(part.toString(), null, "No space left on device");
                }));
        assertTrue(e.getMessage().contains("a.txt") && e.getMessage().contains("disk is full"), e.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFailureOfTheWriterItselfAlsoLeavesNothing() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> WholeFile.write(folder.resolve("a.txt"), part -> {
                    Files.writeString(part, "half");
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(), names());
    }

    @Test
    void aMissingFolderIsNamedWithTheRemedy() {
        Path file = folder.resolve("none").resolve("a.txt");
        assertMessage(file, "Could not write " + file + ": the folder does not exist. Create it or choose another.");
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldApart() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "").resolve("a.txt");
        assertMessage(file, "Could not write " + file + ": the folder does not exist. Create it or choose another.");
    }

    @Test
    void aFolderOfThatNameIsToldApart() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.txt"));
        Files.writeString(file.resolve("inside"), "");
        assertMessage(file, "Could not write " + file + ": a folder has this name. Choose another name.");
    }

    @Test
    void aMissingPermissionIsToldApart() {
        Path file = folder.resolve("a.txt");
        FileWriteException e = assertThrows(
                FileWriteException.class,
                () -> WholeFile.write(file, part -> {
                    throw new java.nio.file.AccessDeniedException(part.toString());
                }));
        assertEquals(
                "Could not write " + file + ": no permission to write here. Choose a folder that you may write to.",
                e.getMessage());
    }

    @Test
    void anyOtherReasonIsPassedOn() {
        Path file = folder.resolve("a.txt");
        FileWriteException e = assertThrows(
                FileWriteException.class,
                () -> WholeFile.write(file, part -> {
                    throw new IOException("the cable was cut");
                }));
        assertTrue(e.getMessage().contains("the cable was cut"), e.getMessage());
    }

    private static void assertMessage(Path file, String expected) {
        FileWriteException e = assertThrows(
                FileWriteException.class, () -> WholeFile.write(file, part -> Files.writeString(part, "new")));
        assertEquals(expected, e.getMessage());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
