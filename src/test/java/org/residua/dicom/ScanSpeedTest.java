package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** How fast many files are scanned by a process just started, and in how much memory, beside {@code dcmdump}. */
@Tag("slow")
class ScanSpeedTest {
    private static final int FILES_A_SERIES = 200;
    private static final int FILES_A_BATCH = 500;

    @TempDir
    Path folder;

    private void writeFiles(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int series = i / FILES_A_SERIES;
            Path file = folder.resolve("series" + series + "/IM" + i + ".dcm");
            new TestImage("1.2.826.0.1.3680043.8.498.1." + i)
                    .size(64, 64)
                    .pixels(VR.OW, new byte[2 * 64 * 64])
                    .at(0, 0, i % FILES_A_SERIES)
                    .text(org.aoju.bus.image.Tag.PatientName, VR.PN, "Doe^Jane")
                    .text(org.aoju.bus.image.Tag.StudyDate, VR.DA, "20230405")
                    .text(org.aoju.bus.image.Tag.SeriesDescription, VR.LO, "T2 FLAIR")
                    .text(org.aoju.bus.image.Tag.PixelSpacing, VR.DS, "1", "1")
                    .text(org.aoju.bus.image.Tag.InstanceNumber, VR.IS, "" + i % FILES_A_SERIES)
                    .text(org.aoju.bus.image.Tag.SeriesInstanceUID, VR.UI, "1.2.826.0.1.3680043.8.498.2." + series)
                    .write(file);
        }
    }

    /** Files, slices, seconds and MiB of a scan in a process of its own. */
    private double[] scan() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScanProbe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        String line = output.strip().lines().reduce("", (all, last) -> last);
        return Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private double dcmdumpSeconds() throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        long start = System.nanoTime();
        for (int from = 0; from < files.size(); from += FILES_A_BATCH) {
            List<String> command = new ArrayList<>(List.of("dcmdump", "-q"));
            files.subList(from, Math.min(files.size(), from + FILES_A_BATCH))
                    .forEach(file -> command.add(file.toString()));
            try {
                assertEquals(
                        0,
                        new ProcessBuilder(command)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor());
            } catch (IOException e) {
                assumeTrue(false, "dcmdump is not installed");
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    void tenThousandFilesTakeAtMostTwiceTheTimeOfDcmdump(TestReporter reporter) throws Exception {
        writeFiles(10_000);
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is only told where /proc is");
        double[] scan = scan();
        double dcmdump = dcmdumpSeconds();
        reporter.publishEntry(String.format(
                Locale.ROOT,
                "10 000 files: %.0f files/s, %.0f MiB at most; dcmdump -q %.0f files/s",
                scan[0] / scan[2],
                scan[3],
                10_000 / dcmdump));
        assertEquals(10_000, scan[1]);
        assertTrue(scan[2] < 2 * dcmdump, scan[2] + " s, dcmdump " + dcmdump + " s");
    }

    @Test
    void aHundredThousandFilesAreScannedInAHeapOf256MiB(TestReporter reporter) throws Exception {
        writeFiles(100_000);
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is only told where /proc is");
        double[] scan = scan();
        reporter.publishEntry(String.format(
                Locale.ROOT, "100 000 files: %.0f files/s, %.0f MiB at most", scan[0] / scan[2], scan[3]));
        assertEquals(100_000, scan[1]);
    }
}
