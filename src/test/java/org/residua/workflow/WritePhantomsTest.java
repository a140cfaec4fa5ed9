package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.file.FileWriteException;
import org.residua.phantom.BrainPhantom;
import org.residua.phantom.PhantomScan;
import org.residua.study.Series;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.Samples;
import org.residua.volume.Volume;

class WritePhantomsTest {
    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Map<String, Integer> once = write("a", 3);
        assertEquals(2 + 2 * 22 + 2, once.size());
        assertEquals(once, write("b", 3));
        Map<String, Integer> other = write("c", 4);
        assertEquals(once.keySet(), other.keySet());
        once.forEach((file, hash) -> assertFalse(hash.equals(other.get(file)), file + " does not depend on the seed"));
    }

    @Test
    void everyFileConforms() throws Exception {
        write("d", 1);
        for (Path file : files(folder.resolve("d"))) {
            assertEquals(
                    List.of(), Judge.conformanceErrors(file), file.getFileName().toString());
        }
    }

    @Test
    void ourOwnReaderSeesTheFourStudiesWithTheSamePixels() throws Exception {
        write("own", 2);
        ScanResult scan = TestDicom.scanner().scan(List.of(folder.resolve("own")), Progress.none(), new CancelToken());
        assertEquals(
                Map.of(FileVerdict.Verdict.IMAGE, 46L, FileVerdict.Verdict.OBJECT, 2L),
                scan.files().stream().collect(Collectors.groupingBy(FileVerdict::verdict, Collectors.counting())));
        assertEquals(4, scan.studies().size());
        List<Series> heads = scan.studies().stream()
                .flatMap(study -> study.series().stream())
                .filter(series -> series.modality().equals("MR"))
                .toList();
        assertEquals(2, heads.size());
        PhantomScan drawn = BrainPhantom.render(4 * 2 + 2, false, 32);
        Volume read = new Volume(
                heads.stream()
                        .filter(series ->
                                series.instances().get(0).file().toString().contains("brain-1"))
                        .findFirst()
                        .orElseThrow(),
                TestDicom.source());
        assertEquals(22, read.size());
        for (int i = 0; i < read.size(); i++) {
            short[] pixels = drawn.slices().get(i).pixels();
            Samples samples = read.slice(i).frame().samples();
            for (int k = 0; k < pixels.length; k++) {
                assertEquals(pixels[k], samples.at(k));
            }
        }
    }

    @Test
    void progressRisesAndStoppingStops() throws IOException {
        List<Double> heard = new ArrayList<>();
        CancelToken cancel = new CancelToken();
        WritePhantoms write = new WritePhantoms(64, 16);
        Path out = folder.resolve("e");
        assertThrows(
                CancellationException.class,
                () -> write.run(
                        out,
                        1,
                        (fraction, message) -> {
                            heard.add(fraction);
                            if (fraction > 0.2) {
                                cancel.cancel();
                            }
                        },
                        cancel));
        assertEquals(List.of(0.0, 0.25), heard);
        assertEquals(1, files(out).size());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        FileWriteException e = assertThrows(
                FileWriteException.class,
                () -> new WritePhantoms(64, 16).run(file, 1, Progress.none(), new CancelToken()));
        assertTrue(e.getMessage().contains("chest-1-normal"), e.getMessage());
    }

    private Map<String, Integer> write(String name, long seed) throws IOException {
        Path out = folder.resolve(name);
        new WritePhantoms(128, 32).run(out, seed, Progress.none(), new CancelToken());
        Map<String, Integer> hashes = new TreeMap<>();
        for (Path file : files(out)) {
            hashes.put(out.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
        return hashes;
    }

    private static List<Path> files(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
