package org.residua.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.residua.workflow.ExportReport.Exported;
import org.residua.workflow.ExportReport.Format;
import org.residua.workflow.ScoreStudies.Outcome;
import org.residua.workflow.SeriesResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code residua report}: scores, then exports. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Scores, then writes a report of each series: what differs from the normal training set, and how.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or DICOMDIR files.")
    private List<Path> paths = List.of();

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where to write; a folder a series where there are several.")
    private Path out = Path.of("report");

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "pdf,json",
            description = "Of ${COMPLETION-CANDIDATES}, separated by commas; default ${DEFAULT-VALUE}.")
    private Set<Format> formats = EnumSet.of(Format.PDF, Format.JSON);

    private final Environment environment;

    ReportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        ScoredStudies scored = ScoredStudies.of(environment, paths, scoring);
        List<Path> folders = scored.folders(out);
        boolean unread = false;
        for (int i = 0; i < folders.size(); i++) {
            Outcome outcome = scored.outcomes().get(i);
            SeriesResult result = outcome.result();
            if (result != null) {
                unread |= write(environment, outcome, result, folders.get(i), formats);
            }
        }
        return unread ? ExitStatus.SOME_REFUSED : scored.exitStatus();
    }

    /** Writes one series and names the files; true when a slice could not be read again. */
    static boolean write(
            Environment environment, Outcome outcome, SeriesResult result, Path folder, Set<Format> formats)
            throws Exception {
        Terminal terminal = environment.terminal();
        Exported exported = environment
                .report()
                .run(
                        outcome.study(),
                        result,
                        environment.open().source(),
                        folder,
                        formats,
                        terminal.progress(),
                        environment.cancel());
        terminal.endProgress();
        exported.files().forEach(file -> terminal.print("%s", file));
        exported.unread().forEach(reason -> terminal.message("refused: %s", reason));
        return !exported.unread().isEmpty();
    }
}
