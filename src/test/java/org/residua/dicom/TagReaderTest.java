package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.codec.DicomReadException;
import org.residua.task.CancelToken;
import org.residua.testkit.Judge;

class TagReaderTest {
    @TempDir
    Path folder;

    private final TestImage image = new TestImage("1.2.3.4.5");

    private FileTags tags() throws DicomReadException {
        return tags(image.write(folder.resolve("image.dcm")));
    }

    private static FileTags tags(Path file) throws DicomReadException {
        return new TagReader().read(file, 0, new CancelToken());
    }

    private static TagElement find(List<TagElement> elements, String tag) {
        return elements.stream()
                .filter(element -> element.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new AssertionError(tag + " is not in " + elements));
    }

    private String value(String tag) throws DicomReadException {
        return find(tags().elements(), tag).value();
    }

    @Test
    void fileMetaInformationComesFirstAndUidsAreNamed() throws IOException {
        FileTags tags = tags();

        assertEquals("(0002,0000)", tags.elements().get(0).tag());
        assertEquals(
                "1.2.840.10008.1.2.1 = Explicit VR Little Endian",
                find(tags.elements(), "(0002,0010)").value());
        assertEquals("", tags.end());
    }

    @Test
    void anAttributeHasItsWordsAndItsKeyword() throws IOException {
        TagElement rows = find(tags().elements(), "(0028,0010)");

        assertEquals(new TagElement("(0028,0010)", "US", "Rows", "Rows", "2", 2, true, List.of()), rows);
        assertEquals("SOP Instance UID", find(tags().elements(), "(0008,0018)").name());
        assertFalse(rows.toString().contains("2,"), "values may name the patient: " + rows);
    }

    @Test
    void allGroupsOfANameAreShownAndDatesAreAsWritten() throws IOException {
        image.dataset.setSpecificCharacterSet("ISO_IR 192");
        image.text(Tag.PatientName, VR.PN, "Yamada^Tarou=山田^太郎=やまだ^たろう").text(Tag.StudyDate, VR.DA, "2001.03.02");

        assertEquals("Yamada^Tarou=山田^太郎=やまだ^たろう", value("(0010,0010)"));
        assertEquals("2001.03.02", value("(0008,0020)"));
    }

    @Test
    void anItemMayHaveACharacterSetOfItsOwn() throws IOException {
        image.dataset.setSpecificCharacterSet("ISO_IR 100");
        image.text(Tag.PatientName, VR.PN, "Müller");
        Attributes item = new Attributes();
        image.dataset.newSequence(Tag.RequestAttributesSequence, 1).add(item);
        item.setSpecificCharacterSet("ISO_IR 144");
        item.setString(Tag.RequestedProcedureDescription, VR.LO, "Череп");

        TagElement sequence = find(tags().elements(), "(0040,0275)");

        assertEquals("Müller", value("(0010,0010)"));
        assertEquals("1 item", sequence.value());
        assertEquals("Item 1", sequence.children().get(0).name());
        assertEquals(
                "Череп",
                find(sequence.children().get(0).children(), "(0032,1060)").value());
    }

    @Test
    void textWithoutACharacterSetIsReadAsUtf8ElseAsLatin() throws IOException {
        image.dataset.setBytes(Tag.StudyDescription, VR.LO, "Schädel".getBytes(StandardCharsets.UTF_8));
        image.dataset.setBytes(Tag.SeriesDescription, VR.LO, "Schädel".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("Schädel", value("(0008,1030)"));
        assertEquals("Schädel", value("(0008,103E)"));
    }

    @Test
    void controlCharactersAreNeutralisedAndLinesKept() throws IOException {
        image.dataset.setBytes(
                Tag.StudyDescription, VR.LO, "a\u001b[31mred\u0007 end".getBytes(StandardCharsets.US_ASCII));
        image.text(Tag.ImageComments, VR.LT, "one\r\ntwo");

        assertEquals("a [31mred  end", value("(0008,1030)"));
        assertEquals("one\ntwo", value("(0020,4000)"));
    }

    @Test
    void privateAttributesSayWhoseTheyAre() throws IOException {
        image.dataset.setString("ACME 1.0", 0x00290010, VR.LO, "secret");

        List<TagElement> elements = tags().elements();

        assertEquals("Private Creator", find(elements, "(0029,0010)").name());
        assertEquals("ACME 1.0 · xx10", find(elements, "(0029,1010)").name());
        assertEquals("secret", find(elements, "(0029,1010)").value());
    }

    @Test
    void numbersOfAllKindsAreShownInEitherByteOrder() throws IOException {
        image.dataset.setInt(Tag.PixelPaddingValue, VR.SS, -2000);
        image.dataset.setInt(Tag.SimpleFrameList, VR.UL, 1, 2, 3);
        image.dataset.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime);
        image.dataset.setDouble(Tag.RealWorldValueSlope, VR.FD, 0.25);
        for (String syntax : List.of(UID.ExplicitVRLittleEndian, UID.ExplicitVRBigEndianRetired)) {
            image.in(syntax);
            assertEquals("-2000", value("(0028,0120)"), syntax);
            assertEquals("1\\2\\3", value("(0008,1161)"), syntax);
            assertEquals("(0018,1063)", value("(0028,0009)"), syntax);
            assertEquals("0.25", value("(0040,9225)"), syntax);
        }
    }

