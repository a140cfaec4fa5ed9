package org.residua.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.workflow.ScoreStudies;
import org.residua.workflow.ScoreStudies.Outcome;

/**
 * Scans found and scored: what the commands score, report and view without a display have in common.
 *
 * @param outcomes one a series
 */
record ScoredStudies(ScanResult scan, List<Outcome> outcomes) {
    /** Scans and scores, with progress on the terminal; names each refused input there. */
    static ScoredStudies of(Environment environment, List<Path> paths, ScoringOptions scoring) throws IOException {
        return of(environment, paths, scoring, outcome -> {});
    }

    /** As {@link #of(Environment, List, ScoringOptions)}, with a batch that hears of it. */
    static ScoredStudies of(
            Environment environment, List<Path> paths, ScoringOptions scoring, ScoreStudies.Batch batch)
            throws IOException {
        Terminal terminal = environment.terminal();
        ScanResult scan = environment.open().run(paths, terminal.progress().part(0, 0.1), environment.cancel());
        ScoredStudies scored = new ScoredStudies(scan, new ArrayList<>());
        environment
                .scoreStudies()
                .run(
                        scan.studies(),
                        scoring.model(),
                        scoring.toScoreOptions(),
                        new Kept(batch, scored.outcomes),
                        terminal.progress().part(0.1, 1),
                        environment.cancel());
        terminal.endProgress();
        scored.nameRefusals(terminal);
        return scored;
    }

    /** Keeps the outcomes that a batch hears of. */
    private record Kept(ScoreStudies.Batch batch, List<Outcome> outcomes) implements ScoreStudies.Batch {
        @Override
        public boolean wants(Series series, SliceRef slice, ModelBundle bundle) {
            return batch.wants(series, slice, bundle);
        }

        @Override
        public void scored(Series series, SliceResult slice) {
            batch.scored(series, slice);
        }

        @Override
        public void done(Outcome outcome) throws IOException {
            batch.done(outcome);
            outcomes.add(outcome);
        }
    }

    /** 1 when anything was refused, else 0. */
    int exitStatus() {
        boolean refused = scan.files().stream().anyMatch(ScoredStudies::isRefused)
                || outcomes.stream().anyMatch(ScoredStudies::isRefused);
        return refused || outcomes.isEmpty() ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }

    /** Where each outcome goes: the folder itself for one series, else a folder a series inside. */
    List<Path> folders(Path out) {
        return IntStream.rangeClosed(1, outcomes.size())
                .mapToObj(i -> outcomes.size() == 1 ? out : out.resolve(String.format(Locale.ROOT, "series-%02d", i)))
                .toList();
    }

    private void nameRefusals(Terminal terminal) {
        scan.files().stream()
                .filter(ScoredStudies::isRefused)
                .forEach(file -> terminal.message("refused: %s: %s", file.path(), file.reason()));
        for (Outcome outcome : outcomes) {
            if (outcome.result() == null) {
                terminal.message("refused: series %s: %s", name(outcome.series()), outcome.reason());
                continue;
            }
            outcome.result().failures().forEach(failure -> terminal.message("refused: %s", failure.reason()));
            nameRefusedSlices(outcome.result().slices(), terminal);
        }
        if (outcomes.isEmpty()) {
            terminal.message("No image was found.");
        }
    }

    /** The number, and what sets a stack of several apart. */
    static String name(Series series) {
        String reason = series.stack().reason();
        return series.number() + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    /** Neighbours that are refused for the same reason are named together. */
    private static void nameRefusedSlices(List<SliceResult> slices, Terminal terminal) {
        int from = 0;
        while (from < slices.size()) {
            SliceResult first = slices.get(from);
            int to = from;
            while (to < slices.size() && slices.get(to).gate().equals(first.gate())) {
                to++;
            }
            if (first.gate().verdict() == GateVerdict.Verdict.REFUSED) {
                Path last = slices.get(to - 1).ref().instance().file();
                terminal.message(
                        "%s: %s%s: %s",
                        first.score() == null ? "refused" : "outside the model's domain",
                        first.ref().instance().file(),
                        to - from == 1 ? "" : " to " + last.getFileName() + " (" + (to - from) + " slices)",
                        first.gate().reason());
            }
            from = to;
        }
    }

    private static boolean isRefused(FileVerdict file) {
        return file.verdict() == FileVerdict.Verdict.REFUSED;
    }

    private static boolean isRefused(Outcome outcome) {
        return outcome.result() == null
                || !outcome.result().failures().isEmpty()
                || outcome.result().slices().stream().anyMatch(ScoredStudies::isRefused);
    }

    private static boolean isRefused(SliceResult slice) {
        return slice.score() == null;
    }
}
