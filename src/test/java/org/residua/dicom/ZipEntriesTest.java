package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.aoju.bus.image.galaxy.data.VR;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.SliceReadException;

/** Single entries of ZIP archives: how they are packed, what they are called, and what is asked of them directly. */
class ZipEntriesTest {
    private static final int LIST_ENTRY = 0x02014b50;
    private static final int METHOD = 10;
    private static final int SIZE = 24;

    @TempDir
    Path folder;

    private byte[] image() throws IOException {
        return Files.readAllBytes(new TestImage("1.1").write(folder.resolve("image.dcm")));
    }

    private Path archive(String name, byte[] bytes) throws IOException {
        Path archive = folder.resolve("scans.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            out.setEncoding("IBM437");
            out.setUseLanguageEncodingFlag(false);
            out.putArchiveEntry(new ZipArchiveEntry(name));
            out.write(bytes);
            out.closeArchiveEntry();
        }
        return archive;
    }

    /** Changes a field in the list at the end. */
    private static void change(Path archive, int field, int value, boolean two) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.capacity() - 4;
        while (bytes.getInt(at) != LIST_ENTRY) {
            at--;
        }
        if (two) {
            bytes.putShort(at + field, (short) value);
        } else {
            bytes.putInt(at + field, value);
        }
        Files.write(archive, bytes.array());
    }

    private static FileVerdict verdict(Path archive) {
        List<FileVerdict> files = TestDicom.scanner()
                .scan(List.of(archive), Progress.none(), new CancelToken())
                .files();
        assertEquals(1, files.size(), files.toString());
        return files.get(0);
    }

    private static String refusal(Path file) {
        return assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, 0))
                .getMessage();
    }

    @Test
    void anEntryPackedByBzip2IsRead() throws Exception {
        byte[] image = image();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
            out.write(image);
        }
        CRC32 checksum = new CRC32();
        checksum.update(image);
        ZipArchiveEntry entry = new ZipArchiveEntry("a.dcm");
        entry.setMethod(ZipMethod.BZIP2.getCode());
        entry.setSize(image.length);
        entry.setCompressedSize(packed.size());
        entry.setCrc(checksum.getValue());
        Path archive = folder.resolve("scans.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
            out.addRawArchiveEntry(entry, new ByteArrayInputStream(packed.toByteArray()));
        }

        assertEquals(FileVerdict.Verdict.IMAGE, verdict(archive).verdict());
        assertEquals(
                TestDicom.pixels()
                        .read(folder.resolve("image.dcm"), 0)
                        .frame()
                        .samples()
                        .at(1),
                TestDicom.pixels()
                        .read(archive.resolve("a.dcm"), 0)
                        .frame()
                        .samples()
                        .at(1));
    }

    @Test
    void aMethodThatIsNotReadIsNamed() throws IOException {
        Path archive = archive("a.dcm", image());
        change(archive, METHOD, ZipMethod.LZMA.getCode(), true);

        assertTrue(
                verdict(archive).reason().contains("a method that is not read (14)"),
                verdict(archive).reason());
        assertTrue(refusal(archive.resolve("a.dcm")).contains("a method that is not read"));
    }

    @Test
    void namesInTheCharacterSetOfDosAreShownRight() throws IOException {
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode('ä'),
                "file names here are in ASCII alone");
        assertEquals(
                "Schädel.dcm",
                verdict(archive("Schädel.dcm", image())).path().getFileName().toString());
    }

    @Test
    void anEntryThatIsShorterThanTheArchiveSaysIsDamaged() throws IOException {
        Path archive = archive("a.dcm", image());
        change(archive, SIZE, image().length + 20, false);

        assertTrue(refusal(archive.resolve("a.dcm")).contains("it ends too early"), refusal(archive.resolve("a.dcm")));
    }

    @Test
    void whatIsNotInAnArchiveOrIsNoFileIsSaidToBeSo() throws IOException {
        Path archive = archive("a.dcm", image());

        assertTrue(refusal(archive.resolve("b.dcm")).contains("There is no such file"));
        assertTrue(refusal(folder).contains("Not a file but a folder"));
        assertTrue(refusal(folder.resolve("none/b.dcm")).contains("There is no such file"));
    }

    @Test
    void contentIsCheckedHoweverItIsRead() throws IOException {
        byte[] image = Files.readAllBytes(new TestImage("1.1")
                .size(200, 200)
                .pixels(VR.OW, new byte[80_000])
                .write(folder.resolve("large.dcm")));
        Path entry = archive("a.dcm", image).resolve("a.dcm");
        try (InputStream in = FileContent.of(entry, new ArchiveLists()).open()) {
            assertEquals(image[0], in.read());
            in.skipNBytes(image.length - 2);
            assertEquals(image[image.length - 1], (byte) in.read());
            assertEquals(-1, in.read());
        }
        try (InputStream in = FileContent.of(entry, new ArchiveLists()).open()) {
            assertArrayEquals(image, in.readAllBytes());
        }
        ArchiveLists lists = new ArchiveLists();
        assertEquals(
                FileContent.of(entry, lists).version(),
                FileContent.of(entry, lists).version());
    }

    @Test
    void bytesThatCannotBeInflatedAreDamaged() throws IOException {
        Path archive = archive("a.dcm", image());
        byte[] bytes = Files.readAllBytes(archive);
        Arrays.fill(bytes, 40, 70, (byte) 0xff);
        Files.write(archive, bytes);

        assertTrue(
                refusal(archive.resolve("a.dcm")).contains("it cannot be inflated"), refusal(archive.resolve("a.dcm")));
    }

    @Test
    void aNameThatNoFileCanHaveIsRefusedAndTheScanGoesOn() throws IOException {
        FileVerdict verdict = verdict(archive("a\0b.dcm", image()));

        assertEquals(FileVerdict.Verdict.REFUSED, verdict.verdict());
        assertTrue(verdict.path().startsWith(folder.resolve("scans.zip")), verdict.toString());
    }
}
