package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.dicom.codec.FrameCodec;
import org.residua.study.Acquisition;
import org.residua.study.Instance;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Stack;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;

class DicomScannerTest {
    @TempDir
    Path folder;

    private ScanResult scan(Path... paths) {
        return TestDicom.scanner().scan(List.of(paths), Progress.none(), new CancelToken());
    }

    private Series onlySeries() {
        Study study = scan(folder).studies().get(0);
        assertEquals(1, study.series().size());
        return study.series().get(0);
    }

    private static List<String> uids(Series series) {
        return series.instances().stream().map(i -> i.uid().value()).toList();
    }

    @Test
    void slicesAreInOrderOfPositionNotOfFileNameOrNumber() {
        new TestImage("1.1").at(0, 0, 30).text(Tag.InstanceNumber, VR.IS, "1").write(folder.resolve("a"));
        new TestImage("1.2").at(0, 0, -10).text(Tag.InstanceNumber, VR.IS, "2").write(folder.resolve("b"));
        new TestImage("1.3").at(0, 0, 10).text(Tag.InstanceNumber, VR.IS, "3").write(folder.resolve("c"));

        assertEquals(List.of("1.2", "1.3", "1.1"), uids(onlySeries()));
    }

    @Test
    void slicesAtTheSamePositionAreInOrderOfNumber() {
        new TestImage("1.1").at(0, 0, 5).text(Tag.InstanceNumber, VR.IS, "10").write(folder.resolve("a"));
        new TestImage("1.2")
                .at(0, 0, 5.0001)
                .text(Tag.InstanceNumber, VR.IS, "2")
                .write(folder.resolve("b"));

        assertEquals(List.of("1.2", "1.1"), uids(onlySeries()));
    }

    @Test
    void filmsStayTogetherInOrderOfNumberThenUidWhateverTheirSize() {
        new TestImage("1.9").text(Tag.InstanceNumber, VR.IS, "7").write(folder.resolve("a"));
        new TestImage("1.2").size(1, 6).write(folder.resolve("b"));
        new TestImage("1.1").text(Tag.InstanceNumber, VR.IS, "0").write(folder.resolve("c"));

        assertEquals(List.of("1.1", "1.2", "1.9"), uids(onlySeries()));
        assertEquals(Stack.Kind.SEPARATE_IMAGES, onlySeries().stack().kind());
    }

    @Test
    void theSameInstanceInTwoFilesIsKeptOnceAndTheOtherReported() {
        Path first = new TestImage("1.1").write(folder.resolve("a"));
        Path second = new TestImage("1.1").write(folder.resolve("b"));

        ScanResult result = scan(folder);

        assertEquals(1, result.studies().get(0).series().get(0).sliceCount());
        assertEquals(Verdict.IMAGE, result.files().get(0).verdict());
        assertEquals(second, result.files().get(1).path());
        assertEquals(Verdict.REFUSED, result.files().get(1).verdict());
        assertTrue(result.files().get(1).reason().contains(first.toString()));
    }

    @Test
    void aFileGivenTwiceIsReadOnce() {
        Path file = new TestImage("1.1").write(folder.resolve("a"));

        assertEquals(
                List.of(new FileVerdict(file, Verdict.IMAGE, "", "MR", "Explicit VR Little Endian")),
                scan(file, folder).files());
    }

    @Test
    void studiesAndSeriesAreToldApartAndSeriesAreInOrderOfNumber() {
        new TestImage("1.1").text(Tag.SeriesNumber, VR.IS, "7").write(folder.resolve("a"));
        new TestImage("1.2")
                .text(Tag.SeriesInstanceUID, VR.UI, "1.2.3.5")
                .text(Tag.SeriesNumber, VR.IS, "3")
                .write(folder.resolve("b"));
        new TestImage("1.3").text(Tag.StudyInstanceUID, VR.UI, "1.2.4").write(folder.resolve("c"));

        List<Study> studies = scan(folder).studies();

        assertEquals(2, studies.size());
        assertEquals(
                List.of(3, 7),
                studies.get(0).series().stream().map(Series::number).toList());
        assertEquals("1.2.4", studies.get(1).uid().toString());
    }

