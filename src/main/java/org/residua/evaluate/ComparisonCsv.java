package org.residua.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Figures of several recipes, a line a figure: recipe, seed, figure, value, low and high of its 95 % interval. */
public final class ComparisonCsv {
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    /** A table without lines. */
    public ComparisonCsv() {
        try {
            printer = new CSVPrinter(
                    text,
                    CSVFormat.DEFAULT
                            .builder()
                            .setRecordSeparator("\n")
                            .setHeader("recipe", "seed", "figure", "value", "low", "high")
                            .get());
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail.", e);
        }
    }

    /** Adds all defined figures of an evaluation, named as in {@link MetadataMetrics}. */
    public void add(String recipe, long seed, Evaluation evaluation) {
        try {
            for (Map.Entry<String, org.residua.bundle.Metadata.Metric> figure :
                    MetadataMetrics.of(evaluation, Protocol.SPLITS).entrySet()) {
                printer.printRecord(
                        recipe,
                        seed,
                        figure.getKey(),
                        figure.getValue().value(),
                        figure.getValue().low(),
                        figure.getValue().high());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail.", e);
        }
    }

    /** The table. */
    public String text() {
        return text.toString();
    }
}
