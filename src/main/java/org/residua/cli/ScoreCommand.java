package org.residua.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.DriftAlarm;
import org.residua.anomaly.SliceResult;
import org.residua.evaluate.DriftHistory;
import org.residua.file.WholeFile;
import org.residua.report.BatchRows;
import org.residua.report.ScoreCsv;
import org.residua.workflow.ExportSlices;
import org.residua.workflow.ScoreStudies.Outcome;
import org.residua.workflow.SeriesResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code residua score}: one result a slice. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores every slice: how far it differs from the normal training set. Research only.")
final class ScoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or DICOMDIR files.")
    private List<Path> paths = List.of();

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final JsonTarget json = new JsonTarget();

    @Option(
            names = "--overlays",
            paramLabel = "DIR",
            description = "Write a picture of each scored slice with its overlay.")
    private @Nullable Path overlays;

    @Option(
            names = "--maps",
            paramLabel = "DIR",
            description =
                    "Write the evidence of each scored slice as NumPy, in the slice's own grid, NaN where not scored.")
    private @Nullable Path maps;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the results as a table as well.")
    private @Nullable Path csv;

    @Option(
            names = "--fdr",
            paramLabel = "Q",
            description = "Also flag by false discovery rate over the whole batch: of the slices flagged, a share Q is "
                    + "expected to be normal (Benjamini-Hochberg). Slices of a series are not independent.")
    private @Nullable Double fdr;

    @Option(
            names = "--resume",
            description = "Do not score again what the file of --json holds for the same model, alpha and gate option.")
    private boolean resume;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Write counts, refusals by reason, a histogram of p-values and drift as JSON.")
    private @Nullable Path summary;

    @Option(
            names = "--history",
            paramLabel = "FILE.csv",
            description = "Append date, model, calibration and one p-value a series; nothing of the patient. "
                    + "See 'residua drift'.")
    private @Nullable Path history;

    @Spec
    private @Nullable CommandSpec spec;

    private final Environment environment;

    ScoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        checkOptions();
        Terminal terminal = environment.terminal();
        Path file = json.file();
        ScoreBatch batch = new ScoreBatch(
                environment,
                scoring.toScoreOptions(),
                this::save,
                overlays == null && maps == null ? null : this::export);
        if (resume && file != null) {
            batch.resume(file);
        }
        ScoredStudies scored;
        try {
            scored = ScoredStudies.of(environment, paths, scoring, batch);
        } catch (CancellationException e) {
            save(batch.rowsSoFar());
            remember(batch);
            throw e;
        }
        ArrayNode rows = batch.rowsSoFar();
        BatchRows.mark(rows, fdr);
        json.write(rows, terminal);
        if (csv != null) {
            ScoreCsv.writeBatch(csv, rows);
        }
        if (!json.takesStandardOutput()) {
            scored.outcomes().forEach(this::print);
        }
        report(batch, rows);
        return anyRefused(rows) ? ExitStatus.SOME_REFUSED : scored.exitStatus();
    }

    private void checkOptions() {
        String wrong = fdr != null && !(fdr > 0 && fdr < 1)
                ? "--fdr is a share above 0 and below 1, not " + fdr
                : resume && json.file() == null ? "--resume goes on with the file that --json names" : "";
        if (!wrong.isEmpty() && spec != null) {
            throw new ParameterException(spec.commandLine(), wrong);
        }
    }

    private void save(ArrayNode rows) throws IOException {
        if (json.file() != null) {
            json.write(rows, environment.terminal());
        }
    }

    private void export(Outcome outcome) throws IOException {
        SeriesResult result = outcome.result();
        if (result == null) {
            return;
        }
        ExportSlices export = new ExportSlices(environment.open(), environment.version());
        if (overlays != null) {
            export.overlays(outcome.study(), result, overlays, environment.cancel());
        }
        if (maps != null) {
            export.maps(result, maps, environment.cancel());
        }
    }

    private void remember(ScoreBatch batch) throws IOException {
        if (history != null) {
            DriftHistory.append(history, batch.series());
        }
    }

    private void report(ScoreBatch batch, ArrayNode rows) throws IOException {
        remember(batch);
        DriftAlarm drift = DriftAlarm.againstNormals(batch.series().stream()
                .mapToDouble(DriftHistory.Entry::seriesP)
                .toArray());
        if (drift.level() != DriftAlarm.Level.TOO_FEW) {
            environment.terminal().message("%s", drift.message());
        }
        ObjectNode tree = BatchRows.summary(rows, fdr, drift);
        if (fdr != null) {
            environment
                    .terminal()
                    .message(
                            "%d of %d scored slices flagged at a false discovery rate of %s",
                            tree.path("flaggedAtFdr").asInt(), tree.path("scored").asInt(), fdr);
        }
        if (summary != null) {
            WholeFile.stream(summary, out -> out.write(tree.toPrettyString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static boolean anyRefused(ArrayNode rows) {
        for (JsonNode row : rows) {
            if (row.path("score").isNull()) {
                return true;
            }
        }
        return false;
    }

    private void print(Outcome outcome) {
        SeriesResult result = outcome.result();
        if (result == null) {
            return;
        }
        Terminal terminal = environment.terminal();
        terminal.print(
                "series %s %s %s, model %s, alpha %.3f",
                ScoredStudies.name(outcome.series()),
                outcome.series().modality(),
                outcome.series().description(),
                result.bundle().metadata().id(),
                result.options().alpha());
        for (SliceResult slice : result.slices()) {
            terminal.print(
                    "%s frame %d  %s",
                    slice.ref().instance().file(), slice.ref().frame(), words(slice));
        }
        terminal.print("Research only, not for diagnosis.");
    }

    private static String words(SliceResult slice) {
        if (slice.score() == null || slice.sliceP() == null) {
            return "refused";
        }
        return String.format(
                Locale.ROOT,
                "score %.4f  p %.4f  %s, %d regions%s",
                slice.score(),
                slice.sliceP(),
                Boolean.TRUE.equals(slice.flagged()) ? "flagged" : "not flagged",
                slice.regions().size(),
                slice.outsideDomain() ? "  outside the model's domain" : "");
    }
}