    @Test
    void bulkDataIsSummarised() throws IOException {
        int[] values = new int[120 * 100];
        Arrays.fill(values, 7);
        image.size(100, 120).words(values);

        TagElement pixels = find(tags().elements(), "(7FE0,0010)");

        assertEquals(24_000, pixels.lengthBytes());
        assertTrue(pixels.value().startsWith("7\\7\\7\\"), pixels.value());
        assertTrue(pixels.value().endsWith(" … (12,000 values)"), pixels.value());
        assertFalse(pixels.whole());
    }

    @Test
    void longTextIsCutWithItsLengthStated() throws IOException {
        image.text(Tag.ImageComments, VR.UT, "x".repeat(100_000));

        TagElement comments = find(tags().elements(), "(0020,4000)");

        assertTrue(comments.value().endsWith("x … (cut; 100,000 bytes in all)"));
        assertTrue(comments.value().length() < 20_000);
    }

    @Test
    void fragmentsOfEncapsulatedPixelDataAreListed() throws IOException {
        image.fragments(UID.RLELossless, new byte[0], new byte[64], new byte[32]);

        TagElement pixels = find(tags().elements(), "(7FE0,0010)");

        assertEquals(-1, pixels.lengthBytes());
        assertEquals(
                List.of("Basic Offset Table", "Fragment 1", "Fragment 2"),
                pixels.children().stream().map(TagElement::name).toList());
        assertEquals(64, pixels.children().get(1).lengthBytes());
    }

    @Test
    void ofATruncatedFileAllIsShownThatIsThere() throws IOException {
        Attributes item = new Attributes();
        image.dataset.newSequence(Tag.RequestAttributesSequence, 1).add(item);
        item.setString(Tag.RequestedProcedureID, VR.SH, "1234");
        item.setString(Tag.RequestedProcedureDescription, VR.LO, "a text that is cut in half");
        byte[] whole = Files.readAllBytes(image.write(folder.resolve("image.dcm")));
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("that is cut");
        Path half = Files.write(folder.resolve("half.dcm"), Arrays.copyOf(whole, at));

        FileTags tags = tags(half);

        assertTrue(tags.end().startsWith("The file ends inside (0032,1060), after 7 of its 26 bytes."), tags.end());
        TagElement sequence = find(tags.elements(), "(0040,0275)");
        assertFalse(sequence.whole());
        TagElement cut = find(sequence.children().get(0).children(), "(0032,1060)");
        assertFalse(cut.whole());
        assertTrue(cut.value().startsWith("a text"), cut.value());
    }

