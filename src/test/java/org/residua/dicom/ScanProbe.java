package org.residua.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.residua.dicom.codec.FrameCodec;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** A process that scans a folder once and says how long it took and how much memory it had at most. */
final class ScanProbe {
    private ScanProbe() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        ScanResult result = new DicomScanner(FrameCodec.none())
                .scan(List.of(Path.of(arguments[0])), Progress.none(), new CancelToken());
        double seconds = (System.nanoTime() - start) / 1e9;
        int slices = result.studies().stream()
                .flatMap(study -> study.series().stream())
                .mapToInt(series -> series.sliceCount())
                .sum();
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^0-9]", "");
        System.out.println(result.files().size() + " " + slices + " " + seconds + " " + Long.parseLong(peak) / 1024);
    }
}
