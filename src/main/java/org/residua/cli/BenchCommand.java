package org.residua.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.workflow.BenchFigure;
import org.residua.workflow.BenchStudies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code residua bench}: how fast the window is, on studies made up for it. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the window on synthetic studies: a series of hundreds of slices, one of thousands, a large "
                + "film. Needs no display. Prints a row a figure: median, 95th percentile, processor time, target.")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--window", required = true, description = "Measure the window.")
    private boolean window;

    @Option(
            names = "--studies",
            paramLabel = "DIR",
            required = true,
            description = "Where the studies are, or are written to where they are not there yet; about 0.5 GB.")
    private Path studies = Path.of(".");

    @Option(names = "--slices", paramLabel = "N", defaultValue = "384", description = "Of the series; ${DEFAULT-VALUE}.")
    private int slices = 384;

    @Option(names = "--deep", paramLabel = "N", defaultValue = "3000", description = "Of the long one; ${DEFAULT-VALUE}.")
    private int deep = 3000;

    @Option(names = "--film", paramLabel = "PX", defaultValue = "3000", description = "Its side; ${DEFAULT-VALUE}.")
    private int film = 3000;

    @Option(names = "--openings", paramLabel = "N", defaultValue = "20", description = "Of each study; ${DEFAULT-VALUE}.")
    private int openings = 20;

    @Option(names = "--cycles", paramLabel = "N", defaultValue = "50", description = "Opened and closed; ${DEFAULT-VALUE}.")
    private int cycles = 50;

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    BenchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Viewer.BenchSubjects subjects = new Viewer.BenchSubjects(
                there(slices + "-slices", folder -> new BenchStudies().stack(folder, slices)),
                there(deep + "-slices", folder -> new BenchStudies().stack(folder, deep)),
                there("film-" + film, folder -> new BenchStudies().film(folder, film)),
                openings,
                cycles);
        List<BenchFigure> figures = new ArrayList<>();
        PrintWriter out = environment.terminal().out();
        double before = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.println("subject,what,unit,samples,median,p95,processor_ms,target");
        environment.viewer().bench(subjects, figure -> {
            figures.add(figure);
            out.println(row(figure));
            out.flush();
        });
        double after = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        environment
                .terminal()
                .message("Load of the machine %.1f before, %.1f after, on %d processors", before, after, processors);
        json.write(
                Map.of("processors", processors, "loadBefore", before, "loadAfter", after, "figures", figures),
                environment.terminal());
        return ExitStatus.DONE;
    }

    /** Makes a study. */
    private interface Maker {
        void make(Path folder) throws IOException;
    }

    private Path there(String name, Maker maker) throws IOException {
        Path folder = studies.resolve(name);
        if (!Files.isDirectory(folder)) {
            environment.terminal().message("Writing %s", folder);
            maker.make(folder);
        }
        return folder;
    }

    private static String row(BenchFigure figure) {
        @Nullable Double target = figure.target();
        return String.format(
                Locale.ROOT,
                "%s,\"%s\",%s,%d,%.1f,%.1f,%.1f,%s",
                figure.subject(),
                figure.what(),
                figure.unit(),
                figure.samples(),
                figure.median(),
                figure.percentile95(),
                figure.processorMs(),
                target == null ? "" : String.format(Locale.ROOT, "%.0f", target));
    }
}
