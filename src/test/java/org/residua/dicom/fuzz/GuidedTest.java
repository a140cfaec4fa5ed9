package org.residua.dicom.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.FuzzSeeds;
import org.residua.testkit.Measured;

/** Jazzer, which looks at what the parser does with its bytes and keeps those that lead somewhere new. */
class GuidedTest {
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final int SECONDS = 300;
    private static final int LARGEST_BYTES = 1 << 16;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    @TempDir
    Path folder;

    /** What leads somewhere new is kept, and where the next run starts from. */
    @Test
    @Tag("slow")
    void filesFoundByCoverageDoTheParserNoHarm() throws Exception {
        assumeTrue(isInstalled(), "Jazzer is not on the class path: it is there in the profile 'long'");
        FuzzSeeds.write(folder.resolve("seeds"));
        Path kept = Files.createDirectories(Path.of("target", "fuzz", "guided"));
        Path output = kept.resolveSibling("guided.txt");
        Process process = new ProcessBuilder(command(kept))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(SECONDS + 300, TimeUnit.SECONDS), "Jazzer does not end");
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertEquals(0, process.exitValue(), said.substring(Math.max(0, said.length() - 4000)));
        Matcher done = DONE.matcher(said);
        assertTrue(done.find(), said);
        Measured.write(
                "Files found by coverage",
                "Jazzer made %s files in %s s for scan, attributes and uncompressed frames, covered %d edges, in a heap of %d MiB; nothing failed."
                        .formatted(done.group(1), done.group(2), covered(said), FuzzRun.HEAP_MIB));
    }

    private List<String> command(Path kept) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + FuzzRun.HEAP_MIB + "m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                JAZZER,
                "--target_class=" + GuidedTarget.class.getName(),
                "--instrumentation_includes=org.residua.dicom.**" + File.pathSeparator + "org.aoju.bus.image.galaxy.**",
                "--custom_hook_excludes=**",
                "--reproducer_path=" + kept.resolveSibling(""),
                kept.toString(),
                folder.resolve("seeds").toString(),
                "-artifact_prefix=" + kept.resolveSibling("failed-"),
                "-seed=1",
                "-max_total_time=" + SECONDS,
                "-max_len=" + LARGEST_BYTES,
                "-timeout=" + FuzzRun.DEADLINE.toSeconds());
    }

    private static int covered(String said) {
        int most = 0;
        for (Matcher covered = COVERED.matcher(said); covered.find(); ) {
            most = Math.max(most, Integer.parseInt(covered.group(1)));
        }
        return most;
    }

    private static boolean isInstalled() {
        return GuidedTest.class.getClassLoader().getResource(JAZZER.replace('.', '/') + ".class") != null;
    }
}