    @Test
    void ofVeryManyFramesTheOneAskedForIsThereAndMemoryIsBounded() throws IOException {
        Sequence frames = image.dataset.newSequence(Tag.PerFrameFunctionalGroupsSequence, 20_000);
        for (int i = 0; i < 20_000; i++) {
            Attributes frame = new Attributes();
            frames.add(frame);
            Attributes position = new Attributes();
            frame.newSequence(Tag.PlanePositionSequence, 1).add(position);
            position.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", String.valueOf(i));
        }
        Path file = image.write(folder.resolve("frames.dcm"));

        FileTags tags = new TagReader().read(file, 19_000, new CancelToken());

        TagElement wanted = tags.functionalGroups(19_000);
        assertNotNull(wanted);
        assertEquals("Frame 19001", wanted.name());
        assertEquals(
                "0\\0\\19000",
                wanted.children().get(0).children().get(0).children().get(0).value());
        assertNotNull(tags.functionalGroups(3));
        assertNull(tags.functionalGroups(19_001), "left out, to be read when it is shown");
        assertTrue(tags.serves(file, 3));
        assertFalse(tags.serves(file, 19_001));
        assertEquals(
                "(7FE0,0010)", tags.elements().get(tags.elements().size() - 1).tag());
    }

    @Test
    void whatIsNotDicomIsRefusedByTheReasonOfAScan() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Nothing of interest. ".repeat(20));

        String reason = assertThrows(DicomReadException.class, () -> tags(text)).reason();
        String missing = assertThrows(DicomReadException.class, () -> tags(folder.resolve("no.dcm")))
                .reason();

        assertTrue(reason.startsWith("Not a DICOM file"), reason);
        assertTrue(missing.startsWith("There is no such file"), missing);
    }

    @Test
    void aReadingThatIsNoLongerWantedStops() {
        Path file = image.write(folder.resolve("image.dcm"));
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();

        assertThrows(CancellationException.class, () -> new TagReader().read(file, 0, cancelled));
    }

    @Test
    void deepNestingEndsTheReadingButNotWhatCameBefore() throws IOException {
        Attributes at = image.dataset;
        for (int i = 0; i < 60; i++) {
            Attributes item = new Attributes();
            at.newSequence(Tag.RequestAttributesSequence, 1).add(item);
            at = item;
        }

        FileTags tags = tags();

        assertTrue(tags.end().startsWith("Nested deeper than 32"), tags.end());
        assertEquals("MR", find(tags.elements(), "(0008,0060)").value());
    }

    @Test
    void filesBrokenAtRandomAreShownAsFarAsTheyGo() throws IOException {
        Attributes item = new Attributes();
        image.dataset.newSequence(Tag.RequestAttributesSequence, 1).add(item);
        item.setString(Tag.RequestedProcedureID, VR.SH, "1234");
        byte[] whole = Files.readAllBytes(image.write(folder.resolve("image.dcm")));
        Random random = new Random(4);
        int shown = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 4; k++) {
                broken[132 + random.nextInt(broken.length - 132)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("broken.dcm"), broken);
            try {
                shown += tags(file).elements().isEmpty() ? 0 : 1;
            } catch (DicomReadException refused) {
                assertFalse(refused.reason().isEmpty());
            }
        }
        assertTrue(shown > 1500, shown + " of 2000 showed something");
    }

    @Test
    void pydicomFindsTheSameAttributesInRealFiles() throws IOException, InterruptedException {
        String data = System.getenv("RESIDUA_DATA");
        Assumptions.assumeTrue(data != null, "RESIDUA_DATA is not set");
        Path files = Path.of(data, "dicom", "pydicom", "src", "pydicom", "data", "test_files");
        for (String name : List.of(
                "examples_palette.dcm",
                "examples_overlay.dcm",
                "waveform_ecg.dcm",
                "UN_sequence.dcm",
                "JPGExtended.dcm")) {
            Path file = files.resolve(name);
            String program = """
                    def walk(ds):
                        for tag in sorted(ds.keys()):
                            print('(%04X,%04X)' % (tag.group, tag.element))
                            e = ds.get_item(tag)
                            if ds[tag].VR == 'SQ':
                                for item in ds[tag].value: walk(item)
                    d = pydicom.dcmread(sys.argv[1])
                    walk(d.file_meta)
                    walk(d)
                    """;
            assertEquals(
                    Judge.pydicom(program, file),
                    String.join("\n", flat(tags(file).elements())),
                    name);
        }
    }

    private static List<String> flat(List<TagElement> elements) {
        List<String> all = new ArrayList<>();
        for (TagElement element : elements) {
            if (!element.tag().equals("(FFFE,E000)")) {
                all.add(element.tag());
            }
            if (element.vr().equals("SQ") || element.vr().isEmpty()) {
                all.addAll(flat(element.children()));
            }
        }
        return all;
    }
}
