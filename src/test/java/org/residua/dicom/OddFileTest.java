package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.SliceReadException;

/** Files that are not as the standard has them, but that are around: read where it is safe, else refused. */
class OddFileTest {
    private static final int META_LENGTH_VALUE = 140;

    @TempDir
    Path folder;

    private static ScanResult scan(Path path) {
        return TestDicom.scanner().scan(List.of(path), Progress.none(), new CancelToken());
    }

    private static double lastSample(Path file) throws SliceReadException {
        ScanResult result = scan(file);
        assertEquals(
                Verdict.IMAGE, result.files().get(0).verdict(), result.files().toString());
        return TestDicom.pixels()
                .read(new SliceRef(
                        result.studies().get(0).series().get(0).instances().get(0), 0))
                .frame()
                .samples()
                .at(5);
    }

    private static byte[] head(String syntax) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (ImageOutputStream dicom = new ImageOutputStream(head, UID.ExplicitVRLittleEndian)) {
            dicom.writeFileMetaInformation(Attributes.createFileMetaInformation("1.1", UID.MRImageStorage, syntax));
        }
        return head.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private byte[] bare(TestImage image, String syntax) throws IOException {
        return Files.readAllBytes(image.in(syntax).writeBare(folder.resolve("bare")));
    }

    private Path file(byte[]... parts) throws IOException {
        return Files.write(folder.resolve("odd"), joined(parts));
    }

    @ParameterizedTest
    @CsvSource({
        UID.ImplicitVRLittleEndian + "," + UID.ExplicitVRLittleEndian,
        UID.ExplicitVRLittleEndian + "," + UID.ImplicitVRLittleEndian,
        UID.ExplicitVRBigEndianRetired + "," + UID.ImplicitVRLittleEndian,
        UID.ExplicitVRBigEndianRetired + "," + UID.ExplicitVRLittleEndian,
        UID.ExplicitVRLittleEndian + "," + UID.ExplicitVRBigEndianRetired,
    })
    void aFileEncodedOtherwiseThanItSaysIsReadAsItIs(String said, String is) throws Exception {
        Path file = file(head(said), bare(new TestImage("1.1").at(0, 0, 3), is));

        assertEquals(6, lastSample(file));
        assertEquals(
                is,
                scan(file).studies().get(0).series().get(0).instances().get(0).transferSyntaxUid());
        assertTrue(new TagReader().read(file, 0, new CancelToken()).elements().size() > 15);
    }

    @Test
    void aFileWhosePreambleIsMissingIsRead() throws Exception {
        byte[] whole = Files.readAllBytes(new TestImage("1.1").write(folder.resolve("whole")));

        assertEquals(6, lastSample(file(Arrays.copyOfRange(whole, 132, whole.length))));
    }

