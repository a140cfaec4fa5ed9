package org.residua.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program as seen from a terminal. Without a command it opens the viewer. */
@Command(
        name = "residua",
        mixinStandardHelpOptions = true,
        description = "Shows what an autoencoder trained on normal scans cannot reconstruct. "
                + "Research only, not for diagnosis.",
        footer = {
            "",
            "Exit status: 0 all done, 1 done but some inputs were refused, 2 wrong usage, 3 failed.",
            "Shell completion: source <(residua generate-completion)"
        })
public final class Residua implements Callable<Integer> {
    @Mixin
    private final ViewCommand.Options view = new ViewCommand.Options();

    private final Environment environment;

    private Residua(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return ViewCommand.run(environment, view);
    }

    /** Runs one command line and returns its exit status. */
    public static int run(Environment environment, String... arguments) {
        CommandLine line = new CommandLine(new Residua(environment))
                .addSubcommand(new ViewCommand(environment))
                .addSubcommand(new ScanCommand(environment))
                .addSubcommand(new PixelsCommand(environment))
                .addSubcommand(new TagsCommand(environment))
                .addSubcommand(new ConformanceCommand(environment))
                .addSubcommand(new ModelsCommand(environment))
                .addSubcommand(new ScoreCommand(environment))
                .addSubcommand(new ReportCommand(environment))
                .addSubcommand(new DeidentifyCommand(environment))
                .addSubcommand(new ManifestCommand(environment))
                .addSubcommand(new TrainCommand(environment))
                .addSubcommand(new CalibrateCommand(environment))
                .addSubcommand(new EvaluateCommand(environment))
                .addSubcommand(new CompareCommand(environment))
                .addSubcommand(new DriftCommand(environment))
                .addSubcommand(new PhantomCommand(environment))
                .addSubcommand(new BenchCommand(environment))
                .addSubcommand(new GenerateCompletion());
        line.getCommandSpec().version("residua " + environment.version());
        line.setOut(environment.terminal().out());
        line.setErr(environment.terminal().err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(environment.terminal(), failure));
        return line.execute(arguments);
    }

    private static int report(Terminal terminal, Exception failure) {
        terminal.endProgress();
        if (failure instanceof CancellationException) {
            terminal.message("Stopped.");
            return ExitStatus.FAILED;
        }
        @Nullable String message = failure.getMessage();
        terminal.message("residua: %s", message == null ? failure.toString() : message);
        org.slf4j.LoggerFactory.getLogger(Residua.class).error("command failed", failure);
        return ExitStatus.FAILED;
    }
}
