package org.residua.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.residua.evaluate.ComparisonCsv;
import org.residua.evaluate.Interval;
import org.residua.file.WholeFile;
import org.residua.workflow.CompareRecipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code residua compare}: what each choice of a recipe is worth. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Trains and measures several recipes on the same images, and writes a table of their figures with "
                        + "intervals. Recipes whose networks learn from the same train once.")
final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECIPE", arity = "1..*", description = "Recipes by name or file, or folders of them.")
    private List<String> recipes = List.of();

    @Option(names = "--manifest", paramLabel = "F.csv", required = true, description = "The images.")
    private Path manifest = Path.of("manifest.csv");

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            defaultValue = "1",
            description = "Of every draw, and of the folds of patients; default ${DEFAULT-VALUE}.")
    private List<Long> seeds = List.of(1L);

    @Option(
            names = "--states",
            paramLabel = "DIR",
            required = true,
            description = "Keeps the states of training, so that a stopped comparison goes on.")
    private Path states = Path.of("states");

    @Option(names = "--out", paramLabel = "F.csv", required = true, description = "The table to write.")
    private Path out = Path.of("comparison.csv");

    private final Environment environment;

    CompareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        CompareRecipes.Request request = new CompareRecipes.Request(manifest, files(), seeds, states);
        ComparisonCsv table = new ComparisonCsv();
        List<CompareRecipes.Row> rows = new ArrayList<>();
        try {
            new CompareRecipes(environment.dataSets())
                    .run(
                            request,
                            row -> {
                                rows.add(row);
                                table.add(row.recipe(), row.seed(), row.evaluation());
                                tell(row, terminal);
                            },
                            terminal.progress(),
                            environment.cancel());
        } finally {
            // What was measured before a recipe failed is hours of work.
            terminal.endProgress();
            if (!rows.isEmpty()) {
                WholeFile.stream(out, stream -> stream.write(table.text().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return ExitStatus.DONE;
    }

    private static void tell(CompareRecipes.Row row, Terminal terminal) {
        Interval auroc = row.evaluation().image().getOrDefault("auroc", Interval.UNDEFINED);
        terminal.message(
                "%s, seed %d: AUROC %.3f [%.3f, %.3f]",
                row.recipe(), row.seed(), auroc.value(), auroc.low(), auroc.high());
    }

    private List<String> files() throws IOException {
        List<String> all = new ArrayList<>();
        for (String recipe : recipes) {
            Path path = Path.of(recipe);
            if (!Files.isDirectory(path)) {
                all.add(recipe);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(file -> all.add(file.toString()));
            }
        }
        return all;
    }
}
