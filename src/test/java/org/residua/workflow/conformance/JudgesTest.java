package org.residua.workflow.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgesTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Path FILM = Path.of("sample-scans", "chest-2-lesion", "film.dcm");

    @TempDir
    Path folder;

    @Test
    void aProgramThatIsNotInstalledIsNoJudge() {
        assertNull(new ChildProgram(SHORT).version("no-such-program-as-this", "--version"));
    }

    @Test
    void aProgramThatHangsIsGivenUp() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sleep")), "sleep is not installed");
        assertEquals(
                "takes longer than 0 s",
                assertThrows(
                                NotJudgedException.class,
                                () -> new ChildProgram(SHORT).run(folder.resolve("out"), "/bin/sleep", "60"))
                        .getMessage());
    }

    @Test
    void everyJudgeReadsAnUncompressedFileAndLeavesNothingBehind() throws Exception {
        try (Judges judges = Judges.installed(Duration.ofSeconds(60))) {
            assumeTrue(!judges.all().isEmpty(), "no judge is installed");
            for (Judge judge : judges.all()) {
                assertEquals(1024, judge.read(FILM).layout().rows(), judge.name());
            }
        }
    }

    @Test
    void whatNoJudgeCanReadHasAReasonWithoutThePath() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no image");
        try (Judges judges = Judges.installed(Duration.ofSeconds(60))) {
            for (Judge judge : judges.all()) {
                String why = assertThrows(NotJudgedException.class, () -> judge.read(text))
                        .getMessage();
                assertTrue(!why.isEmpty() && !why.contains(folder.toString()), judge.name() + ": " + why);
            }
        }
    }

    @Test
    void aHangingPythonIsReplaced() throws Exception {
        assumeTrue(new ChildProgram(Duration.ofSeconds(20)).version("python3", "--version") != null, "no python3");
        String program = """
                import sys, time
                for line in sys.stdin:
                    time.sleep(60 if 'slow' in line else 0)
                    sys.stdout.buffer.write(b'1\\t1\\t2\\t1\\tMONOCHROME2\\tu1\\tu\\t8\\t8\\t7\\t0\\t2\\nab')
                    sys.stdout.flush()
                """;
        try (PydicomJudge judge = new PydicomJudge("python3", "1", program, Duration.ofSeconds(5))) {
            assertEquals(2, judge.read(Path.of("quick")).layout().columns());
            assertThrows(NotJudgedException.class, () -> judge.read(Path.of("slow")));
            assertEquals(2, judge.read(Path.of("quick")).layout().columns());
        }
    }
}
