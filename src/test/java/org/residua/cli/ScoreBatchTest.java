package org.residua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.task.CancelToken;

/** Batches that are stopped and go on, rates of false discoveries, histories and drift, on the command line. */
class ScoreBatchTest {
    private static final Path BRAIN = Path.of("sample-scans", "brain-2-lesion");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Session session = new Session(false);
    private Path file = Path.of("scores.json");

    @BeforeEach
    void file() {
        file = folder.resolve("scores.json");
    }

    private ArrayNode rows() throws IOException {
        return (ArrayNode) JSON.readTree(file.toFile());
    }

    private int score(Object... further) {
        Object[] words = new Object[further.length + 4];
        words[0] = "score";
        words[1] = BRAIN;
        words[2] = "--json";
        words[3] = file;
        System.arraycopy(further, 0, words, 4, further.length);
        return session.run(words);
    }

    /** Five seconds pass at each look; at the seventh somebody interrupts. */
    private static final class Impatient extends Clock {
        private final CancelToken cancel;
        private int looks;

        Impatient(CancelToken cancel) {
            this.cancel = cancel;
        }

        @Override
        public Instant instant() {
            if (++looks == 7) {
                cancel.cancel();
            }
            return Instant.ofEpochSecond(5L * looks);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void aStoppedBatchGoesOnWhereItWas() throws IOException {
        Clock fixed = session.clock;
        session.clock = new Impatient(session.cancel);
        assertEquals(ExitStatus.FAILED, score());
        assertTrue(session.err().contains("Stopped"), session.err());
        ArrayNode stopped = rows();
        assertTrue(stopped.size() >= 5, "saved while it ran: " + stopped.size());
        ((ObjectNode) stopped.get(0)).put("score", 123.5);
        JSON.writeValue(file.toFile(), stopped);
        session.clock = fixed;
        session.cancel = new CancelToken();
        assertEquals(ExitStatus.DONE, score("--resume"), session.err());
        ArrayNode whole = rows();
        assertTrue(whole.size() > stopped.size());
        assertEquals(123.5, whole.get(0).get("score").asDouble(), "not scored again");
        assertEquals(ExitStatus.DONE, score("--resume", "--alpha", "0.1"), session.err());
        assertFalse(rows().get(0).get("score").asDouble() == 123.5, "another alpha is scored anew");
        assertEquals(whole.size(), rows().size());
        for (int i = 1; i < whole.size(); i++) {
            assertEquals(whole.get(i).get("path"), rows().get(i).get("path"), "in slice order");
            assertEquals(
                    whole.get(i).get("score").asDouble(), rows().get(i).get("score").asDouble(), 1e-5);
        }
    }

    @Test
    void whatAnotherBatchWroteStays() throws IOException {
        Files.writeString(file, "[{\"path\":\"elsewhere.dcm\",\"frame\":0,\"score\":1.5,\"sliceP\":0.5}]");
        assertEquals(ExitStatus.DONE, score("--resume"), session.err());
        JsonNode last = rows().get(rows().size() - 1);
        assertEquals("elsewhere.dcm", last.get("path").asText());
        assertTrue(last.get("batchQ").isNumber(), "the batch is what the file holds");
    }

    @Test
    void whatCannotBeResumedIsNamed() throws IOException {
        Files.writeString(file, "{\"a\":1}");
        assertEquals(ExitStatus.FAILED, score("--resume"));
        assertTrue(session.err().contains("scores.json"), session.err());
        Files.writeString(file, "[{");
        assertEquals(ExitStatus.FAILED, score("--resume"));
        assertEquals(2, session.run("score", BRAIN, "--resume"));
        assertEquals(2, session.run("score", BRAIN, "--fdr", "2"));
    }

    @Test
    void aBatchHasItsRateTableSummaryAndHistory() throws IOException {
        Path csv = folder.resolve("scores.csv");
        Path summary = folder.resolve("summary.json");
        Path history = folder.resolve("history.csv");
        assertEquals(
                ExitStatus.DONE,
                score("--fdr", "0.2", "--csv", csv, "--summary", summary, "--history", history),
                session.err());
        int flagged = 0;
        for (JsonNode row : rows()) {
            flagged += row.get("flaggedAtFdr").asBoolean() ? 1 : 0;
            assertEquals(row.get("batchQ").asDouble() <= 0.2, row.get("flaggedAtFdr").asBoolean());
        }
        assertTrue(session.err().contains(flagged + " of " + rows().size() + " scored slices"), session.err());
        JsonNode tree = JSON.readTree(summary.toFile());
        assertEquals(rows().size(), tree.get("scored").asInt());
        assertEquals(flagged, tree.get("flaggedAtFdr").asInt());
        assertEquals("too-few", tree.get("drift").get("level").asText());
        assertEquals(rows().size() + 1, Files.readAllLines(csv).size());
        List<String> lines = Files.readAllLines(history);
        assertEquals(2, lines.size(), "one series");
        assertTrue(lines.get(1).startsWith("1970-01-01,"), lines.get(1));
    }

    @Test
    void aHistoryIsReportedByModelWithAChart() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("date,model_sha256,calibration,series_p\n");
        for (int i = 0; i < 90; i++) {
            double p = random.nextDouble() * (i < 60 ? 1 : 0.3);
            text.append("2026-11-24,feedbeefcafe00,c,").append(p).append('\n');
        }
        text.append("2026-11-24,another,c,0.5\n");
        Path history = Files.writeString(folder.resolve("history.csv"), text);
        Path chart = folder.resolve("drift.png");
        assertEquals(
                ExitStatus.DONE,
                session.run("drift", "--history", history, "--last", "30", "--chart", chart, "--json", file),
                session.err());
        assertTrue(session.out().contains("feedbeefcafe, calibration c"), session.out());
        assertEquals(2, rows().size());
        JsonNode model = rows().get(0);
        assertEquals("alarm", model.get("againstNormals").get("level").asText());
        assertEquals("alarm", model.get("againstEarlier").get("level").asText());
        assertEquals(60, model.get("againstEarlier").get("earlier").asInt());
        assertEquals("too-few", rows().get(1).get("againstNormals").get("level").asText());
        assertTrue(Files.size(chart) > 1000);
        assertEquals(ExitStatus.FAILED, session.run("drift", "--history", folder.resolve("none.csv")));
    }
}