    @Test
    void aPreambleOfAnyKindDoesNotMatter() throws Exception {
        byte[] whole = Files.readAllBytes(new TestImage("1.1").write(folder.resolve("whole")));
        byte[] otherKind = "PK\003\004".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(otherKind, 0, whole, 0, otherKind.length);

        assertEquals(6, lastSample(file(whole)));
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "-2", "100000"})
    void aWrongLengthOfTheFileMetaInformationDoesNoHarm(int change) throws Exception {
        byte[] whole = Files.readAllBytes(new TestImage("1.1").write(folder.resolve("whole")));
        ByteBuffer.wrap(whole)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(META_LENGTH_VALUE, change == 0 ? 0 : whole[META_LENGTH_VALUE] + change);

        assertEquals(6, lastSample(file(whole)));
    }

    @Test
    void wrongGroupLengthsInTheDataSetDoNoHarm() throws Exception {
        TestImage image = new TestImage("1.1");
        image.dataset.setInt(0x00080000, VR.UL, 7);
        image.dataset.setInt(0x00280000, VR.UL, 1 << 30);

        assertEquals(6, lastSample(image.write(folder.resolve("a"))));
    }

    /** A new VR has a length of 32 bits (PS3.5 section 6.2.2). */
    @Test
    void anElementOfAVrThatIsNotKnownDoesNoHarm() throws Exception {
        byte[] odd = "\t\0\2\0ZZ\0\0\2\0\0\0ab".getBytes(StandardCharsets.ISO_8859_1);
        byte[] dataset = bare(new TestImage("1.1"), UID.ExplicitVRLittleEndian);
        int end = indexOf(dataset, "\b\0`\0CS") + 10;

        assertEquals(
                6,
                lastSample(file(
                        head(UID.ExplicitVRLittleEndian),
                        Arrays.copyOf(dataset, end),
                        odd,
                        Arrays.copyOfRange(dataset, end, dataset.length))));
    }

    @Test
    void aTextWhereADictionaryWantsASequenceDoesNoHarm() throws Exception {
        TestImage image = new TestImage("1.1").text(Tag.ReferencedImageSequence, VR.CS, "NAME");

        assertEquals(6, lastSample(file(head(UID.ImplicitVRLittleEndian), bare(image, UID.ImplicitVRLittleEndian))));
    }

    private static int indexOf(byte[] bytes, String part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(part);
    }

    @Test
    void whatIsNoFileNeverBlocksTheScan() throws Exception {
        Path fifo = folder.resolve("fifo");
        assumeTrue(mkfifo(fifo), "mkfifo is not installed");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero"));
        Path socket = folder.resolve("socket");
        new TestImage("1.1").write(folder.resolve("good"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            ScanResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> scan(folder));

            assertEquals(1, result.studies().get(0).series().get(0).sliceCount());
            for (Path odd : List.of(fifo, link, socket)) {
                FileVerdict verdict = result.files().stream()
                        .filter(file -> file.path().endsWith(odd.getFileName()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(verdict.reason().startsWith("Not a file but"), verdict.toString());
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(fifo, 0));
            assertThrows(IOException.class, () -> new TagReader().read(fifo, 0, new CancelToken()));
        });
    }

    private static boolean mkfifo(Path path) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFileCutAfterItWasOpenedIsRefusedThen() throws Exception {
        Path file = new TestImage("1.1").write(folder.resolve("a"));
        SliceRef ref = new SliceRef(
                scan(file).studies().get(0).series().get(0).instances().get(0), 0);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));

        SliceReadException e =
                assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(ref));
        assertTrue(e.getMessage().startsWith(file + ": Truncated"), e.getMessage());
    }

    @Test
    void aDeflatedFileThatPromisesFarTooManyFramesEndsQuickly() throws Exception {
        Path file = new TestImage("1.1")
                .size(4000, 4000)
                .frames(Integer.MAX_VALUE)
                .in(UID.DeflatedExplicitVRLittleEndian)
                .write(folder.resolve("a"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            scan(file);
            for (int frame : new int[] {0, 1, 1000, Integer.MAX_VALUE - 1}) {
                assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, frame));
            }
        });
    }

    @Test
    void millionsOfFragmentsAreRefusedBeforeTheyFillTheMemory() throws Exception {
        byte[] item = {(byte) 0xfe, (byte) 0xff, 0, (byte) 0xe0, 0, 0, 0, 0};
        byte[] dataset = bare(new TestImage("1.1"), UID.ExplicitVRLittleEndian);
        int pixels = indexOf(dataset, "\u00e0\177\020\0OW");
        byte[] fragments = new byte[8 * 2_200_000];
        for (int i = 0; i < fragments.length; i++) {
            fragments[i] = item[i % 8];
        }
        byte[] undefined = {(byte) 0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, -1, -1, -1, -1};

        Path file = file(head(UID.RLELossless), Arrays.copyOf(dataset, pixels), undefined, fragments);

        String reason = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> scan(file).files().get(0).reason());
        assertTrue(reason.startsWith("Its header takes more memory"), reason);
    }
}
