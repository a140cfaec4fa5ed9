package org.residua.interchange.deidentify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeidentifierTest {
    private static final List<String> IDENTITIES = List.of(
            "Mustermann",
            "Erika",
            "PID-4711",
            "19331224",
            "20240229",
            "235959",
            "Charite",
            "CHARITE_MR",
            Sample.UID_ROOT);

    @TempDir
    private Path folder;

    private Sample sample;

    @BeforeEach
    void makeSample() {
        sample = new Sample(folder);
    }

    private static void assertTellsNothing(Path file) throws IOException {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertEquals(List.of(), IDENTITIES.stream().filter(all::contains).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {UID.ImplicitVRLittleEndian, UID.ExplicitVRLittleEndian})
    void nothingThatIdentifiesIsLeftInTheBytesAndPixelsStay(String syntax) throws IOException {
        Path out = Sample.written(
                sample.deidentifier(Sample.choices()).run(sample.write("in.dcm", syntax), folder.resolve("out")));
        assertTellsNothing(out);
        assertArrayEquals(
                sample.dataset.getBytes(Tag.PixelData), Sample.read(out).getBytes(Tag.PixelData));
        assertArrayEquals(new byte[128], java.util.Arrays.copyOf(Files.readAllBytes(out), 128));
    }

    @Test
    void bigEndianAndDeflatedFilesKeepTheirTransferSyntax() throws IOException {
        Sample big = new Sample(folder, true);
        for (String syntax : List.of(UID.ExplicitVRBigEndianRetired, UID.DeflatedExplicitVRLittleEndian)) {
            Sample source = syntax.equals(UID.ExplicitVRBigEndianRetired) ? big : sample;
            Path in = source.write(syntax + ".dcm", syntax);
            Path out = Sample.written(source.deidentifier(Sample.choices()).run(in, folder.resolve(syntax)));
            Attributes cleaned = Sample.read(out);
            assertTellsNothing(out);
            assertEquals(3, cleaned.getInt(Tag.Columns, 0));
            assertArrayEquals(Sample.read(in).getBytes(Tag.PixelData), cleaned.getBytes(Tag.PixelData));
            assertTrue(Files.readString(out, StandardCharsets.ISO_8859_1).contains(syntax));
        }
    }

    @Test
    void sequencesPrivateAttributesAndWhatLiesBehindPixelsGo() throws IOException {
        Attributes request = new Attributes();
        request.setString(Tag.RequestedProcedureID, VR.SH, "PID-4711");
        sample.dataset.newSequence(Tag.RequestAttributesSequence, 1).add(request);
        Attributes original = new Attributes();
        original.setString(Tag.PatientName, VR.PN, "Mustermann^Erika");
        sample.dataset.newSequence(Tag.OriginalAttributesSequence, 1).add(original);
        Attributes anatomy = new Attributes();
        anatomy.setString(0x00091010, VR.LO, "Erika");
        anatomy.setString(Tag.CodeMeaning, VR.LO, "Brain");
        sample.dataset.newSequence(Tag.AnatomicRegionSequence, 1).add(anatomy);
        sample.dataset.setString("CREATOR", 0x00290001, VR.LO, "PID-4711");
        sample.dataset.setBytes(
                Tag.DataSetTrailingPadding, VR.OB, "Erika Mustermann".getBytes(StandardCharsets.US_ASCII));
        Path out = Sample.written(sample.result(Sample.choices()));
        Attributes cleaned = Sample.read(out);
        assertTellsNothing(out);
        assertFalse(cleaned.contains(Tag.RequestAttributesSequence));
        assertFalse(cleaned.contains(Tag.OriginalAttributesSequence));
        assertFalse(cleaned.contains(Tag.DataSetTrailingPadding));
        assertEquals(
                "Brain", cleaned.getNestedDataset(Tag.AnatomicRegionSequence).getString(Tag.CodeMeaning));
    }

    @Test
    void whatWasRemovedIsFoundAgainInWhatStays() throws IOException {
        sample.text(Tag.SoftwareVersions, VR.LO, "for ERIKA at home", "1.0").text(Tag.Manufacturer, VR.LO, "ACME");
        Attributes cleaned = sample.cleaned(Sample.choices());
        assertEquals(Dummy.TEXT, cleaned.getString(Tag.SoftwareVersions));
        assertEquals("ACME", cleaned.getString(Tag.Manufacturer));
    }

    @Test
    void theFileSaysHowItWasDeidentified() throws IOException {
        Attributes cleaned = sample.cleaned(Sample.choices(ProfileOption.RETAIN_MODIFIED_DATES));
        assertEquals("YES", cleaned.getString(Tag.PatientIdentityRemoved));
        assertEquals("MODIFIED", cleaned.getString(0x00280303));
        assertEquals(
                List.of("113100", "113107"),
                cleaned.getSequence(Tag.DeidentificationMethodCodeSequence).stream()
                        .map(code -> code.getString(Tag.CodeValue))
                        .toList());
        Attributes plain = sample.cleaned(Sample.choices());
        assertEquals("REMOVED", plain.getString(0x00280303));
        assertEquals("R-", plain.getString(Tag.PatientID).substring(0, 2));
        assertNull(plain.getString(Tag.StudyDate));
        assertNull(plain.getString(Tag.PatientBirthDate));
    }

    @Test
    void theSameKeyGivesTheSamePseudonymsAndAnotherKeyOthers(@TempDir Path elsewhere) throws IOException {
        Attributes first = sample.cleaned(Sample.choices());
        Attributes again = sample.cleaned(Sample.choices());
        Attributes other = new Sample(elsewhere).cleaned(Sample.choices());
        for (int tag : new int[] {Tag.SOPInstanceUID, Tag.StudyInstanceUID, Tag.PatientID, Tag.PatientName}) {
            assertEquals(first.getString(tag), again.getString(tag));
            assertNotEquals(first.getString(tag), other.getString(tag));
        }
        assertTrue(first.getString(Tag.SOPInstanceUID).matches("2\\.25\\.\\d{1,39}"));
    }

    @Test
    void referencesStillLeadToWhatTheyReferTo() throws IOException {
        Attributes reference = new Attributes();
        reference.setString(Tag.ReferencedSOPClassUID, VR.UI, UID.MRImageStorage);
        reference.setString(Tag.ReferencedSOPInstanceUID, VR.UI, Sample.UID_ROOT + 1);
        sample.dataset.newSequence(Tag.ReferencedImageSequence, 1).add(reference);
        Attributes cleaned = sample.cleaned(Sample.choices());
        Attributes referred = cleaned.getNestedDataset(Tag.ReferencedImageSequence);
        assertEquals(cleaned.getString(Tag.SOPInstanceUID), referred.getString(Tag.ReferencedSOPInstanceUID));
        assertEquals(UID.MRImageStorage, referred.getString(Tag.ReferencedSOPClassUID));
    }

    @Test
    void modifiedDatesKeepTheDaysBetweenThem() throws IOException {
        sample.text(Tag.AcquisitionDateTime, VR.DT, "20240310120000.5").text(Tag.SeriesDate, VR.DA, "2024.03.01");
        Attributes cleaned = sample.cleaned(Sample.choices(ProfileOption.RETAIN_MODIFIED_DATES));
        java.time.LocalDate study = day(cleaned.getString(Tag.StudyDate));
        assertNotEquals(day("20240229"), study);
        assertEquals(study.plusDays(1), day(cleaned.getString(Tag.SeriesDate)));
        assertEquals(study.plusDays(10), day(cleaned.getString(Tag.AcquisitionDateTime)));
        assertEquals("235959", cleaned.getString(Tag.StudyTime));
        assertNull(cleaned.getString(Tag.PatientBirthDate));
    }

    private static java.time.LocalDate day(String date) {
        return java.time.LocalDate.parse(date.substring(0, 8), java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void whatIsRetainedStays() throws IOException {
        sample.text(Tag.StationName, VR.SH, "ROOM7");
        sample.dataset.setString("SIEMENS MR HEADER", 0x0019000C, VR.IS, "1000");
        sample.dataset.setString("SIEMENS MR HEADER", 0x00190008, VR.CS, "IMAGE NUM 4");
        Attributes cleaned = sample.cleaned(Sample.choices(
                ProfileOption.RETAIN_UIDS,
                ProfileOption.RETAIN_DATES,
                ProfileOption.RETAIN_DEVICE,
                ProfileOption.RETAIN_INSTITUTION,
                ProfileOption.RETAIN_CHARACTERISTICS,
                ProfileOption.RETAIN_PRIVATE));
        assertEquals(Sample.UID_ROOT + 1, cleaned.getString(Tag.SOPInstanceUID));
        assertEquals("20240229", cleaned.getString(Tag.StudyDate));
        assertEquals("ROOM7", cleaned.getString(Tag.StationName));
        assertEquals("Charite Berlin", cleaned.getString(Tag.InstitutionName));
        assertEquals("090Y", cleaned.getString(Tag.PatientAge));
        assertEquals("1000", cleaned.getString("SIEMENS MR HEADER", 0x0019000C));
        assertNull(cleaned.getString("SIEMENS MR HEADER", 0x00190008));
        assertNotEquals("PID-4711", cleaned.getString(Tag.PatientID));
    }

    @Test
    void cleanedDescriptionsKeepKnownWordsOnly() throws IOException {
        sample.text(Tag.SeriesDescription, VR.LO, "T1 axial brain Mrs. Smith")
                .text(Tag.StudyDescription, VR.LO, "Smith");
        Attributes cleaned = sample.cleaned(Sample.choices(ProfileOption.CLEAN_DESCRIPTORS));
        assertEquals("T1 axial brain", cleaned.getString(Tag.SeriesDescription));
        assertEquals(Dummy.TEXT, cleaned.getString(Tag.StudyDescription));
        assertFalse(sample.cleaned(Sample.choices()).contains(Tag.SeriesDescription));
    }

    @Test
    void ofStructuredReportsCodesNumbersAndReferencesStay() throws IOException {
        Attributes item = new Attributes();
        item.setString(Tag.ValueType, VR.CS, "TEXT");
        item.setString(Tag.TextValue, VR.UT, "Mrs. Mustermann has a cough");
        sample.dataset.newSequence(Tag.ContentSequence, 2).add(item);
        Attributes number = new Attributes();
        number.setString(Tag.NumericValue, VR.DS, "4.5");
        sample.dataset.getSequence(Tag.ContentSequence).add(number);
        assertTrue(sample.result(Sample.choices()).reason().contains("--clean structured"));
        Path out = Sample.written(sample.result(Sample.choices(ProfileOption.CLEAN_STRUCTURED)));
        assertTellsNothing(out);
        assertEquals(
                "4.5", Sample.read(out).getSequence(Tag.ContentSequence).get(1).getString(Tag.NumericValue));
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains("cough"));
    }

    @Test
    void overlaysGoAlsoOutOfTheBitsOfPixels() throws IOException {
        sample.dataset.setInt(0x60000010, VR.US, 2);
        sample.dataset.setInt(0x60000100, VR.US, 16);
        sample.dataset.setInt(0x60000102, VR.US, 12);
        sample.dataset.setString(0x60000022, VR.LO, "Erika");
        sample.dataset.setString(0x50000030, VR.SH, "Erika");
        sample.pixels(
                (byte) 1,
                (byte) 0x10,
                (byte) 2,
                (byte) 0x2f,
                (byte) 3,
                (byte) 0,
                (byte) 4,
                (byte) 0,
                (byte) 5,
                (byte) 0xf0,
                (byte) 6,
                (byte) 0x01);
        Path out = Sample.written(sample.result(Sample.choices()));
        Attributes cleaned = Sample.read(out);
        assertTellsNothing(out);
        assertFalse(cleaned.containsTagInRange(0x50000000, 0x60ffffff));
        assertArrayEquals(new byte[] {1, 0, 2, 15, 3, 0, 4, 0, 5, 0, 6, 1}, cleaned.getBytes(Tag.PixelData));
    }

    @Test
    void regionsOfInterestStayWhereGraphicsAreCleaned() throws IOException {
        sample.dataset.setString(0x60000040, VR.CS, "R");
        sample.dataset.setBytes(0x60003000, VR.OW, new byte[] {1, 2});
        sample.dataset.setString(0x60000022, VR.LO, "Erika liver");
        sample.dataset.setString(0x60020040, VR.CS, "G");
        sample.dataset.setBytes(0x60023000, VR.OW, new byte[] {1, 2});
        Attributes cleaned = sample.cleaned(Sample.choices(ProfileOption.CLEAN_GRAPHICS));
        assertArrayEquals(new byte[] {1, 2}, cleaned.getBytes(0x60003000));
        assertEquals("liver", cleaned.getString(0x60000022));
        assertFalse(cleaned.contains(0x60023000));
    }

    @Test
    void annotationsGoUnlessGraphicsAreCleanedThenTheirTextsDo() throws IOException {
        Attributes text = new Attributes();
        text.setString(Tag.UnformattedTextValue, VR.ST, "Erika fell");
        text.setFloat(Tag.AnchorPoint, VR.FL, 1, 2);
        Attributes annotation = new Attributes();
        annotation.newSequence(Tag.TextObjectSequence, 1).add(text);
        sample.dataset.newSequence(Tag.GraphicAnnotationSequence, 1).add(annotation);
        assertFalse(sample.cleaned(Sample.choices()).contains(Tag.GraphicAnnotationSequence));
        Attributes cleaned = sample.cleaned(Sample.choices(ProfileOption.CLEAN_GRAPHICS))
                .getNestedDataset(Tag.GraphicAnnotationSequence)
                .getNestedDataset(Tag.TextObjectSequence);
        assertEquals(Dummy.TEXT, cleaned.getString(Tag.UnformattedTextValue));
        assertEquals(2, cleaned.getFloats(Tag.AnchorPoint)[1]);
    }

    @Test
    void attributesNewerThanTheDictionaryKeepNumbersAndCodesOnly() throws IOException {
        sample.text(0x006A0F01, VR.LO, "Erika").text(0x006A0F02, VR.CS, "2D").text(0x006A0F03, VR.PN, "Erika");
        sample.dataset.setBytes(0x006A0F04, VR.OB, "Erika ".getBytes(StandardCharsets.US_ASCII));
        Path out = Sample.written(sample.result(Sample.choices()));
        Attributes cleaned = Sample.read(out);
        assertTellsNothing(out);
        assertEquals(Dummy.TEXT, cleaned.getString(0x006A0F01));
        assertEquals("2D", cleaned.getString(0x006A0F02));
        assertFalse(cleaned.contains(0x006A0F04));
    }

    @Test
    void sequencesThatMustNotGoAreFilledWithDummies() throws IOException {
        Attributes observer = new Attributes();
        observer.setString(Tag.VerifyingObserverName, VR.PN, "Mustermann");
        Attributes code = new Attributes();
        code.setString(Tag.CodeValue, VR.SH, "PID-4711");
        code.setString(Tag.CodingSchemeDesignator, VR.SH, "99LOCAL");
        observer.newSequence(Tag.VerifyingObserverIdentificationCodeSequence, 1).add(code);
        observer.setString(Tag.VerificationDateTime, VR.DT, "20240229235959");
        sample.dataset.newSequence(Tag.VerifyingObserverSequence, 1).add(observer);
        Path out = Sample.written(sample.result(Sample.choices()));
        assertTellsNothing(out);
        Attributes cleaned = Sample.read(out).getNestedDataset(Tag.VerifyingObserverSequence);
        assertEquals(Dummy.TEXT, cleaned.getString(Tag.VerifyingObserverName));
        assertEquals(
                "99RESIDUA",
                cleaned.getNestedDataset(Tag.VerifyingObserverIdentificationCodeSequence)
                        .getString(Tag.CodingSchemeDesignator));
    }

    @Test
    void whatCannotBeCleanedIsRefusedWithTheReason() throws IOException {
        sample.dataset.setBytes(Tag.EncapsulatedDocument, VR.OB, new byte[] {1, 2});
        assertTrue(sample.result(Sample.choices()).reason().contains("document"));
        sample = new Sample(folder).text(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.9.4.1");
        assertTrue(sample.result(Sample.choices()).reason().contains("Voices"));
        sample = new Sample(folder).text(Tag.SOPClassUID, VR.UI, UID.MediaStorageDirectoryStorage);
        assertTrue(sample.result(Sample.choices()).reason().contains("DICOMDIR"));
        Path cut = new Sample(folder).write();
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) - 4));
        assertTrue(sample.deidentifier(Sample.choices())
                .run(cut, folder.resolve("out"))
                .reason()
                .contains("runcated"));
        Files.writeString(cut, "no image at all", StandardOpenOption.TRUNCATE_EXISTING);
        assertTrue(sample.deidentifier(Sample.choices())
                .run(cut, folder.resolve("out"))
                .reason()
                .contains("Not a DICOM"));
        Path out = Files.createDirectories(folder.resolve("out"));
        try (var files = Files.walk(out)) {
            assertFalse(files.anyMatch(Files::isRegularFile));
        }
    }

    @Test
    void theSameInstanceIsWrittenOnceARun() throws IOException {
        Deidentifier deidentifier = sample.deidentifier(Sample.choices());
        Path in = sample.write();
        Sample.written(deidentifier.run(in, folder.resolve("out")));
        assertTrue(deidentifier.run(in, folder.resolve("out")).reason().contains("same SOP instance"));
    }

    @Test
    void aFileWithoutAnInstanceGetsOneOfItsBytes() throws IOException {
        sample.dataset.remove(Tag.SOPInstanceUID);
        sample.dataset.remove(Tag.PatientID);
        Attributes cleaned = sample.cleaned(Sample.choices());
        assertTrue(cleaned.getString(Tag.SOPInstanceUID).startsWith("2.25."));
        assertNull(cleaned.getString(Tag.PatientID));
        assertTrue(cleaned.getString(Tag.PatientName).startsWith("R-"));
    }

    @Test
    void theReportCountsButNamesNoValue() throws IOException {
        Deidentified result = sample.result(Sample.choices());
        String text = new DeidentificationReport(folder.resolve("out"), List.of(result)).text();
        assertTrue(text.contains("(0010,0010) replaced") && text.contains("1 files written"), text);
        assertEquals(List.of(), IDENTITIES.stream().filter(text::contains).toList());
    }
}
