package org.residua.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.workflow.PhantomStudy;
import org.residua.workflow.WritePhantomSet;
import org.residua.workflow.WritePhantoms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code residua phantom}: writes the sample studies. */
@Command(
        name = "phantom",
        mixinStandardHelpOptions = true,
        description = "Writes the sample studies, synthetic and the same for the same seed: a chest film and a head MR "
                + "series, each with and without a lesion, with its exact mask as DICOM SEG.")
final class PhantomCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write; a folder a study.")
    private Path out = Path.of("sample-scans");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + WritePhantoms.DEFAULT_SEED,
            description = "Of all that is random; default ${DEFAULT-VALUE}.")
    private long seed = WritePhantoms.DEFAULT_SEED;

    @Option(
            names = "--training-set",
            paramLabel = "N",
            description =
                    "Instead of the samples, write N normal head series, 3 N normal films and some with a lesion, with "
                            + "a manifest each: what the models of the samples are trained on.")
    private @Nullable Integer normals;

    private final Environment environment;

    PhantomCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        WritePhantoms studies = new WritePhantoms();
        if (normals == null) {
            studies.run(out, seed, terminal.progress(), environment.cancel());
        } else {
            WritePhantomSet set = new WritePhantomSet(studies);
            set.run(PhantomStudy.Kind.BRAIN, normals, seed, out, terminal.progress(), environment.cancel());
            set.run(PhantomStudy.Kind.CHEST, 3 * normals, seed, out, terminal.progress(), environment.cancel());
        }
        terminal.endProgress();
        terminal.message("Studies written to %s", out);
        return ExitStatus.DONE;
    }
}