    @Test
    void filesThatDoNotSayWhatTheyBelongToStayApart() throws IOException {
        for (String name : List.of("a", "b")) {
            new TestImage("1.1")
                    .without(Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID)
                    .writeBare(folder.resolve(name));
        }

        assertEquals(2, scan(folder).studies().size());
    }

    @Test
    void aFileWithoutPreambleAndMetaInformationIsRead() throws IOException {
        Path implicit = new TestImage("1.1").in(UID.ImplicitVRLittleEndian).writeBare(folder.resolve("implicit"));
        new TestImage("1.2").writeBare(folder.resolve("explicit"));

        ScanResult result = scan(folder);

        assertEquals(2, result.studies().get(0).series().get(0).sliceCount());
        assertEquals(
                "Implicit VR Little Endian",
                result.files().stream()
                        .filter(f -> f.path().equals(implicit))
                        .findFirst()
                        .orElseThrow()
                        .transferSyntax());
    }

    @Test
    void anUnsupportedTransferSyntaxIsRefusedByItsName() {
        new TestImage("1.1")
                .fragments(UID.JPEG2000Part2MultiComponent, new byte[0], new byte[4])
                .write(folder.resolve("a"));
        new TestImage("1.2").in("1.2.3.4.5.6").write(folder.resolve("b"));

        List<FileVerdict> files = new DicomScanner(FrameCodec.none())
                .scan(List.of(folder), Progress.none(), new CancelToken())
                .files();

        assertTrue(
                files.get(0).reason().contains("JPEG 2000 Part 2"), files.get(0).reason());
        assertTrue(files.get(0).transferSyntax().startsWith("JPEG 2000 Part 2"));
        assertTrue(files.get(1).reason().contains("1.2.3.4.5.6"), files.get(1).reason());
        assertEquals(Verdict.REFUSED, files.get(1).verdict());
    }

    @Test
    void aFileWithoutPixelsIsAnObjectCalledByItsSopClass() {
        new TestImage("1.1")
                .text(Tag.SOPClassUID, VR.UI, UID.BasicTextSRStorage)
                .without(Tag.PixelData, Tag.Rows)
                .write(folder.resolve("a"));
        new TestImage("1.2")
                .text(Tag.SOPClassUID, VR.UI, "1.2.3")
                .without(Tag.PixelData, Tag.Rows)
                .write(folder.resolve("b"));

        List<FileVerdict> files = scan(folder).files();

        assertEquals(Verdict.OBJECT, files.get(0).verdict());
        assertEquals("Basic Text SR Storage", files.get(0).reason());
        assertEquals("SOP class 1.2.3", files.get(1).reason());
        assertEquals(List.of(), scan(folder).studies());
    }

