package org.residua.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.SliceResult;
import org.residua.report.ScoreJson;
import org.residua.workflow.ExportSlices;
import org.residua.workflow.ScoreStudies.Outcome;
import org.residua.workflow.SeriesResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    private final Environment environment;

    ScoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        ScoredStudies scored = ScoredStudies.of(environment, paths, scoring);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Outcome outcome : scored.outcomes()) {
            rows.addAll(write(outcome));
        }
        json.write(rows, terminal);
        if (!json.takesStandardOutput()) {
            scored.outcomes().forEach(this::print);
        }
        return scored.exitStatus();
    }

    private ArrayNode write(Outcome outcome) throws Exception {
        SeriesResult result = outcome.result();
        if (result == null) {
            return ScoreJson.unscored(outcome.series(), outcome.reason(), environment.version());
        }
        ExportSlices export = new ExportSlices(environment.open(), environment.version());
        if (overlays != null) {
            export.overlays(outcome.study(), result, overlays, environment.cancel());
        }
        if (maps != null) {
            export.maps(result, maps, environment.cancel());
        }
        return ScoreJson.of(
                result.reportInput(outcome.study(), environment.open().source(), environment.version()));
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
