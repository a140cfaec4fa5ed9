package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;

/** Folders as they come: with what is not DICOM, links, and DICOMDIR. */
class FolderScanTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("scans")).toRealPath();
    }

    private static ScanResult scan(Path... paths) {
        return TestDicom.scanner().scan(List.of(paths), Progress.none(), new CancelToken());
    }

    private static FileVerdict of(Path path, ScanResult result) {
        return result.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no verdict: " + result.files()));
    }

    private static void assertRefused(String reason, Path path, ScanResult result) {
        FileVerdict verdict = of(path, result);
        assertEquals(Verdict.REFUSED, verdict.verdict());
        assertTrue(verdict.reason().startsWith(reason), verdict.reason());
    }

    @Test
    void everyFileOfAMixedFolderGetsAVerdictAndTheRestOpens() throws IOException {
        Path good = new TestImage("1.1").write(folder.resolve("deep/er/good.dcm"));
        Path text = Files.writeString(folder.resolve("notes.txt"), "Not an image at all. ".repeat(40));
        Path empty = Files.createFile(folder.resolve("empty.dcm"));
        byte[] whole = Files.readAllBytes(good);
        Path inHeader = Files.write(folder.resolve("header.dcm"), Arrays.copyOf(whole, 300));
        Path inPixels = Files.write(folder.resolve("pixels.dcm"), Arrays.copyOf(whole, whole.length - 1));
        Path loop = Files.createSymbolicLink(folder.resolve("deep/loop"), folder);
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        Path missing = folder.resolve("missing.dcm");

        ScanResult result = scan(folder, missing);

        assertEquals(Verdict.IMAGE, of(good, result).verdict());
        assertRefused("Not a DICOM file", text, result);
        assertRefused("An empty file", empty, result);
        assertRefused("Truncated", inHeader, result);
        assertRefused("Truncated: pixel data has 11 of 12 bytes", inPixels, result);
        assertRefused("A folder loop", loop, result);
        assertRefused("A link that leads nowhere", nowhere, result);
        assertRefused("There is no such file", missing, result);
        assertEquals(8, result.files().size());
        assertEquals(1, result.studies().get(0).series().get(0).sliceCount());
    }

    @Test
    void aFileOrFolderWithoutPermissionIsRefusedAndTheRestOpens() throws IOException {
        Path good = new TestImage("1.1").write(folder.resolve("good.dcm"));
        Path closed = new TestImage("1.2").write(folder.resolve("closed.dcm"));
        Path closedFolder = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        Files.setPosixFilePermissions(closedFolder, Set.of());
        try {
            assumeTrue(!Files.isReadable(closed), "this user may read everything");
            ScanResult result = scan(folder);

            assertEquals(Verdict.IMAGE, of(good, result).verdict());
            assertRefused("No permission", closed, result);
            assertRefused("No permission", closedFolder, result);
        } finally {
            Files.setPosixFilePermissions(closedFolder, Set.of(PosixFilePermission.OWNER_WRITE));
        }
    }

    @Test
    void aLinkToAFolderAboveIsALoopEvenIfOnlyThePartBelowIsScanned() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        new TestImage("1.1").write(inside.resolve("good.dcm"));
        new TestImage("1.2").write(folder.resolve("outside.dcm"));
        Path loop = Files.createSymbolicLink(inside.resolve("up"), folder);

        ScanResult result = scan(inside);

        assertRefused("A folder loop", loop, result);
        assertEquals(2, result.files().size());
    }

    @Test
    void aFileIsReadOnceThoughALinkAndAFolderLinkLeadToItToo() throws IOException {
        new TestImage("1.1").write(folder.resolve("a/good.dcm"));
        Files.createSymbolicLink(folder.resolve("b.dcm"), folder.resolve("a/good.dcm"));
        Files.createSymbolicLink(folder.resolve("c"), folder.resolve("a"));

        assertEquals(1, scan(folder).files().size());
    }

    @Test
    void aDicomdirIsFollowedWithinItsFolder() throws IOException {
        new TestImage("1.1").write(folder.resolve("IMAGES/I1"));
        new TestImage("1.2").write(folder.resolve("images2/i2"));
        new TestImage("1.3").write(folder.resolve("NOTLISTED"));
        new TestImage("1.4").write(temporary.resolve("SECRET"));
        Files.createSymbolicLink(folder.resolve("WAYOUT"), temporary);
        Path directory = DicomDirs.write(folder.resolve("DICOMDIR"), new String[][] {
            {"IMAGES", "I1"}, {"IMAGES2", "I2"}, {"GONE"}, {"..", "SECRET"}, {"WAYOUT", "SECRET"}, {"/etc", "passwd"}
        });

        ScanResult result = scan(directory);

        assertEquals(2, result.studies().get(0).series().get(0).sliceCount());
        assertEquals(
                List.of("Media Storage Directory Storage"),
                result.files().stream()
                        .filter(file -> file.path().equals(directory) && file.verdict() == Verdict.OBJECT)
                        .map(FileVerdict::reason)
                        .toList());
        assertRefused("There is no such file", folder.resolve("GONE"), result);
        List<String> outside = result.files().stream()
                .map(FileVerdict::reason)
                .filter(reason -> reason.startsWith("Refers to"))
                .toList();
        assertEquals(3, outside.size(), outside.toString());
        assertTrue(result.files().stream().noneMatch(file -> file.path().endsWith("SECRET")));
    }

    @Test
    void aDicomdirWrittenByDcmtkOpensTheSameImagesAsItsFolder() throws Exception {
        for (int i = 0; i < 3; i++) {
            new TestImage("1.1." + i)
                    .at(0, 0, -i)
                    .text(Tag.SeriesNumber, VR.IS, "1")
                    .text(Tag.InstanceNumber, VR.IS, "" + i)
                    .text(Tag.PatientID, VR.LO, "42")
                    .text(Tag.PatientName, VR.PN, "Doe^Jane")
                    .text(Tag.StudyID, VR.SH, "1")
                    .text(Tag.StudyDate, VR.DA, "20230405")
                    .text(Tag.StudyTime, VR.TM, "101112")
                    .write(folder.resolve("DATA/IM" + i));
        }
        assumeTrue(run("dcmmkdir", "--recurse", "-Pgp", "DATA") == 0, "dcmmkdir is not installed");

        ScanResult result = scan(folder.resolve("DICOMDIR"));

        assertEquals(scan(folder.resolve("DATA")).studies(), result.studies());
        assertEquals(4, result.files().size());
    }

    private int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(temporary.resolve("log").toFile())
                    .start();
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
