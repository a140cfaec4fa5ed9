package org.residua.dicom.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FuzzSeeds;
import org.residua.dicom.fuzz.FuzzTarget.Outcome;
import org.residua.testkit.Measured;

/** Broken files neither crash nor hang what reads them, nor make it take more than 512 MiB. */
class FuzzTest {
    private static final int SAMPLE = 1_000;
    private static final int ALL = 100_000;
    /** Those that need no encoder of others: four uncompressed ones, RLE and JPEG Baseline. */
    private static final int OWN_SYNTAXES = 6;

    @TempDir
    Path folder;

    @Test
    void aThousandBrokenFilesDoNoHarm(TestReporter reporter) throws Exception {
        FuzzSeeds.write(folder.resolve("seeds"));
        FuzzCounts counts = FuzzCounts.in(folder.resolve("counts.txt"));
        new FuzzRun(folder.resolve("seeds"), folder.resolve("work"), counts).until(SAMPLE);
        reporter.publishEntry(words(counts));
        check(counts, SAMPLE);
    }

    /** Goes on where an earlier run with the same seeds was stopped. */
    @Test
    @Tag("slow")
    void aHundredThousandBrokenFilesDoNoHarm() throws Exception {
        Path seeds = folder.resolve("seeds");
        FuzzSeeds.write(seeds);
        String data = System.getenv("RESIDUA_DATA");
        if (data != null) {
            FuzzSeeds.copyCollections(Path.of(data, "dicom"), seeds);
        }
        Path kept = Files.createDirectories(Path.of("target", "fuzz"));
        FuzzCounts counts = FuzzCounts.in(kept.resolve("counts-" + digest(seeds) + ".txt"));
        new FuzzRun(seeds, folder.resolve("work"), counts).until(ALL);
        try (Stream<Path> all = Files.list(seeds)) {
            Measured.write(
                    "Broken files",
                    words(counts) + " Made from " + all.count() + " whole files"
                            + (data == null ? "" : ", those of the test collections among them")
                            + ".\n\n| Transfer syntax | All frames read | A frame refused | Codec processes lost |\n"
                            + "|---|---:|---:|---:|\n" + String.join("\n", counts.rows()));
        }
        check(counts, ALL);
    }

    private static void check(FuzzCounts counts, int files) {
        assertEquals(List.of(), counts.failures());
        assertEquals(files, counts.next());
        // If nothing were read any more, or everything, the breaking would be of no use.
        for (Outcome outcome : EnumSet.complementOf(EnumSet.of(Outcome.CODEC_LOST))) {
            assertTrue(counts.number(outcome.name()) > files / 250, outcome + ": " + counts.number(outcome.name()));
        }
        assertTrue(counts.rows().size() >= OWN_SYNTAXES, counts.rows().toString());
    }

    private static String words(FuzzCounts counts) {
        long seconds = Math.max(1, counts.number("seconds"));
        return "%d broken files through scan, attributes and frames (a quarter by the decoders in Java) in %d s (%d a second), in a heap of %d MiB (most used: %d MiB), "
                        .formatted(
                                counts.next(),
                                seconds,
                                counts.next() / seconds,
                                FuzzRun.HEAP_MIB,
                                counts.number("heapMib"))
                + "deadline %d s a file, %d s a try of the codec; slowest %d ms. "
                        .formatted(
                                FuzzRun.DEADLINE.toSeconds(),
                                FuzzWorker.CODEC_DEADLINE.toSeconds(),
                                counts.number("slowestMs"))
                + "Read: %d, a frame refused: %d, codec processes lost and replaced: %d, object: %d, refused: %d, failed: %d."
                        .formatted(
                                counts.number("READ"),
                                counts.number("FRAME_REFUSED"),
                                counts.number("CODEC_LOST"),
                                counts.number("OBJECT"),
                                counts.number("REFUSED"),
                                counts.number("FAILED"));
    }

    private static String digest(Path seeds) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> all = Files.list(seeds)) {
            for (Path file : all.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) Files.size(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }
}
