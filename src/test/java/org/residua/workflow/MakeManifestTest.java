package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.evaluate.Label;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.SplitShares;
import org.residua.preprocess.Preprocessing;
import org.residua.raster.PngFile;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.SliceReadException;

class MakeManifestTest {
    private static final Path SAMPLES = Path.of("sample-scans");

    @TempDir
    Path folder;

    @Test
    void dicomFilesAreGroupedByWhatTheirHeadersSay() throws IOException {
        copy("brain-1-normal", "normal/all-in-one");
        copy("brain-2-lesion", "abnormal");
        Files.createDirectories(folder.resolve("unlabelled"));
        Files.writeString(folder.resolve("unlabelled/broken.dcm"), "not looked at");
        Files.writeString(folder.resolve("normal/notes.dcm"), "not DICOM");
        MakeManifest.Result made = make();
        // The sample has its lesion as a segmentation: DICOM, but no image.
        assertEquals(
                List.of("notes.dcm", "mask.dcm"),
                made.refused().stream()
                        .map(line -> line.replaceFirst(": .*", ""))
                        .map(file -> Path.of(file).getFileName().toString())
                        .toList());
        List<ManifestRow> rows = made.manifest().rows();
        assertEquals(44, rows.size());
        assertEquals(2, Manifest.patients(rows));
        for (Label label : Label.values()) {
            List<ManifestRow> slices =
                    rows.stream().filter(row -> row.label() == label).toList();
            assertEquals(22, slices.size());
            assertEquals(1, slices.stream().map(ManifestRow::series).distinct().count());
            assertTrue(!slices.get(0).series().isEmpty());
            for (int i = 0; i < 22; i++) {
                assertEquals(i / 21.0, slices.get(i).position());
                String name = slices.get(i).path().getFileName().toString();
                assertEquals(
                        slices.get(0).path().resolveSibling(name), slices.get(i).path());
            }
        }
        assertTrue(rows.stream().noneMatch(row -> row.patient().equals("all-in-one")));
    }

    @Test
    void picturesKeepTheirNamesForPatientsAndFindTheirMasks() throws IOException {
        picture("normal/a_1.png", 1);
        picture("abnormal/b_1.png", 2);
        picture("masks/b_1.png", 3);
        List<ManifestRow> rows = make().manifest().rows();
        assertEquals(List.of("a", "b"), rows.stream().map(ManifestRow::patient).toList());
        assertEquals(folder.resolve("masks/b_1.png"), rows.get(1).mask());
    }

    @Test
    void theSamePixelsInTwoSplitsAreRefusedNamingBoth() throws IOException {
        picture("normal/a_1.png", 1);
        picture("normal/b_1.png", 1);
        picture("normal/c_1.png", 1);
        String message = assertThrows(SliceReadException.class, () -> load("a_1.png,a,train", "b_1.png,b,validate"))
                .getMessage();
        assertTrue(message.contains("a_1.png (train)") && message.contains("b_1.png (validate)"), message);
        assertEquals(2, load("a_1.png,a,train", "c_1.png,c,train"));
        picture("normal/b_1.png", 2);
        assertEquals(2, load("a_1.png,a,train", "b_1.png,b,validate"));
    }

    @Test
    void blankPicturesAreLikeNoOther() throws IOException {
        PngFile.write(Files.createDirectories(folder.resolve("normal")).resolve("a_1.png"), 64, 64, new int[64 * 64]);
        Files.copy(folder.resolve("normal/a_1.png"), folder.resolve("normal/b_1.png"));
        assertEquals(2, load("a_1.png,a,train", "b_1.png,b,validate"));
    }

    @Test
    void aFrameThatAFileDoesNotHoldIsRefused() throws IOException {
        picture("normal/a_1.png", 1);
        Path manifest = Files.writeString(
                folder.resolve("m.csv"),
                "path,frame,patient,series,label,split,mask\nnormal/a_1.png,1,a,,normal,train,\n");
        assertEquals(1, ManifestReader.read(manifest).rows().get(0).frame());
        String message =
                assertThrows(SliceReadException.class, () -> load(manifest)).getMessage();
        assertTrue(message.contains("a_1.png") && message.contains("holds one picture"), message);
    }

    private MakeManifest.Result make() throws IOException {
        MakeManifest.Request request =
                new MakeManifest.Request(folder, SplitShares.DEFAULT, 1, folder.resolve("manifest.csv"));
        return new MakeManifest(TestDicom.open()).run(request, new CancelToken());
    }

    /** Rows of file, patient and split. */
    private int load(String... rows) throws IOException {
        StringBuilder text = new StringBuilder("path,patient,split,series,label,mask\n");
        for (String row : rows) {
            text.append("normal/").append(row).append(",,normal,\n");
        }
        return load(Files.writeString(folder.resolve("m.csv"), text));
    }

    private static int load(Path file) throws IOException {
        Manifest manifest = ManifestReader.read(file);
        return new ImageLoader(manifest, Preprocessing.headMr(64), TestDicom.dataSets())
                .load(manifest.rows(), Progress.none(), new CancelToken())
                .size();
    }

    private void copy(String sample, String to) throws IOException {
        Path target = Files.createDirectories(folder.resolve(to));
        try (Stream<Path> files = Files.list(SAMPLES.resolve(sample))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".dcm")).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private void picture(String name, int seed) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        int[] argb = new int[64 * 64];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | (i * seed % 251) * 0x10101;
        }
        PngFile.write(file, 64, 64, argb);
    }
}
