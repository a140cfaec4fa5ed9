package org.residua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifyCommandTest {
    private static final Path SAMPLES = Path.of("sample-scans");

    @TempDir
    private Path folder;

    private final Session session = new Session(false);

    private int run(String... more) {
        List<Object> words = new ArrayList<>(List.of("deidentify", SAMPLES, "--out", folder.resolve("out")));
        words.addAll(List.of("--mapping", folder.resolve("key.json"), "--audit", folder.resolve("audit.jsonl")));
        words.addAll(List.of(more));
        return session.run(words.toArray());
    }

    @Test
    void allFilesOfAFolderAreWrittenWithAReportAndATrail() throws IOException {
        assertEquals(
                ExitStatus.DONE,
                run(
                        "--report",
                        folder.resolve("report.txt").toString(),
                        "--json",
                        folder.resolve("r.json").toString()));
        JsonNode report = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
        int written = report.get("written").asInt();
        try (Stream<Path> out = Files.walk(folder.resolve("out"))) {
            assertEquals(
                    written,
                    out.filter(file -> file.toString().endsWith(".dcm")).count());
        }
        assertTrue(written > 5, report.toString());
        assertEquals(written, session.out().lines().count());
        assertTrue(session.err().contains(written + " files written"));
        assertTrue(Files.readString(folder.resolve("report.txt")).contains("(0010,0020) replaced"));
        assertFalse(Files.readString(folder.resolve("report.txt")).contains("sample-scans"));
        assertEquals(
                written + report.get("refused").asInt() + 2,
                Files.readAllLines(folder.resolve("audit.jsonl")).size());
    }

    @Test
    void wrongWordsAreWrongUsageAndNothingIsWritten() {
        assertEquals(ExitStatus.USAGE, run("--retain", "everything"));
        assertTrue(session.err().contains("modified-dates"), session.err());
        assertEquals(ExitStatus.USAGE, run("--clean", "dates"));
        assertEquals(ExitStatus.USAGE, run("--blackout", "1,2"));
        assertEquals(ExitStatus.USAGE, run("--retain", "dates,modified-dates"));
        Path inside = folder.resolve("out").resolve("key.json");
        assertEquals(
                ExitStatus.USAGE,
                session.run("deidentify", SAMPLES, "--out", folder.resolve("out"), "--mapping", inside));
        assertTrue(session.err().contains("Keep it apart"), session.err());
        assertFalse(Files.exists(folder.resolve("out")));
        assertFalse(Files.exists(folder.resolve("key.json")));
    }

    @Test
    void whatIsWrittenOpensAsTheSameSeries() throws IOException {
        assertEquals(
                ExitStatus.DONE,
                run("--retain", "modified-dates", "--clean", "descriptors", "--keep-pixels", "--blackout", "0,0,4,4"));
        String messages = session.err();
        assertTrue(messages.contains("Blacked out"), messages);
        session.run("scan", SAMPLES, "--json", "-");
        int before = count(session.out());
        assertEquals(ExitStatus.DONE, session.run("scan", folder.resolve("out"), "--json", "-"), session.err());
        assertEquals(before, count(session.out()));
        String trail = Files.readString(folder.resolve("audit.jsonl"), StandardCharsets.UTF_8);
        assertTrue(trail.contains("--blackout 0,0,4,4") && trail.contains("--keep-pixels"), trail);
    }

    @Test
    void whatIsRefusedIsNamedWithItsReason() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.dcm"), "no image");
        assertEquals(
                ExitStatus.SOME_REFUSED,
                session.run(
                        "deidentify",
                        broken,
                        "--out",
                        folder.resolve("out"),
                        "--json",
                        "-",
                        "--mapping",
                        folder.resolve("key.json"),
                        "--audit",
                        folder.resolve("audit.jsonl")));
        assertTrue(session.err().contains("broken.dcm: Not a DICOM file"), session.err());
        JsonNode row = new ObjectMapper().readTree(session.out()).get("files").get(0);
        assertTrue(row.get("file").isNull() && row.get("refused").asText().contains("Not a DICOM"), row.toString());
    }

    private static int count(String scan) throws IOException {
        int series = 0;
        for (JsonNode study : new ObjectMapper().readTree(scan).get("studies")) {
            series += study.get("series").size();
        }
        return series;
    }
}
