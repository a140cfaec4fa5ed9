package org.residua.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code residua view}: opens the window; where there is no display it writes the same review to files. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = "Opens the viewer. Without a display, writes the same review to files and says where.")
final class ViewCommand implements Callable<Integer> {
    /** What can be said about the window. */
    static final class Options {
        @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, folders or DICOMDIR files to open.")
        private List<Path> paths = List.of();

        @Option(
                names = "--snapshot",
                paramLabel = "FILE.png",
                description =
                        "Render the window with the first series scored to a picture, and exit. Needs no display.")
        private @Nullable Path snapshot;

        @Option(
                names = "--size",
                paramLabel = "WxH",
                defaultValue = "1680x1000",
                converter = SizeConverter.class,
                description = "Size of the snapshot in pixels; default ${DEFAULT-VALUE}.")
        private Viewer.Size size = new Viewer.Size(1680, 1000);

        @Option(
                names = "--no-restore",
                description = "Open an empty window where no PATH is given, not what was open at the last time.")
        private boolean noRestore;

        @Mixin
        private final ScoringOptions scoring = new ScoringOptions();
    }

    @Mixin
    private final Options options = new Options();

    private final Environment environment;

    ViewCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return run(environment, options);
    }

    static int run(Environment environment, Options options) throws Exception {
        Viewer.Request request =
                new Viewer.Request(
                options.paths,
                options.scoring.model(),
                options.scoring.toScoreOptions(),
                options.scoring.isRateAsked(),
                !options.noRestore);
        Viewer viewer = environment.viewer();
        if (options.snapshot != null) {
            viewer.snapshot(request, options.size, options.snapshot);
            environment.terminal().message("Window written to %s", options.snapshot);
            return ExitStatus.DONE;
        }
        if (viewer.hasDisplay()) {
            viewer.open(request);
            return ExitStatus.DONE;
        }
        return new ReviewToFiles(environment).run(request, options.scoring, options.size, Path.of("residua-review"));
    }
}
