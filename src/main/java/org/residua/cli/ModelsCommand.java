package org.residua.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.BundleLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code residua models}: the bundles and their cards. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the models at hand; 'models show ID' prints a model's card.")
final class ModelsCommand implements Callable<Integer> {
    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    ModelsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        List<BundleLibrary.Entry> entries = environment.bundles().entries();
        json.write(entries.stream().map(ModelsCommand::toJson).toList(), environment.terminal());
        if (!json.takesStandardOutput()) {
            for (BundleLibrary.Entry entry : entries) {
                var metadata = entry.bundle().metadata();
                environment
                        .terminal()
                        .print(
                                "%-18s %-8s %s, %d images of %d patients. %s",
                                metadata.id(),
                                metadata.family(),
                                metadata.title(),
                                metadata.trainingImages(),
                                metadata.trainingPatients(),
                                metadata.intendedUse());
            }
        }
        return ExitStatus.DONE;
    }

    private static Map<String, Object> toJson(BundleLibrary.Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.bundle().metadata().id());
        row.put("sha256", entry.bundle().sha256());
        row.put("file", entry.file());
        row.put("metadata", entry.bundle().metadata());
        return row;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the card of a model.")
    int show(@Parameters(paramLabel = "ID", description = "A model's id, or a bundle file.") @Nullable String id)
            throws Exception {
        if (id == null) {
            return ExitStatus.USAGE;
        }
        environment.terminal().out().println(environment.bundles().find(id).card());
        return ExitStatus.DONE;
    }
}