    @Test
    void textsAreDecodedByTheirCharacterSetAndCleaned() {
        new TestImage("1.1")
                .text(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100")
                .text(Tag.PatientName, VR.PN, "Müller^Jos\u00e9^Mar\u00eda^^Dr.")
                .text(Tag.StudyDescription, VR.LO, "Kopf\u0007 \u00fcbersicht")
                .write(folder.resolve("a"));
        new TestImage("1.2")
                .text(Tag.StudyInstanceUID, VR.UI, "1.2.4")
                .text(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192")
                .text(Tag.PatientName, VR.PN, "=\u5c71\u7530^\u592a\u90ce=")
                .text(Tag.StudyDescription, VR.LO, "safe\u202eexe")
                .write(folder.resolve("b"));

        List<Study> studies = scan(folder).studies();

        assertEquals("Müller, José María", studies.get(0).patient().name());
        assertEquals("Kopf  übersicht", studies.get(0).description());
        assertEquals("山田, 太郎", studies.get(1).patient().name());
        assertEquals("safe exe", studies.get(1).description());
    }

    @Test
    void whatTheFileSaysOfPatientStudyAndAcquisitionIsKept() {
        new TestImage("1.1")
                .text(Tag.PatientName, VR.PN, "Doe^Jane")
                .text(Tag.PatientID, VR.LO, "42")
                .text(Tag.PatientBirthDate, VR.DA, "19700102")
                .text(Tag.PatientSex, VR.CS, "F")
                .text(Tag.PatientAge, VR.AS, "053Y")
                .text(Tag.StudyDate, VR.DA, "20230405")
                .text(Tag.StudyTime, VR.TM, "101112")
                .text(Tag.AccessionNumber, VR.SH, "A1")
                .text(Tag.SeriesDescription, VR.LO, "FLAIR")
                .text(Tag.BodyPartExamined, VR.CS, "BRAIN")
                .text(Tag.ProtocolName, VR.LO, "Head")
                .text(Tag.SequenceName, VR.SH, "tir2d")
                .text(Tag.ScanningSequence, VR.CS, "SE", "IR")
                .text(Tag.EchoTime, VR.DS, "93")
                .text(Tag.RepetitionTime, VR.DS, "9000")
                .text(Tag.InversionTime, VR.DS, "2500.5")
                .text(Tag.Manufacturer, VR.LO, "ACME")
                .text(Tag.ManufacturerModelName, VR.LO, "One")
                .write(folder.resolve("a"));

        Study study = scan(folder).studies().get(0);

        assertEquals(new Patient("Doe, Jane", "42", "19700102", "F", "053Y"), study.patient());
        assertEquals("20230405 101112 A1", study.date() + " " + study.time() + " " + study.accessionNumber());
        Series series = study.series().get(0);
        assertEquals("FLAIR", series.description());
        assertEquals(
                new Acquisition("BRAIN", "", "Head", "tir2d", "SE\\IR", 93.0, 9000.0, 2500.5, "ACME", "One"),
                series.acquisition());
    }

    @Test
    void malformedNumbersAreAsGoodAsAbsent() {
        new TestImage("1.1")
                .text(Tag.EchoTime, VR.DS, "fast")
                .text(Tag.InstanceNumber, VR.IS, "one")
                .at(0, 0, 0)
                .text(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "1", "0", "0")
                .write(folder.resolve("a"));

        Series series = onlySeries();

        assertNull(series.acquisition().echoTimeMs());
        Instance instance = series.instances().get(0);
        assertEquals(0, instance.number());
        assertNull(series.slices().get(0).plane());
    }

    @Test
    void theInstanceKnowsItsSizeAndFramesAndTheSliceItsPlane() {
        new TestImage("1.1").at(1, 2, 3).write(folder.resolve("a"));

        SliceRef slice = onlySeries().slices().get(0);
        Instance instance = slice.instance();

        assertEquals("2 3 1", instance.rows() + " " + instance.columns() + " " + instance.frames());
        assertNotNull(slice.plane());
        assertEquals(3, slice.plane().distanceAlongNormalMm());
        assertEquals(UID.MRImageStorage, instance.sopClassUid());
        assertEquals(UID.ExplicitVRLittleEndian, instance.transferSyntaxUid());
    }

    @Test
    void framesWithoutPositionsOfTheirOwnAreNotPlaced() {
        new TestImage("1.1").frames(2).words(new int[12]).at(1, 2, 3).write(folder.resolve("a"));

        Series series = onlySeries();

        assertEquals(2, series.slices().get(0).instance().frames());
        assertNull(series.slices().get(0).plane());
        assertNull(series.slices().get(1).plane());
        assertEquals(Stack.Kind.TIME_SERIES, series.stack().kind());
    }

    @Test
    void aStoppedScanEndsWithCancellation() {
        new TestImage("1.1").write(folder.resolve("a"));
        new TestImage("1.2").write(folder.resolve("b"));
        CancelToken cancel = new CancelToken();
        List<String> messages = new ArrayList<>();

        assertThrows(
                CancellationException.class,
                () -> TestDicom.scanner()
                        .scan(
                                List.of(folder),
                                (fraction, message) -> {
                                    messages.add(message);
                                    if (fraction >= 0) {
                                        cancel.cancel();
                                    }
                                },
                                cancel));
        assertEquals(List.of("Looking for files", "Reading headers: 1"), messages);
    }
}
