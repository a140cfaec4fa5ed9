package org.residua.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.evaluate.Label;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.Split;
import org.residua.evaluate.SplitShares;
import org.residua.workflow.MakeManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code residua manifest}: a manifest from a folder or an index. */
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = "Lists images with their labels, split by patient: what 'train' and 'evaluate' take.")
final class ManifestCommand implements Callable<Integer> {
    /** What may stay together in one split. */
    enum SplitBy {
        PATIENT
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "A folder with 'normal' and 'abnormal' inside, perhaps 'masks'; or use --index.")
    private @Nullable Path folder;

    @Option(names = "--index", paramLabel = "F.csv", description = "An index with path, patient and label.")
    private @Nullable Path index;

    @Option(names = "--split-by", defaultValue = "patient", description = "patient: none is in two splits.")
    private SplitBy splitBy = SplitBy.PATIENT;

    @Option(
            names = "--train",
            paramLabel = "SHARE",
            defaultValue = "0.5",
            description = "Of the patients with normals; default ${DEFAULT-VALUE}.")
    private double train = 0.5;

    @Option(
            names = "--calibrate",
            paramLabel = "SHARE",
            defaultValue = "0.25",
            description = "Likewise; the rest validates; default ${DEFAULT-VALUE}.")
    private double calibrate = 0.25;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the split; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "F.csv", required = true, description = "The manifest to write.")
    private Path out = Path.of("manifest.csv");

    private final Environment environment;

    ManifestCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Path source = folder == null ? index : folder;
        if (spec != null && (source == null || (folder != null && index != null))) {
            throw new ParameterException(spec.commandLine(), "Name a folder, or an index with --index.");
        }
        if (source == null) {
            return ExitStatus.USAGE;
        }
        MakeManifest.Result result = new MakeManifest(environment.open())
                .run(
                        new MakeManifest.Request(source, new SplitShares(train, calibrate), seed, out),
                        environment.cancel());
        result.refused().forEach(file -> environment.terminal().message("%s", file));
        Manifest manifest = result.manifest();
        environment
                .terminal()
                .message("%s written, split by %s", out, splitBy.name().toLowerCase(java.util.Locale.ROOT));
        for (Split split : Split.values()) {
            for (Label label : Label.values()) {
                var rows = manifest.in(split, label);
                if (!rows.isEmpty()) {
                    environment
                            .terminal()
                            .message(
                                    "  %s %s: %d images of %d patients",
                                    split, label, rows.size(), Manifest.patients(rows));
                }
            }
        }
        return result.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_REFUSED;
    }
}
