package org.residua.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;

/**
 * Results as a table, a row a slice that was read, in slice order: the figures of {@link ScoreJson}, with empty cells
 * where nothing was scored or the slice has no region.
 */
public final class ScoreCsv {
    /** Where each column is in a row of JSON. */
    private static final String[][] COLUMNS = {
        {"path", "/path"},
        {"series_instance_uid", "/series"},
        {"stack", "/stack"},
        {"sop_instance_uid", "/sopInstanceUid"},
        {"frame", "/frame"},
        {"model", "/model"},
        {"score", "/score"},
        {"slice_p", "/sliceP"},
        {"flagged", "/flagged"},
        {"gate", "/gate/verdict"},
        {"gate_reason", "/gate/reason"},
        {"outside_domain", "/outsideDomain"},
        {"regions", "/regions"},
        {"first_region_x", "/regions/0/x"},
        {"first_region_y", "/regions/0/y"},
        {"first_region_area_px", "/regions/0/areaPx"},
        {"first_region_area_mm2", "/regions/0/areaMm2"},
        {"first_region_peak_pixel_rarity", "/regions/0/peakPixelRarity"},
        {"alpha", "/provenance/alpha"},
        {"bundle_sha256", "/provenance/bundleSha256"},
        {"calibration", "/provenance/calibrationId"},
        {"application_version", "/provenance/applicationVersion"},
        {"notice", "/notice"},
    };

    /** What a batch adds: see {@link BatchRows}. */
    private static final String[][] OF_A_BATCH = {{"batch_q", "/batchQ"}, {"flagged_at_fdr", "/flaggedAtFdr"}};

    private ScoreCsv() {}

    /**
     * Writes the table of a series.
     *
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, ReportInput input) throws FileWriteException {
        write(file, ScoreJson.of(input), COLUMNS);
    }

    /**
     * Writes the table of a batch.
     *
     * @param rows of {@link ScoreJson}
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void writeBatch(Path file, ArrayNode rows) throws FileWriteException {
        String[][] columns = Arrays.copyOf(COLUMNS, COLUMNS.length + OF_A_BATCH.length);
        System.arraycopy(OF_A_BATCH, 0, columns, COLUMNS.length, OF_A_BATCH.length);
        write(file, rows, columns);
    }

    private static void write(Path file, ArrayNode rows, String[][] columns) throws FileWriteException {
        String[] header = Arrays.stream(columns).map(column -> column[0]).toArray(String[]::new);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header).get();
        WholeFile.write(file, part -> {
            try (BufferedWriter out = Files.newBufferedWriter(part);
                    CSVPrinter printer = new CSVPrinter(out, format)) {
                for (JsonNode row : rows) {
                    if (!row.has("error")) {
                        printer.printRecord(cells(row, columns));
                    }
                }
            }
        });
    }

    private static List<@Nullable String> cells(JsonNode row, String[][] columns) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String[] column : columns) {
            JsonNode value = row.at(column[1]);
            cells.add(
                    value.isArray()
                            ? String.valueOf(value.size())
                            : value.isNull() || value.isMissingNode() ? null : value.asText());
        }
        return cells;
    }
}
