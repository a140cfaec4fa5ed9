package org.residua.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.DriftAlarm;
import org.residua.anomaly.Region;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.Calibration;
import org.residua.study.SliceRef;

class ScoreExportTest {
    @TempDir
    Path folder;

    @Test
    void aScoredSliceHasAllItsKeys() {
        ReportInput input = Specimen.input(19, 2, "Subject 0141");
        JsonNode slice = ScoreJson.of(input).get(9);
        assertEquals(
                Path.of("scan", "slice-10.dcm").toString(), slice.get("path").asText());
        assertEquals(Specimen.SERIES_UID + ".10", slice.get("sopInstanceUid").asText());
        assertEquals(0, slice.get("frame").asInt());
        assertEquals("brain-flair", slice.get("model").asText());
        assertEquals(1.05, slice.get("score").asDouble(), 1e-12);
        assertEquals(1.0 / 119, slice.get("sliceP").asDouble(), 1e-12);
        assertTrue(slice.get("flagged").asBoolean());
        assertEquals("accepted", slice.get("gate").get("verdict").asText());
        assertEquals(2, slice.get("regions").size());
        JsonNode region = slice.get("regions").get(0);
        assertEquals(1, region.get("rank").asInt());
        assertEquals(330, region.get("areaPx").asInt());
        assertEquals(330 * 1.44, region.get("areaMm2").asDouble(), 1e-9);
        assertEquals(58, region.get("peakX").asInt());
        assertEquals(Specimen.SHA, slice.get("provenance").get("bundleSha256").asText());
        assertEquals("0.1.0", slice.get("provenance").get("applicationVersion").asText());
        assertEquals("RESEARCH ONLY, NOT FOR DIAGNOSIS", slice.get("notice").asText());
    }

    @Test
    void aRefusedSliceHasNulls() {
        JsonNode slice = ScoreJson.of(mixed()).get(0);
        assertTrue(slice.get("score").isNull());
        assertTrue(slice.get("sliceP").isNull());
        assertTrue(slice.get("flagged").isNull());
        assertEquals("refused", slice.get("gate").get("verdict").asText());
        assertEquals(0, slice.get("regions").size());
        assertFalse(slice.get("outsideDomain").asBoolean());
    }

    @Test
    void anUnreadSliceIsAtItsPlaceWithTheReason() {
        JsonNode slices = ScoreJson.of(List.of(mixed(), Specimen.input(2, 0, "x")));
        assertEquals(5, slices.size());
        assertEquals("slice-2.dcm is truncated.", slices.get(1).get("error").asText());
        assertEquals("refused", slices.get(1).get("gate").get("verdict").asText());
        assertTrue(slices.get(1).get("score").isNull());
        assertEquals(
                Specimen.SHA,
                slices.get(1).get("provenance").get("bundleSha256").asText());
        assertTrue(slices.get(2).get("outsideDomain").asBoolean());
        assertTrue(slices.get(2).get("notice").asText().contains("outside the model's domain"));
    }

