package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.aoju.bus.image.UID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.codec.process.CodecPool;
import org.residua.launch.Main;
import org.residua.study.SliceRef;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;
import org.residua.task.Progress;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.SliceReadException;

/** Codec processes that are killed from outside, orphaned, or fed with a broken frame, through the public reading path. */
class CodecKillTest {
    private static final int SLICES = 384;

    @TempDir
    Path folder;

    @Test
    void aSeriesOf384SlicesLoadsWholeWhileItsCodecProcessesAreKilled() throws Exception {
        Path compressed = compressedSeries();
        try (CodecPool codec = CodecPool.forThisMachine(Main.class, Map.of());
                JobExecutor executor = new JobExecutor("load", 2)) {
            List<SliceRef> slices = new DicomScanner(codec)
                    .scan(List.of(compressed), Progress.none(), new CancelToken())
                    .studies()
                    .get(0)
                    .series()
                    .get(0)
                    .slices();
            assertEquals(SLICES, slices.size());
            DicomPixels pixels = new DicomPixels(codec);
            List<Future<Double>> values = new ArrayList<>();
            int killed = 0;
            for (int i = 0; i < SLICES; i++) {
                SliceRef slice = slices.get(i);
                values.add(executor.submit(
                        () -> pixels.read(slice).frame().samples().at(3)));
                if (i % 100 == 50) {
                    values.get(i - 1).get();
                    killed += killCodecProcesses();
                }
            }
            for (int i = 0; i < SLICES; i++) {
                assertEquals(i, values.get(i).get());
            }
            assertTrue(killed >= 4, "only " + killed + " codec processes were killed");
        }
    }

    @Test
    void aBrokenFrameIsAFailureThatNamesItsFileAndThePoolGoesOn() throws Exception {
        int[] noise = new Random(1).ints(64 * 64, 0, 256).toArray();
        TestImage image = new TestImage("1.1").size(64, 64).bits(8, 8, false).bytes(noise);
        Path plain = image.write(folder.resolve("plain.dcm"));
        Path whole = folder.resolve("whole.dcm");
        assertTrue(Judge.succeeds("dcmcjpls", plain.toString(), whole.toString()));
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, bytes.length / 2, bytes.length - 12, (byte) 0xff);
        Path broken = Files.write(folder.resolve("broken.dcm"), bytes);
        Path foreign =
                image.fragments(UID.JPEGLSLossless, new byte[0], new byte[200]).write(folder.resolve("foreign.dcm"));

        for (Path file : List.of(broken, foreign)) {
            String message = assertThrows(
                            SliceReadException.class, () -> TestDicom.pixels().read(file, 0))
                    .getMessage();
            assertTrue(message.startsWith(file.toString()), message);
            assertTrue(message.contains("Get the file again"), message);
        }
        assertEquals(
                noise[9], TestDicom.pixels().read(whole, 0).frame().samples().at(9));
    }

    /** Each slice holds its own number; compressed by dcmtk. */
    private Path compressedSeries() throws Exception {
        int pixels = 16 * 16;
        int[] values = new int[SLICES * pixels];
        Arrays.setAll(values, i -> i / pixels);
        Path plain =
                new TestImage("1.1").size(16, 16).frames(SLICES).words(values).write(folder.resolve("plain.dcm"));
        Path compressed = folder.resolve("compressed.dcm");
        assertTrue(Judge.succeeds("dcmcjpls", plain.toString(), compressed.toString()));
        return compressed;
    }

    /** This process has started no other Java programs. */
    private static int killCodecProcesses() {
        return (int) ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .filter(ProcessHandle::destroyForcibly)
                .count();
    }
}
