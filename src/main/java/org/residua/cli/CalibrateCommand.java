package org.residua.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.workflow.CalibrateModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code residua calibrate}: new calibration, same weights. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Calibrates a model anew on the normals of a manifest's split 'calibrate'; the weights stay.")
final class CalibrateCommand implements Callable<Integer> {
    @Option(names = "--model", paramLabel = "ID|FILE", required = true, description = "The model.")
    private String model = "";

    @Option(names = "--manifest", paramLabel = "F.csv", required = true, description = "The images.")
    private Path manifest = Path.of("manifest.csv");

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Short name of the new model; default that of the old one with -local.")
    private @Nullable String id;

    @Option(names = "--out", paramLabel = "F.residua", required = true, description = "The bundle to write.")
    private Path out = Path.of("model.residua");

    private final Environment environment;

    CalibrateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        ModelBundle bundle = environment.bundles().find(model);
        String name = id == null ? bundle.metadata().id() + "-local" : id;
        ModelBundle written = new CalibrateModel(environment.dataSets())
                .run(
                        new CalibrateModel.Request(bundle, manifest, name, out),
                        terminal.progress(),
                        environment.cancel());
        terminal.endProgress();
        terminal.message(
                "%s written: calibration %s on %d normal slices of %d patients",
                out,
                written.calibration().id(),
                written.calibration().slices(),
                written.calibration().patients());
        return ExitStatus.DONE;
    }
}
