package org.residua.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.file.WholeFile;
import org.residua.workflow.conformance.CheckConformance;
import org.residua.workflow.conformance.ConformancePage;
import org.residua.workflow.conformance.ConformanceTable;
import org.residua.workflow.conformance.FileConformance;
import org.residua.workflow.conformance.FileConformance.Outcome;
import org.residua.workflow.conformance.KnownReasons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code residua conformance}: decoded values against independent readers, a row a file. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        description = "Compares the stored values of every file with those that pydicom, dcmtk and gdcm read, as far "
                + "as they are installed.",
        footer = {
            "",
            "Exit status: 0 all equal or within what the compression allows, 1 some files cannot be read,",
            "2 wrong usage, 3 a file differs from all who read it, or only others read it, or no judge is installed."
        })
final class ConformanceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A folder; all files below it are compared.")
    private @Nullable Path folder;

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Compare at most N frames of a file; default 1000.")
    private int frames;

    @Option(names = "--out", paramLabel = "TABLE.md", description = "Write the table as Markdown.")
    private @Nullable Path out;

    @Option(
            names = "--reasons",
            paramLabel = "FILE",
            description = "Known reasons of differences, a line a file: 'path = reason'.")
    private @Nullable Path reasons;

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    ConformanceCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        if (folder == null || !Files.isDirectory(folder) || frames < 1) {
            terminal.message("residua conformance: DIR must be a folder and N at least 1.");
            return ExitStatus.USAGE;
        }
        KnownReasons known = reasons == null ? KnownReasons.none() : KnownReasons.read(reasons);
        ConformanceTable table = new CheckConformance(environment.open(), environment.pixels())
                .run(folder, frames, terminal.progress(), environment.cancel());
        terminal.endProgress();
        if (table.judges().isEmpty()) {
            terminal.message("No judge is installed. Install pydicom, dcmtk or gdcm.");
            return ExitStatus.FAILED;
        }
        json.write(toJson(table), terminal);
        ConformancePage page = new ConformancePage(table, known);
        if (out != null) {
            WholeFile.stream(out, stream -> stream.write(page.markdown().getBytes(StandardCharsets.UTF_8)));
        }
        if (!json.takesStandardOutput()) {
            page.lines().forEach(line -> terminal.print("%s", line));
        }
        return status(table);
    }

    private static Map<String, Object> toJson(ConformanceTable table) {
        return Map.of(
                "judges", table.judges(),
                "mostFrames", table.mostFrames(),
                "counts", table.counts(),
                "files", table.files().stream().map(ConformanceCommand::toJson).toList());
    }

    private static Map<String, Object> toJson(FileConformance file) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", file.path());
        row.put("transferSyntax", file.transferSyntax());
        row.put("pixels", file.pixels());
        row.put("outcome", file.outcome());
        row.put("reason", file.reason());
        row.put("opinions", file.opinions());
        return row;
    }

    private static int status(ConformanceTable table) {
        Outcome worst = table.files().stream()
                .map(FileConformance::outcome)
                .min(Outcome::compareTo)
                .orElse(Outcome.EQUAL);
        if (worst == Outcome.DIFFERENT || worst == Outcome.ONLY_JUDGES) {
            return ExitStatus.FAILED;
        }
        return table.counts().containsKey(Outcome.REFUSED) ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }
}
