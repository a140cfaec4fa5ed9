package org.residua.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SeriesSample;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.DriftHistory;
import org.residua.report.ReportInput;
import org.residua.report.ScoreJson;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.workflow.ScoreStudies;
import org.residua.workflow.ScoreStudies.Outcome;
import org.residua.workflow.SeriesResult;

/**
 * The rows of a batch while it grows. What an earlier run wrote to the same file is taken over where it rests on the same
 * bundle, alpha and gate option; rows of other files are kept. A stopped batch thus goes on where it was.
 */
final class ScoreBatch implements ScoreStudies.Batch {
    private static final long SAVE_EVERY_MS = 5000;

    private final Environment environment;
    private final ScoreOptions options;
    private final Saving saving;
    private final @Nullable Exporting exporting;
    private final Map<Key, JsonNode> earlier = new LinkedHashMap<>();
    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode pending = JsonNodeFactory.instance.arrayNode();
    private final List<DriftHistory.Entry> series = new ArrayList<>();
    private long savedMs;
    private boolean anyScored;

    /** Writes all rows that there are, now and then. */
    @FunctionalInterface
    interface Saving {
        void save(ArrayNode rows) throws IOException;
    }

    /** Writes pictures and maps of a series before its rows count as done. */
    @FunctionalInterface
    interface Exporting {
        void export(Outcome outcome) throws IOException;
    }

    /** What tells a slice from all others. */
    private record Key(String path, int frame, String series, int stack) {
        static Key of(JsonNode row) {
            return new Key(
                    row.path("path").asText(),
                    row.path("frame").asInt(),
                    row.path("series").asText(),
                    row.path("stack").asInt());
        }

        static Key of(Series series, SliceRef slice) {
            return new Key(
                    slice.instance().file().toString(),
                    slice.frame(),
                    series.uid().value(),
                    series.stack().number());
        }
    }

    /**
     * An empty batch.
     *
     * @param exporting null where nothing else is written; slices are then saved before their series is done
     */
    ScoreBatch(Environment environment, ScoreOptions options, Saving saving, @Nullable Exporting exporting) {
        this.environment = environment;
        this.options = options;
        this.saving = saving;
        this.exporting = exporting;
        this.savedMs = environment.clock().millis();
    }

    /**
     * Takes over the rows of a file, where there is one.
     *
     * @throws IOException when it cannot be read or holds something else
     */
    void resume(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        JsonNode tree;
        try {
            tree = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw notScores(file, e);
        }
        if (tree == null || !tree.isArray()) {
            throw notScores(file, null);
        }
        tree.forEach(row -> earlier.put(Key.of(row), row));
    }

    private static IOException notScores(Path file, @Nullable Exception cause) {
        return new IOException(
                file + " does not hold the results of an earlier run, so nothing can be resumed. Name another file, or "
                        + "leave out --resume.",
                cause);
    }

    @Override
    public boolean wants(Series of, SliceRef slice, ModelBundle bundle) {
        return !isOfTheSame(earlier.get(Key.of(of, slice)), bundle);
    }

    private boolean isOfTheSame(@Nullable JsonNode row, ModelBundle bundle) {
        if (row == null || row.has("error")) {
            return false;
        }
        JsonNode provenance = row.path("provenance");
        return provenance.path("bundleSha256").asText().equals(bundle.sha256())
                && provenance.path("alpha").asDouble() == options.alpha()
                && provenance.path("ignoredGate").asBoolean() == options.ignoreGate();
    }

    @Override
    public void scored(Series of, SliceResult slice) {
        anyScored = true;
        if (exporting == null) {
            pending.add(ScoreJson.of(of, slice));
            try {
                saveNowAndThen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void done(Outcome outcome) throws IOException {
        if (exporting != null) {
            exporting.export(outcome);
        }
        ArrayNode own = merged(outcome);
        rows.addAll(own);
        pending.removeAll();
        SeriesResult result = outcome.result();
        if (result != null && anyScored) {
            sample(result, own);
        }
        anyScored = false;
        saveNowAndThen();
    }

    private ArrayNode merged(Outcome outcome) {
        SeriesResult result = outcome.result();
        if (result == null) {
            return ScoreJson.unscored(outcome.series(), outcome.reason(), environment.version());
        }
        ReportInput input = result.reportInput(outcome.study(), environment.open().source(), environment.version());
        Map<Key, JsonNode> fresh = new LinkedHashMap<>();
        ScoreJson.of(input).forEach(row -> fresh.put(Key.of(row), row));
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (SliceRef slice : outcome.series().slices()) {
            Key key = Key.of(outcome.series(), slice);
            JsonNode old = earlier.remove(key);
            JsonNode row = fresh.getOrDefault(key, old);
            if (row != null) {
                merged.add(row);
            }
        }
        return merged;
    }

    /** The p-value of a slice of the series drawn by lot; of none where all were refused or are outside the domain. */
    private void sample(SeriesResult result, ArrayNode own) {
        List<Double> sliceP = new ArrayList<>();
        for (JsonNode row : own) {
            if (row.path("sliceP").isNumber() && !row.path("outsideDomain").asBoolean()) {
                sliceP.add(row.path("sliceP").asDouble());
            }
        }
        if (!sliceP.isEmpty()) {
            ModelBundle bundle = result.bundle();
            double drawn = SeriesSample.of(
                    sliceP.stream().mapToDouble(Double::doubleValue).toArray(),
                    bundle.calibration().slices(),
                    Objects.hash(result.series().key(), bundle.sha256()));
            series.add(new DriftHistory.Entry(
                    LocalDate.now(environment.clock()),
                    bundle.sha256(),
                    bundle.calibration().id(),
                    drawn));
        }
    }

    private void saveNowAndThen() throws IOException {
        long now = environment.clock().millis();
        if (now - savedMs >= SAVE_EVERY_MS) {
            savedMs = now;
            saving.save(rowsSoFar());
        }
    }

    /** All rows: those done, those of the series under way, those of an earlier run that it has not come to. */
    ArrayNode rowsSoFar() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.addAll(rows);
        Map<Key, JsonNode> rest = new LinkedHashMap<>(earlier);
        for (JsonNode row : pending) {
            rest.put(Key.of(row), row);
        }
        rest.values().stream().filter(ObjectNode.class::isInstance).forEach(all::add);
        return all;
    }

    /** A sample of each series in which this run has scored a slice. */
    List<DriftHistory.Entry> series() {
        return series;
    }
}
