package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.SliceReadException;

/** Files made to do harm, or broken at random: each gets a verdict, none more. */
class HostileFileTest {
    private static final String UNDEFINED_LENGTH = "\u00ff\u00ff\u00ff\u00ff";
    private static final String NESTED_SEQUENCE =
            "\u0008\u0000\u0015\u0011SQ\u0000\u0000" + UNDEFINED_LENGTH + "\u00fe\u00ff\u0000\u00e0" + UNDEFINED_LENGTH;

    @TempDir
    Path folder;

    private String reason(Path file) {
        FileVerdict verdict = TestDicom.scanner()
                .scan(List.of(file), Progress.none(), new CancelToken())
                .files()
                .get(0);
        assertEquals(Verdict.REFUSED, verdict.verdict(), verdict.toString());
        assertThrows(SliceReadException.class, () -> TestDicom.pixels().read(file, 0));
        return verdict.reason();
    }

    /** A preamble, file meta information, and whatever follows. */
    private Path file(String syntax, byte[] dataset) throws IOException {
        Path file = folder.resolve("hostile.dcm");
        try (OutputStream out = Files.newOutputStream(file)) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            try (ImageOutputStream dicom = new ImageOutputStream(head, UID.ExplicitVRLittleEndian)) {
                dicom.writeFileMetaInformation(Attributes.createFileMetaInformation("1.1", UID.MRImageStorage, syntax));
            }
            out.write(head.toByteArray());
            out.write(dataset);
        }
        return file;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void sequencesNestedThousandsDeepAreRefused() throws IOException {
        String reason = reason(file(UID.ExplicitVRLittleEndian, latin1(NESTED_SEQUENCE.repeat(20_000))));

        assertTrue(reason.startsWith("Nested deeper than 32"), reason);
    }

    @Test
    void aDeflatedDataSetThatInflatesWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bomb, raw)) {
            out.write(latin1("\u0009\u0000\u0002\u0010OB\u0000\u0000\u0000\u0000\u0000p"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        raw.end();

        String reason = reason(file(UID.DeflatedExplicitVRLittleEndian, bomb.toByteArray()));

        assertTrue(reason.startsWith("Its header takes more memory"), reason);
    }

    @Test
    void aHeaderOfMillionsOfElementsIsRefusedBeforeItFillsTheMemory() throws IOException {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        items.write(latin1("\u0008\u0000\u0015\u0011SQ\u0000\u0000" + UNDEFINED_LENGTH));
        byte[] emptyItem = latin1("\u00fe\u00ff\u0000\u00e0\u0000\u0000\u0000\u0000");
        for (int i = 0; i < 2_200_000; i++) {
            items.write(emptyItem);
        }

        String reason = reason(file(UID.ExplicitVRLittleEndian, items.toByteArray()));

        assertTrue(reason.startsWith("Its header takes more memory"), reason);
    }

    @Test
    void aLengthPastTheEndOfTheFileIsRefusedBeforeAnythingIsAllocated() throws IOException {
        byte[] element = latin1("\u0008\u0000\u0008\u0000UT\u0000\u0000\u00f0\u00ff\u00ff\u007f");

        assertTrue(reason(file(UID.ExplicitVRLittleEndian, element)).startsWith("Truncated"));
    }

    @Test
    void framesAndSizesThatTheFileCannotHoldAreRefused() {
        assertTrue(reason(new TestImage("1.1").frames(Integer.MAX_VALUE).write(folder.resolve("a")))
                .startsWith("Truncated: pixel data has 12 of"));
        assertTrue(reason(new TestImage("1.1").size(65535, 65535).write(folder.resolve("b")))
                .contains("larger than 1 GiB"));
        assertTrue(reason(new TestImage("1.1")
                        .frames(1_000_000)
                        .fragments(UID.RLELossless, new byte[0], new byte[64])
                        .write(folder.resolve("c")))
                .startsWith("Truncated: pixel data has 1 of 1000000 frames"));
    }

    @Test
    void pixelsDescribedWithoutSenseAreRefusedNamingTheAttribute() {
        assertTrue(reason(new TestImage("1.1").size(0, 3).write(folder.resolve("a")))
                .startsWith("Rows x Columns"));
        assertTrue(reason(new TestImage("1.1").bits(12, 12, false).write(folder.resolve("b")))
                .startsWith("Bits Allocated is 12"));
        assertTrue(reason(new TestImage("1.1").bits(16, 17, false).write(folder.resolve("c")))
                .startsWith("Bits Stored is 17"));
        assertTrue(reason(new TestImage("1.1").number(Tag.HighBit, 3).write(folder.resolve("d")))
                .startsWith("High Bit is 3"));
        assertTrue(reason(new TestImage("1.1").number(Tag.SamplesPerPixel, 2).write(folder.resolve("e")))
                .startsWith("Samples per Pixel is 2"));
        assertTrue(reason(new TestImage("1.1").frames(0).write(folder.resolve("f")))
                .startsWith("Number of Frames"));
        assertTrue(reason(new TestImage("1.1")
                        .without(Tag.PhotometricInterpretation)
                        .write(folder.resolve("g")))
                .startsWith("Photometric Interpretation is missing"));
    }

    @Test
    void anImageWhosePixelDataWasRemovedIsRefused() {
        assertTrue(reason(new TestImage("1.1").without(Tag.PixelData).write(folder.resolve("a")))
                .startsWith("Its pixel data is missing"));
    }

    @Test
    void pixelDataAgainstItsTransferSyntaxIsRefused() {
        assertTrue(reason(new TestImage("1.1").in(UID.RLELossless).write(folder.resolve("a")))
                .startsWith("Pixel data is not in fragments"));
        assertTrue(reason(new TestImage("1.1")
                        .fragments(UID.ExplicitVRLittleEndian, new byte[0], new byte[12])
                        .write(folder.resolve("b")))
                .startsWith("Pixel data is in fragments"));
    }

    @Test
    void anAttributeOfAnotherKindThanItShouldBeDoesNoHarm() throws IOException {
        TestImage image = new TestImage("1.1");
        image.dataset.newSequence(Tag.PatientName, 1).add(new Attributes());
        image.dataset.setBytes(Tag.WindowCenter, VR.OB, new byte[3]);
        image.text(Tag.PerFrameFunctionalGroupsSequence, VR.LO, "none");
        Path file = image.write(folder.resolve("a"));

        TestDicom.pixels().read(file, 0);
        assertEquals(
                Verdict.IMAGE,
                TestDicom.scanner()
                        .scan(List.of(file), Progress.none(), new CancelToken())
                        .files()
                        .get(0)
                        .verdict());
    }

    @Test
    void filesBrokenAtRandomNeverDoMoreThanBeRefused() throws IOException {
        byte[] whole = Files.readAllBytes(
                new TestImage("1.1").at(0, 0, 1).frames(2).words(new int[12]).write(folder.resolve("whole")));
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = random.nextInt(8); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("broken"), broken);
            assertEquals(
                    1,
                    TestDicom.scanner()
                            .scan(List.of(file), Progress.none(), new CancelToken())
                            .files()
                            .size());
            try {
                TestDicom.pixels().read(file, 1);
            } catch (SliceReadException e) {
                assertTrue(e.getMessage().startsWith(file.toString()));
            }
        }
    }
}
