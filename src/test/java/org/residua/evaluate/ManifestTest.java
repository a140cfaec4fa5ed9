package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final String HEADER = "path,patient,series,label,split,mask";

    @TempDir
    Path folder;

    @BeforeEach
    void images() throws IOException {
        for (String name :
                List.of("normal/a_1.png", "normal/a_2.png", "normal/b_1.png", "abnormal/c_1.png", "mask/c_1.png")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[] {1});
        }
    }

    private Manifest read(String text) throws IOException {
        return ManifestReader.read(Files.writeString(folder.resolve("m.csv"), text, StandardCharsets.UTF_8));
    }

    private String refusal(String text) {
        String message = assertThrows(ManifestException.class, () -> read(text)).getMessage();
        assertTrue(message.contains("m.csv"), message);
        return message;
    }

    @Test
    void aRowIsReadWithAllItSays() throws IOException {
        Manifest manifest = read("\uFEFF" + HEADER + ",position,view,confirmed,age\n"
                + "abnormal/c_1.png,c,s1,abnormal,validate,mask/c_1.png,0.25,PA,yes,61\n"
                + "normal/a_1.png,a,,Normal,train,,,,,\n");
        ManifestRow first = manifest.rows().get(0);
        assertEquals(folder.resolve("abnormal/c_1.png").toAbsolutePath(), first.path());
        assertEquals(folder.resolve("mask/c_1.png").toAbsolutePath(), first.mask());
        assertEquals(Label.ABNORMAL, first.label());
        assertEquals(0.25, first.position());
        assertEquals("PA", first.view());
        assertEquals(true, first.confirmed());
        assertEquals(Map.of("age", "61"), first.further());
        assertEquals(2, first.line());
        assertNull(manifest.rows().get(1).mask());
        assertNull(manifest.rows().get(1).confirmed());
        assertEquals(1, manifest.in(Split.TRAIN, Label.NORMAL).size());
    }

    @Test
    void theHashIsThatOfTheFile() throws IOException {
        // printf 'path,patient,series,label,split,mask\nnormal/a_1.png,a,,normal,train,\n' | sha256sum
        assertEquals(
                "7e5b8a6dad8821d5350804f00789b3c6f6a94eec35d4616729f384228f1f4d52",
                read(HEADER + "\nnormal/a_1.png,a,,normal,train,\n").sha256());
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        assertTrue(refusal("path,patient,label\n").contains("series, split, mask"));
        assertTrue(refusal(HEADER + "\n").contains("no image"));
        assertTrue(refusal(HEADER + "\nnormal/a_1.png,a,,healthy,train,\n").contains("line 2, the label healthy"));
        assertTrue(refusal(HEADER + "\nnormal/a_1.png,a,,normal,dev,\n").contains("the split dev"));
        assertTrue(refusal(HEADER + "\nnormal/none.png,a,,normal,train,\n").contains("normal/none.png is not a file"));
        assertTrue(refusal(HEADER + "\n/etc/passwd,a,,normal,train,\n").contains("absolute"));
        assertTrue(refusal(HEADER + "\nnormal/a_1.png,,,normal,train,\n").contains("patient is empty"));
        assertTrue(refusal(HEADER + ",position\nnormal/a_1.png,a,,normal,train,,top\n")
                .contains("position top"));
        assertTrue(refusal(HEADER + ",confirmed\nnormal/a_1.png,a,,normal,train,,so\n")
                .contains("confirmed is so"));
        assertTrue(refusal(HEADER + "\n\"normal/a_1.png,a").contains("not CSV"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path none = folder.resolve("none.csv");
        assertTrue(assertThrows(ManifestException.class, () -> ManifestReader.read(none))
                .getMessage()
                .contains("none.csv"));
    }

    @Test
    void aPatientInTwoSplitsIsRefusedContextAside() throws IOException {
        String message = refusal(HEADER + "\nnormal/a_1.png,a,,normal,train,\nnormal/a_2.png,a,,normal,calibrate,\n");
        assertTrue(message.contains("lines 2 (train) and 3 (calibrate)"), message);
        assertEquals(
                2,
                read(HEADER + "\nnormal/a_1.png,a,,normal,train,\nnormal/a_2.png,a,,abnormal,context,\n")
                        .rows()
                        .size());
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Manifest before = read(HEADER + ",position,view,group,confirmed,laterality,age\n"
                + "abnormal/c_1.png,c,s1,abnormal,validate,mask/c_1.png,0.25,PA,g,true,L,61\n"
                + "normal/a_1.png,\"a, b\",,normal,train,,,,,,,\n");
        Path copy = Files.createDirectory(folder.resolve("sub")).resolve("copy.csv");
        ManifestWriter.write(copy, before.rows());
        assertEquals(before.rows(), ManifestReader.read(copy).rows());
        assertTrue(Files.readString(copy).contains("../abnormal/c_1.png"));
    }

    @Test
    void aFrameIsReadAndWrittenWhereAFileHasSeveral() throws IOException {
        Manifest manifest =
                read(HEADER + ",frame\nnormal/a_1.png,a,s,normal,train,,\nnormal/a_1.png,a,s,normal,train,,7\n");
        assertEquals(
                List.of(0, 7), manifest.rows().stream().map(ManifestRow::frame).toList());
        assertEquals(7, manifest.rows().get(1).in(Split.TEST).frame());
        Path copy = folder.resolve("copy.csv");
        ManifestWriter.write(copy, manifest.rows());
        assertEquals(manifest.rows(), ManifestReader.read(copy).rows());
        ManifestWriter.write(copy, manifest.rows().subList(0, 1));
        assertTrue(!Files.readString(copy).contains("frame"));
        assertTrue(refusal(HEADER + ",frame\nnormal/a_1.png,a,s,normal,train,,-1\n")
                .contains("line 2, the frame -1"));
        Path index =
                Files.writeString(folder.resolve("index.csv"), "path,frame,patient,label\nnormal/a_1.png,3,a,normal\n");
        assertEquals(3, ManifestBuilder.fromIndex(index).get(0).frame());
        Path odd =
                Files.writeString(folder.resolve("index.csv"), "path,frame,patient,label\nnormal/a_1.png,x,a,normal\n");
        assertThrows(ManifestException.class, () -> ManifestBuilder.fromIndex(odd));
    }

    @Test
    void aFolderBecomesRowsWithPatientsAndMasks() throws IOException {
        List<ManifestRow> rows = ManifestBuilder.fromFolder(folder);
        assertEquals(
                List.of("a", "a", "b", "c"),
                rows.stream().map(ManifestRow::patient).toList());
        assertEquals(folder.resolve("mask/c_1.png"), rows.get(3).mask());
        assertTrue(rows.get(3).abnormal());
    }

    @Test
    void aFolderWithoutNormalImagesIsRefused() {
        assertThrows(ManifestException.class, () -> ManifestBuilder.fromFolder(folder.resolve("mask")));
    }

    @Test
    void anIndexOfAVolumeGivesSeriesAndPositions() throws IOException {
        Path index = Files.writeString(folder.resolve("index.csv"), """
                path,patient,label,slice,relative_position,mask,mask_pixels
                abnormal/c_1.png,c,abnormal,7,0.5,mask/c_1.png,9
                """);
        ManifestRow row = ManifestBuilder.fromIndex(index).get(0);
        assertEquals("c", row.series());
        assertEquals(0.5, row.position());
        assertEquals(Map.of("slice", "7", "mask_pixels", "9"), row.further());
    }

    @Test
    void anIndexWithReadingsSaysWhatIsConfirmed() throws IOException {
        Path index = Files.writeString(folder.resolve("index.csv"), """
                path,patient,label,view,rsna_class,boxes_nih
                abnormal/c_1.png,c,abnormal,PA,Lung Opacity,0
                abnormal/c_1.png,c,abnormal,PA,Normal,0
                abnormal/c_1.png,c,abnormal,PA,,2
                normal/a_1.png,a,normal,PA,Normal,0
                """);
        List<ManifestRow> rows = ManifestBuilder.fromIndex(index);
        assertEquals(true, rows.get(0).confirmed());
        assertEquals(false, rows.get(1).confirmed());
        assertEquals(true, rows.get(2).confirmed());
        assertNull(rows.get(3).confirmed());
        assertEquals("", rows.get(0).series());
    }

    @Test
    void anIndexThatNamesNoFileIsRefused() throws IOException {
        Path index = Files.writeString(folder.resolve("index.csv"), "path,patient,label\nnormal/x.png,x,normal\n");
        assertTrue(assertThrows(ManifestException.class, () -> ManifestBuilder.fromIndex(index))
                .getMessage()
                .contains("line 2"));
        Path headless = Files.writeString(folder.resolve("bare.csv"), "path,patient\n");
        assertThrows(ManifestException.class, () -> ManifestBuilder.fromIndex(headless));
        Path odd = Files.writeString(folder.resolve("odd.csv"), "path,patient,label\nnormal/a_1.png,x,odd\n");
        assertThrows(ManifestException.class, () -> ManifestBuilder.fromIndex(odd));
    }

    @Test
    void patientsAreSplitApartAndAbnormalSlicesOfTrainPatientsBecomeContext() throws IOException {
        List<ManifestRow> rows = new java.util.ArrayList<>();
        for (int patient = 0; patient < 40; patient++) {
            for (Label label : Label.values()) {
                rows.add(new ManifestRow(
                        0, folder, "p" + patient, "", label, Split.TRAIN, null, null, "", "", null, "", Map.of()));
            }
        }
        rows.add(new ManifestRow(
                0, folder, "ill", "", Label.ABNORMAL, Split.TRAIN, null, null, "", "", null, "", Map.of()));
        List<ManifestRow> split = PatientSplit.of(rows, SplitShares.DEFAULT, 4);
        Manifest.requirePatientsApart(folder, split);
        Manifest manifest = new Manifest(folder, "", split);
        assertEquals(20, manifest.in(Split.TRAIN).size());
        assertEquals(10, manifest.in(Split.CALIBRATE).size());
        assertEquals(30, manifest.in(Split.CONTEXT).size());
        assertEquals(10, manifest.in(Split.VALIDATE, Label.NORMAL).size());
        assertEquals(11, manifest.in(Split.VALIDATE, Label.ABNORMAL).size());
        assertEquals(split, PatientSplit.of(rows, SplitShares.DEFAULT, 4));
        Set<Object> others = new HashSet<>(PatientSplit.of(rows, SplitShares.DEFAULT, 5));
        assertTrue(!others.equals(new HashSet<>(split)));
        assertEquals(20, Manifest.patients(manifest.in(Split.TRAIN)));
        assertEquals(4, manifest.counts().size());
    }

    @Test
    void sharesThatLeaveNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SplitShares(0.9, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new SplitShares(0, 0.2));
    }
}
