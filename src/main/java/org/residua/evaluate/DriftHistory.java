package org.residua.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.residua.file.WholeFile;

/**
 * What a model said of the series of the past, kept only where a user asks for it: a CSV file with a row a series and
 * nothing of the patient.
 */
public final class DriftHistory {
    private static final List<String> COLUMNS = List.of("date", "model_sha256", "calibration", "series_p");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private DriftHistory() {}

    /**
     * One series.
     *
     * @param date that it was scored
     * @param modelSha256 of the bundle
     * @param calibration id
     * @param seriesP as {@link org.residua.anomaly.SeriesSample} gives it
     */
    public record Entry(LocalDate date, String modelSha256, String calibration, double seriesP) {}

    /**
     * All entries, oldest first.
     *
     * @throws IOException when the file cannot be read or is no history
     */
    public static List<Entry> read(Path file) throws IOException {
        CSVFormat withHeader =
                FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (BufferedReader in = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(in, withHeader)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw new IOException(file + " is no history: it has not the columns " + String.join(", ", COLUMNS)
                        + ". Name a file that residua score --history wrote.");
            }
            List<Entry> entries = new ArrayList<>();
            for (CSVRecord row : parser) {
                entries.add(entry(file, row));
            }
            return entries;
        }
    }

    private static Entry entry(Path file, CSVRecord row) throws IOException {
        try {
            return new Entry(
                    LocalDate.parse(row.get("date")),
                    row.get("model_sha256"),
                    row.get("calibration"),
                    Double.parseDouble(row.get("series_p")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(
                    "Row " + row.getRecordNumber() + " of the history " + file
                            + " is damaged. Remove the row, or begin another history.",
                    e);
        }
    }

    /**
     * Adds entries, and makes the file where there is none.
     *
     * @throws IOException when it cannot be read or written; it is then still as it was
     */
    public static void append(Path file, List<Entry> entries) throws IOException {
        List<Entry> all = new ArrayList<>(Files.exists(file) ? read(file) : List.of());
        all.addAll(entries);
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(COLUMNS);
            for (Entry entry : all) {
                printer.printRecord(entry.date, entry.modelSha256, entry.calibration, entry.seriesP);
            }
        }
        WholeFile.write(file, part -> Files.writeString(part, text));
    }
}
