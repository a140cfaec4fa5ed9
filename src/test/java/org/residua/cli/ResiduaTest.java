package org.residua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a user meets it, on the sample scans and the shipped models. */
class ResiduaTest {
    private static final Path BRAIN = Path.of("sample-scans", "brain-2-lesion");
    private static final Path CHEST = Path.of("sample-scans", "chest-2-lesion");
    private static final int BRAIN_SLICES = 22;

    @TempDir
    Path folder;

    private final Session session = new Session(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view",
                "scan",
                "pixels",
                "tags",
                "conformance",
                "models",
                "score",
                "report",
                "manifest",
                "train",
                "calibrate",
                "evaluate",
                "drift",
                "phantom"
            })
    void everyCommandExplainsItself(String command) {
        assertEquals(ExitStatus.DONE, session.run(command, "--help"));
        assertTrue(session.out().contains("Usage: residua " + command), session.out());
    }

    @Test
    void attributesAreListedAndFoundByTheirNames() throws IOException {
        Path file = BRAIN.resolve("slice-01.dcm");

        assertEquals(ExitStatus.DONE, session.run("tags", file, "--search", "modality"));
        assertEquals("(0008,0060) CS Modality: MR", session.out().strip());

        assertEquals(ExitStatus.DONE, session.run("tags", file, "--json", "-"));
        JsonNode elements = new ObjectMapper().readTree(session.out()).get("elements");
        assertEquals("(0002,0000)", elements.get(0).get("tag").asText());

        Path half = folder.resolve("half.dcm");
        Files.write(half, Arrays.copyOf(Files.readAllBytes(file), 2000));
        assertEquals(ExitStatus.SOME_REFUSED, session.run("tags", half));
        assertTrue(session.err().contains("The file ends inside"), session.err());
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertEquals(ExitStatus.USAGE, session.run("score"));
        assertEquals(ExitStatus.USAGE, session.run("score", BRAIN, "--alpha", "1.5"));
        assertTrue(session.err().contains("--alpha"), session.err());
        assertEquals(ExitStatus.USAGE, session.run("view", "--snapshot", "x.png", "--size", "12"));
    }

    @Test
    void completionIsAScript() {
        assertEquals(ExitStatus.DONE, session.run("generate-completion"));
        assertTrue(session.out().contains("complete"), session.out());
    }

    @Test
    void scanGivesAVerdictForEveryFileAndEndsWithOneWhenSomeAreRefused() throws IOException {
        Files.copy(CHEST.resolve("film.dcm"), folder.resolve("film.dcm"));
        Files.writeString(folder.resolve("notes.txt"), "not a scan");
        Files.createFile(folder.resolve("empty.dcm"));
        assertEquals(ExitStatus.SOME_REFUSED, session.run("scan", folder, "--json", "-"));
        JsonNode result = json(session.out());
        assertEquals(3, result.get("files").size());
        assertEquals(1, result.get("studies").size());
        for (JsonNode file : result.get("files")) {
            boolean film = file.get("path").asText().endsWith("film.dcm");
            assertEquals(film ? "image" : "refused", file.get("verdict").asText());
            assertEquals(film, file.get("reason").asText().isEmpty());
        }
    }

    @Test
    void conformanceHasARowForEveryFileAndATable() throws IOException {
        Files.copy(CHEST.resolve("film.dcm"), folder.resolve("film.dcm"));
        Files.writeString(folder.resolve("notes.txt"), "not a scan");
        Path table = folder.resolveSibling("table.md");
        int status = session.run("conformance", folder, "--out", table, "--json", "-");
        assumeTrue(!session.err().contains("No judge is installed"), "no judge is installed");
        assertEquals(ExitStatus.SOME_REFUSED, status);
        JsonNode files = json(session.out()).get("files");
        assertEquals(2, files.size());
        for (JsonNode file : files) {
            boolean film = file.get("path").asText().equals("film.dcm");
            assertEquals(film ? "EQUAL" : "REFUSED", file.get("outcome").asText());
        }
        assertTrue(Files.readString(table)
                .contains("| film.dcm | Explicit VR Little Endian | 1024 x 1024, uint16 | equal |"));
        assertEquals(ExitStatus.USAGE, session.run("conformance", table));
    }

    @Test
    void pixelsAreWrittenAsNumpy() throws IOException {
        Path out = folder.resolve("film.npy");
        assertEquals(ExitStatus.DONE, session.run("pixels", CHEST.resolve("film.dcm"), "--out", out));
        byte[] bytes = Files.readAllBytes(out);
        assertTrue(new String(bytes, 0, 128, StandardCharsets.ISO_8859_1)
                .replace(" ", "")
                .contains("(1024,1024"));
        assertEquals(ExitStatus.FAILED, session.run("pixels", folder.resolve("no.dcm"), "--out", out));
        assertTrue(session.err().contains("no.dcm"), session.err());
    }

    @Test
    void everySliceIsScoredWithItsProvenance() throws IOException {
        Path json = folder.resolve("scores.json");
        Path overlays = folder.resolve("overlays");
        Path maps = folder.resolve("maps");
        int status = session.run("score", BRAIN, "--json", json, "--overlays", overlays, "--maps", maps);
        assertEquals(ExitStatus.DONE, status, session.err());
        JsonNode rows = json(Files.readString(json));
        assertEquals(BRAIN_SLICES, rows.size());
        for (JsonNode row : rows) {
            assertTrue(row.get("sliceP").asDouble() > 0);
            JsonNode provenance = row.get("provenance");
            assertEquals(64, provenance.get("bundleSha256").asText().length());
            assertEquals(
                    row.get("sopInstanceUid").asText(),
                    provenance.get("sopInstanceUid").asText());
        }
        assertEquals(BRAIN_SLICES, files(overlays).size());
        assertEquals(BRAIN_SLICES, files(maps).size());
    }

    @Test
    void aSeriesThatNoModelKnowsIsRefusedWithAReason() throws IOException {
        assertEquals(ExitStatus.SOME_REFUSED, session.run("score", CHEST, "--model", "brain-flair", "--json", "-"));
        JsonNode row = json(session.out()).get(0);
        assertEquals("refused", row.get("gate").get("verdict").asText());
        assertFalse(row.get("gate").get("reason").asText().isEmpty());
        assertTrue(row.get("score").isNull());
    }

    @Test
    void anIgnoredGateIsMarkedInTheResult() throws IOException {
        session.run("score", CHEST, "--model", "brain-flair", "--ignore-gate", "--json", "-");
        JsonNode row = json(session.out()).get(0);
        assertTrue(row.get("outsideDomain").asBoolean());
        assertFalse(row.get("score").isNull());
    }

    @Test
    void aMissingOrAlteredModelIsNamed() throws IOException {
        assertEquals(ExitStatus.FAILED, session.run("score", BRAIN, "--model", "no-such.residua"));
        assertTrue(session.err().contains("no-such.residua"), session.err());
        Path altered = folder.resolve("altered.residua");
        try (var shipped = Residua.class.getResourceAsStream("/org/residua/bundle/shipped/brain-flair.residua")) {
            byte[] bytes = assertNotNullBytes(shipped);
            bytes[bytes.length / 2] ^= 1;
            Files.write(altered, bytes);
        }
        assertEquals(ExitStatus.FAILED, session.run("score", BRAIN, "--model", altered));
        assertTrue(session.err().contains("altered.residua"), session.err());
    }

    @Test
    void anUnwritableResultIsNamedAndNothingIsLeft() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(ExitStatus.FAILED, session.run("scan", CHEST, "--json", file.resolve("x.json")));
        assertTrue(session.err().contains("x.json"), session.err());
        assertEquals(List.of(file), files(folder));
    }

    @Test
    void modelsShowTheirCards() {
        assertEquals(ExitStatus.DONE, session.run("models"));
        assertTrue(session.out().contains("brain-flair"), session.out());
        assertEquals(ExitStatus.DONE, session.run("models", "show", "brain-flair"));
        assertTrue(session.out().contains("research only"), session.out());
    }

    @Test
    void reportsComeInEveryFormat() throws IOException {
        Path out = folder.resolve("report");
        assertEquals(ExitStatus.DONE, session.run("report", CHEST, "--out", out, "--formats", "pdf,json,csv,png"));
        List<String> names =
                files(out).stream().map(f -> f.getFileName().toString()).toList();
        assertTrue(names.containsAll(List.of("report.pdf", "report.json", "slices.csv")), names.toString());
    }

    @Test
    void viewOpensTheWindowWhereThereIsADisplayAndTakesAPictureWhereAsked() {
        Session desktop = new Session(true);
        assertEquals(ExitStatus.DONE, desktop.run(CHEST));
        assertEquals(List.of(CHEST), desktop.opened.get(0).paths());
        assertEquals(ExitStatus.DONE, desktop.run("view", CHEST, "--snapshot", folder.resolve("w.png")));
        assertEquals(List.of(folder.resolve("w.png")), desktop.snapshots());
    }

    private static byte[] assertNotNullBytes(java.io.InputStream in) throws IOException {
        assertNotNull(in);
        return in.readAllBytes();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }
}
