package org.residua.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.residua.workflow.ExportReport;
import org.residua.workflow.ScoreStudies.Outcome;
import org.residua.workflow.SeriesResult;

/** What {@code view} does where there is no display: the same review, as files. */
final class ReviewToFiles {
    private final Environment environment;

    ReviewToFiles(Environment environment) {
        this.environment = environment;
    }

    /** Writes the window, overlays and reports into {@code folder}, and says where they are. */
    int run(Viewer.Request request, ScoringOptions scoring, Viewer.Size size, Path folder) throws Exception {
        Terminal terminal = environment.terminal();
        terminal.message("There is no display: the review goes to files in %s.", folder.toAbsolutePath());
        Files.createDirectories(folder);
        ScoredStudies scored = ScoredStudies.of(environment, request.paths(), scoring);
        List<Path> folders = scored.folders(folder);
        for (int i = 0; i < folders.size(); i++) {
            Outcome outcome = scored.outcomes().get(i);
            SeriesResult result = outcome.result();
            if (result != null) {
                ReportCommand.write(environment, outcome, result, folders.get(i), ExportReport.FOR_PEOPLE);
            }
        }
        Path window = folder.resolve("window.png");
        environment.viewer().snapshot(request, size, window);
        terminal.print("%s", window);
        return ExitStatus.DONE;
    }
}