    @Test
    void notANumberIsNeverWritten() throws IOException {
        ReportInput one = Specimen.input(1, 1, "Subject 0141");
        SliceRef ref = one.slices().get(0).ref();
        Region region =
                new Region(1, 0, 0, 1, 1, 1, Double.NaN, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        SliceResult odd = new SliceResult(
                ref,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                false,
                GateVerdict.ACCEPTED,
                List.of(region),
                null,
                null,
                null,
                Specimen.provenance(ref, false));
        ReportInput input = new ReportInput(
                one.study(),
                one.series(),
                one.bundle(),
                new ScoreOptions(0.001, false),
                List.of(odd),
                List.of(),
                one.source(),
                "0.1.0");
        JsonReport.write(folder.resolve("a.json"), input, Instant.EPOCH);
        ScoreCsv.write(folder.resolve("a.csv"), input);
        String written = Files.readString(folder.resolve("a.json")) + Files.readString(folder.resolve("a.csv"));
        assertFalse(written.contains("NaN") || written.contains("Infinity"), written);
        JsonNode report = new ObjectMapper().readTree(folder.resolve("a.json").toFile());
        assertTrue(report.get("slices").get(0).get("score").isNull());
        assertTrue(report.get("model").get("calibration").get("regionThreshold").isNull());
    }

    @Test
    void theReportHasTheContentOfThePages() throws IOException {
        Path file = folder.resolve("report.json");
        JsonReport.write(file, mixed(), Instant.parse("2026-11-24T08:40:00Z"));
        JsonNode report = new ObjectMapper().readTree(file.toFile());
        assertEquals("residua-report", report.get("format").asText());
        assertEquals("RESEARCH ONLY, NOT FOR DIAGNOSIS", report.get("notice").asText());
        assertEquals("2026-11-24T08:40:00Z", report.get("created").asText());
        assertEquals(
                "Subject 0141", report.get("study").get("patient").get("name").asText());
        assertEquals(
                Specimen.SERIES_UID,
                report.get("series").get("seriesInstanceUid").asText());
        JsonNode summary = report.get("summary");
        assertEquals(
                "3 1 1 1 0 1 1",
                String.join(
                        " ",
                        List.of("slices", "scored", "flagged", "refused", "warned", "outsideDomain", "failed").stream()
                                .map(key -> summary.get(key).asText())
                                .toList()));
        assertEquals(0.05, summary.get("expectedFlaggedOnNormals").asDouble());
        JsonNode model = report.get("model");
        assertEquals(0.914, model.get("metrics").get("auroc").get("high").asDouble());
        assertEquals(118, model.get("calibration").get("slices").asInt());
        assertEquals(15, model.get("calibration").get("regionThreshold").asDouble(), 1e-9);
        assertEquals(3, model.get("limits").size());
        assertEquals(3, report.get("slices").size());
    }

    @Test
    void theTableHasARowForEachSlice() throws IOException {
        Path file = folder.resolve("slices.csv");
        ScoreCsv.write(file, mixed());
        try (CSVParser parser = CSVParser.parse(
                Files.readString(file),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> rows = parser.getRecords();
            assertEquals(2, rows.size());
            assertEquals("", rows.get(0).get("score"));
            assertEquals("refused", rows.get(0).get("gate"));
            assertEquals(
                    "The series is T1-weighted; the model was trained on FLAIR.",
                    rows.get(0).get("gate_reason"));
            assertEquals("0.7", rows.get(1).get("score"));
            assertEquals("true", rows.get(1).get("outside_domain"));
            assertEquals("330", rows.get(1).get("first_region_area_px"));
            assertEquals(
                    "RESEARCH ONLY, NOT FOR DIAGNOSIS  ·  outside the model's domain",
                    rows.get(1).get("notice"));
        }
    }

    @Test
    void aBatchHasQValuesAndASummary() throws IOException {
        ArrayNode rows = ScoreJson.of(List.of(mixed(), Specimen.input(19, 2, "x")));
        BatchRows.mark(rows, 0.5);
        double scored = 0;
        for (JsonNode row : rows) {
            boolean has = row.get("sliceP").isNumber();
            scored += has ? 1 : 0;
            assertEquals(has, row.get("batchQ").isNumber());
            assertEquals(has && row.get("batchQ").asDouble() <= 0.5, row.get("flaggedAtFdr").asBoolean());
            assertTrue(!has || row.get("batchQ").asDouble() >= row.get("sliceP").asDouble());
        }
        assertEquals(20, scored);
        JsonNode summary = BatchRows.summary(rows, 0.5, DriftAlarm.againstNormals(new double[] {0.5}));
        assertEquals(22, summary.get("slices").asInt());
        assertEquals(20, summary.get("scored").asInt());
        assertEquals(2, summary.get("refused").size());
        assertEquals("slice-2.dcm is truncated.", summary.get("refused").get(1).get("reason").asText());
        int binned = 0;
        for (JsonNode bin : summary.get("pHistogram")) {
            binned += bin.asInt();
        }
        assertEquals(20, binned);
        assertEquals("too-few", summary.get("drift").get("level").asText());
        assertTrue(summary.get("drift").get("p").isNull());
        Path file = folder.resolve("batch.csv");
        ScoreCsv.writeBatch(file, rows);
        List<String> lines = Files.readAllLines(file);
        assertEquals(22, lines.size(), "a header and every slice that was read");
        assertTrue(lines.get(0).endsWith("notice,batch_q,flagged_at_fdr"), lines.get(0));
    }

    @Test
    void exactlyTheScoresAboveTheLineAreFlagged() {
        double[] normals = new double[99];
        for (int i = 0; i < normals.length; i++) {
            normals[i] = i;
        }
        Calibration calibration = new Calibration("c", normals, normals, 9);
        for (double alpha : new double[] {0.01, 0.05, 0.1, 0.5, 0.99}) {
            double line = calibration.flagLine(alpha);
            for (double score = -1; score <= 101; score += 0.5) {
                assertEquals(calibration.sliceP(score) <= alpha, score > line, alpha + " " + score);
            }
        }
        assertEquals(Double.POSITIVE_INFINITY, calibration.flagLine(0.009));
        assertEquals(
                Double.NEGATIVE_INFINITY, new Calibration("c", new double[1], new double[1], 1).flagLine(0.9999999999));
    }

    @Test
    void figuresReadTheSameEverywhere() {
        assertEquals("0.001 %", plain(Wording.percent(1e-5)));
        assertEquals("5 %", plain(Wording.percent(0.05)));
        assertEquals("0.0084 %", plain(Wording.percent(8.4e-5)));
        assertEquals("95 %", plain(Wording.percent(0.95)));
        assertEquals("1 in 12 000", plain(Wording.oneIn(1 / 12_345.0)));
        assertEquals("0.750", Wording.figure(0.75));
        assertEquals("1.05", Wording.figure(1.05));
        assertEquals("123", Wording.figure(123.4));
        assertEquals("0.00840", Wording.figure(1 / 119.0));
        assertEquals("1.20e+07", Wording.figure(1.2e7));
        assertEquals("–", Wording.figure(null));
        assertEquals("–", Wording.figure(Double.NaN));
        assertEquals("0", Wording.digits(0));
        assertEquals("1 870", plain(Wording.digits(1870)));
        assertEquals("2001-03-02", Wording.date("20010302"));
        assertEquals("March", Wording.date("March"));
        assertEquals("F 1948-02-11", Wording.sexAndAge(new org.residua.study.Patient("", "", "19480211", "F", "")));
        assertEquals("not written yet", Wording.shortSha(""));
        assertEquals("–", Wording.orNotStated(" "));
        assertEquals("pixel spacing unknown", Wording.spacing(null));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** Three slices: refused, unread, and outside the domain. */
    private static ReportInput mixed() {
        ReportInput three = Specimen.input(3, 0, "Subject 0141");
        List<SliceRef> refs = three.slices().stream().map(SliceResult::ref).toList();
        return new ReportInput(
                three.study(),
                three.series(),
                three.bundle(),
                new ScoreOptions(0.05, true),
                List.of(Specimen.refused(refs.get(0)), Specimen.outsideDomain(refs.get(2))),
                List.of(new ReportInput.Failure(refs.get(1), "slice-2.dcm is truncated.")),
                three.source(),
                "0.1.0");
    }
}
