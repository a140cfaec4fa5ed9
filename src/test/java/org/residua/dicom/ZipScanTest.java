package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.SliceReadException;

/** ZIP archives: opened as they are, and none can hurt. */
class ZipScanTest {
    private static final int LIST_ENTRY = 0x02014b50;
    private static final int FLAGS = 8;
    private static final int SIZE = 24;
    private static final int OFFSET = 42;

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

    private record Named(String name, byte[] bytes) {}

    private Named image(String name, String uid) throws IOException {
        return new Named(name, Files.readAllBytes(new TestImage(uid).write(temporary.resolve("image"))));
    }

    private Path zip(String name, Named... files) throws IOException {
        Path archive = folder.resolve(name);
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            for (Named file : files) {
                out.putArchiveEntry(new ZipArchiveEntry(file.name));
                out.write(file.bytes);
                out.closeArchiveEntry();
            }
        }
        return archive;
    }

    /** Changes a field of the n-th entry, 0-based, in the list at the end. */
    private static void change(Path archive, int entry, int field, int value) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
        int found = -1;
        for (int at = 0; at < bytes.capacity() - 4; at++) {
            if (bytes.getInt(at) == LIST_ENTRY && ++found == entry) {
                bytes.putInt(at + field, value);
            }
        }
        Files.write(archive, bytes.array());
    }

    private static String reason(Path path, ScanResult result) {
        FileVerdict verdict = result.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no verdict: " + result.files()));
        assertEquals(Verdict.REFUSED, verdict.verdict(), verdict.toString());
        return verdict.reason();
    }

    private static Series onlySeries(ScanResult result) {
        assertEquals(1, result.studies().size(), result.files().toString());
        return result.studies().get(0).series().get(0);
    }

    private static double firstSample(Instance instance) throws SliceReadException {
        return TestDicom.pixels()
                .read(new SliceRef(instance, 0))
                .frame()
                .samples()
                .at(0);
    }

    @Test
    void eachFileOfAnArchiveGetsAVerdictAndImagesAreReadFromWithin() throws Exception {
        Path archive = zip(
                "a.zip",
                image("one.dcm", "1.1"),
                image("deep/er/two", "1.2"),
                new Named("readme.txt", "Hello, this is no image.".getBytes(StandardCharsets.UTF_8)),
                new Named("empty", new byte[0]));

        ScanResult result = scan(folder);

        assertEquals(4, result.files().size());
        assertTrue(reason(archive.resolve("readme.txt"), result).startsWith("Not a DICOM file"));
        assertTrue(reason(archive.resolve("empty"), result).startsWith("An empty file"));
        List<Instance> instances = onlySeries(result).instances();
        assertEquals(
                List.of(archive + "/one.dcm", archive + "/deep/er/two"),
                instances.stream().map(i -> i.file().toString()).toList());
        assertEquals(1, firstSample(instances.get(0)));
        assertEquals(1, firstSample(instances.get(1)));
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(archive), files.filter(Files::isRegularFile).toList());
        }
        assertEquals(
                Verdict.IMAGE, scan(archive.resolve("one.dcm")).files().get(0).verdict());
        assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(archive.resolve("gone"), 0));
    }

    @Test
    void anArchiveIsKnownByItsFirstBytesWhateverItsName() throws IOException {
        zip("study", image("one", "1.1"));

        assertEquals(1, onlySeries(scan(folder)).sliceCount());
    }

    @Test
    void anArchiveOfAnotherKindOfFileIsOneFileThatIsNotDicom() throws IOException {
        Path text = zip("letter.docx", new Named("document.xml", new byte[300]), new Named("b", new byte[300]));

        ScanResult result = scan(folder);

        assertEquals(1, result.files().size());
        assertTrue(reason(text, result).startsWith("Not a DICOM file"));
    }

    @Test
    void whatIsCalledZipButIsNoneIsRefused() throws IOException {
        Path archive = Files.write(folder.resolve("a.ZIP"), new byte[500]);

        assertTrue(reason(archive, scan(archive)).startsWith("Not a ZIP archive in spite of its name"));
        assertTrue(reason(zip("b.zip"), scan(folder)).startsWith("A ZIP archive without files"));
    }

    @Test
    void aDicomdirInAnArchiveIsCheckedAndTheImagesOpenOnce() throws Exception {
        Path images = temporary.resolve("cd");
        new TestImage("1.1").write(images.resolve("IMAGES/I1"));
        Path directory = DicomDirs.write(
                images.resolve("DICOMDIR"),
                new String[][] {{"IMAGES", "I1"}, {"GONE"}, {"..", "SECRET"}, {"/etc/passwd"}});
        Path archive = zip(
                "cd.zip",
                new Named("CD/DICOMDIR", Files.readAllBytes(directory)),
                new Named("CD/images/i1", Files.readAllBytes(images.resolve("IMAGES/I1"))),
                image("SECRET", "1.9"));

        ScanResult result = scan(archive);

        assertEquals(2, onlySeries(result).sliceCount());
        assertTrue(reason(archive.resolve("CD/GONE"), result).startsWith("There is no such file"));
        assertEquals(
                2,
                result.files().stream()
                        .filter(file -> file.reason().startsWith("Refers to"))
                        .count());
        assertEquals(6, result.files().size());
    }

    @Test
    void anEncryptedFileIsRefusedAndTheRestOpens() throws IOException {
        Path archive = zip("a.zip", image("one", "1.1"), image("two", "1.2"));
        change(archive, 0, FLAGS, 0x0800 | 1 | 8 << 16);

        ScanResult result = scan(archive);

        assertTrue(reason(archive.resolve("one"), result).startsWith("Encrypted"));
        assertEquals(1, onlySeries(result).sliceCount());
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws IOException {
        Path archive = zip(
                "a.zip",
                image("../up", "1.1"),
                image("/etc/absolute", "1.2"),
                image("C:\\drive", "1.3"),
                image("a\\..\\b", "1.4"),
                image("a//b", "1.5"),
                image("new\nline\u202egpj", "1.6"),
                image("good", "1.7"));

        ScanResult result = scan(archive);

        List<String> refused = result.files().stream()
                .filter(file -> file.path().equals(archive))
                .map(FileVerdict::reason)
                .toList();
        assertEquals(6, refused.size(), result.files().toString());
        assertTrue(refused.stream().allMatch(reason -> reason.contains("has an unsafe name")));
        assertTrue(refused.stream().noneMatch(reason -> reason.contains("\n") || reason.contains("\u202e")));
        assertEquals(1, onlySeries(result).sliceCount());
    }

    @Test
    void theSecondOfTwoFilesOfOneNameIsRefused() throws IOException {
        Path archive = zip("a.zip", image("one", "1.1"), image("one", "1.2"));

        List<FileVerdict> files = scan(archive).files();

        assertEquals(Verdict.IMAGE, files.get(0).verdict());
        assertTrue(files.get(1).reason().startsWith("The archive has another entry of the same name"));
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws IOException {
        Path inner = zip("inner.zip", image("one", "1.1"));
        Path archive = zip("a.zip", new Named("inner.zip", Files.readAllBytes(inner)), image("two", "1.2"));

        ScanResult result = scan(archive);

        assertTrue(reason(archive.resolve("inner.zip"), result).startsWith("An archive inside an archive"));
        assertEquals(1, onlySeries(result).sliceCount());
    }

    @Test
    void filesThatShareTheirBytesAreRefused() throws IOException {
        Path archive = zip("a.zip", image("one", "1.1"), image("two", "1.2"), image("three", "1.3"));
        change(archive, 1, OFFSET, 10);

        ScanResult result = scan(archive);

        assertTrue(reason(archive.resolve("one"), result).startsWith("It shares its bytes"));
        assertTrue(reason(archive.resolve("two"), result).startsWith("It shares its bytes"));
        assertEquals(1, onlySeries(result).sliceCount());
    }

    @Test
    void aFileThatIsPackedTooWellOrIsTooLargeIsRefusedBeforeItIsInflated() throws IOException {
        Path archive = zip("a.zip", image("one", "1.1"), image("two", "1.2"));
        change(archive, 0, SIZE, 1 << 30);

        ScanResult result = scan(archive);

        assertTrue(reason(archive.resolve("one"), result).startsWith("Packed to less than"));
        assertEquals(1, onlySeries(result).sliceCount());
    }

    @Test
    void aFileLargerThanTheArchiveSaysIsDamaged() throws IOException {
        Path archive = zip("a.zip", new Named("one", new byte[1 << 20]));
        change(archive, 0, SIZE, 200);

        assertTrue(reason(archive.resolve("one"), scan(archive)).contains("its checksum differs"));
    }

    @Test
    void ofAnArchiveThatIsCutShortTheWholeFilesOpen() throws Exception {
        Named[] images = new Named[4];
        for (int i = 0; i < 4; i++) {
            byte[] noise = new byte[5000];
            new Random(i).nextBytes(noise);
            Path file =
                    new TestImage("1." + i).size(50, 50).pixels(VR.OW, noise).write(temporary.resolve("noise"));
            images[i] = new Named("i" + i, Files.readAllBytes(file));
        }
        Path archive = zip("a.zip", images);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length * 6 / 10));

        ScanResult result = scan(folder);

        assertTrue(
                reason(archive, result).startsWith("A ZIP archive that is cut short or damaged: 2 files"),
                reason(archive, result));
        assertTrue(reason(archive.resolve("i2"), result).startsWith("Damaged in its ZIP archive"));
        List<Instance> instances = onlySeries(result).instances();
        assertEquals(2, instances.size());
        byte[] first = new byte[5000];
        new Random(1).nextBytes(first);
        assertEquals((first[0] & 0xff) + 256 * (first[1] & 0xff), firstSample(instances.get(1)));
    }

    @Test
    void aDamagedFileIsRefusedNamingArchiveAndFileAndTheRestOpens() throws Exception {
        byte[] noise = new byte[20000];
        new Random(1).nextBytes(noise);
        Path file = new TestImage("1.1").size(100, 100).pixels(VR.OW, noise).write(temporary.resolve("noise"));
        Path archive = zip("a.zip", new Named("one", Files.readAllBytes(file)), image("two", "1.2"));
        byte[] bytes = Files.readAllBytes(archive);
        bytes[10000] ^= 1;
        Files.write(archive, bytes);

        List<Instance> instances = onlySeries(scan(archive)).instances();

        SliceReadException e = assertThrows(SliceReadException.class, () -> firstSample(instances.get(0)));
        assertTrue(e.getMessage().startsWith(archive + "/one: Damaged in its ZIP archive: "), e.getMessage());
        assertEquals(1, firstSample(instances.get(1)));
    }

    @Test
    void anArchiveOfFarTooManyFilesIsRefused() throws IOException {
        Path archive = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            out.setMethod(ZipArchiveOutputStream.STORED);
            for (int i = 0; i < 200_001; i++) {
                ZipArchiveEntry entry = new ZipArchiveEntry("" + i);
                entry.setSize(0);
                entry.setCrc(0);
                out.putArchiveEntry(entry);
                out.closeArchiveEntry();
            }
        }

        assertTrue(reason(archive, scan(archive)).startsWith("A ZIP archive of more files than are read"));
    }

    @Test
    void storedFilesAndDeflatedDataSetsWithManyFramesAreReadFromSeveralThreads() throws Exception {
        int frames = 40;
        int[] words = IntStream.range(0, 6 * frames).toArray();
        Path deflated = new TestImage("1.1")
                .frames(frames)
                .words(words)
                .in(UID.DeflatedExplicitVRLittleEndian)
                .write(temporary.resolve("deflated"));
        Path archive = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            out.putArchiveEntry(new ZipArchiveEntry("one"));
            Files.copy(deflated, out);
            out.closeArchiveEntry();
        }
        Instance instance = onlySeries(scan(archive)).instances().get(0);
        DicomPixels pixels = TestDicom.pixels();

        List<Double> firstSamples = IntStream.range(0, frames)
                .parallel()
                .mapToObj(frame -> {
                    try {
                        return pixels.read(new SliceRef(instance, frame))
                                .frame()
                                .samples()
                                .at(0);
                    } catch (SliceReadException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertEquals(IntStream.range(0, frames).mapToObj(i -> 6.0 * i).toList(), firstSamples);
    }

    @Test
    void nothingStaysOpen() throws Exception {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "open files can only be counted where /proc is");
        Path archive = zip("a.zip", image("one", "1.1"), image("two", "1.2"));
        Path cut = Files.write(folder.resolve("b.zip"), Arrays.copyOf(Files.readAllBytes(archive), 400));
        openAndRead(archive, cut);
        long before = count(descriptors);
        for (int i = 0; i < 50; i++) {
            openAndRead(archive, cut);
        }

        assertTrue(count(descriptors) <= before + 2, before + " open files became " + count(descriptors));
    }

    private static void openAndRead(Path archive, Path cut) throws SliceReadException {
        for (Instance instance : onlySeries(scan(archive, cut)).instances()) {
            firstSample(instance);
        }
    }

    private static long count(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    @Test
    void anArchiveChangedSinceItWasOpenedIsReadAnew() throws Exception {
        Path archive = zip("a.zip", image("one", "1.1"));
        Instance instance = onlySeries(scan(archive)).instances().get(0);
        assertEquals(1, firstSample(instance));
        zip("a.zip", image("one", "1.2"));

        SliceReadException e = assertThrows(SliceReadException.class, () -> firstSample(instance));

        assertTrue(e.getMessage().contains("another SOP instance"), e.getMessage());
    }
}
