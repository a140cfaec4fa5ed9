package org.residua.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.CalibrationShift;
import org.residua.evaluate.ConformalRate;
import org.residua.workflow.CalibrateModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code residua calibrate}: new calibration, same weights. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Calibrates a model anew on the normals of a manifest's split 'calibrate'; the weights stay.")
final class CalibrateCommand implements Callable<Integer> {
    private static final double ALPHA = 0.05;
    private static final double COVERAGE = 0.95;
    private static final Set<Integer> PRINTED = Set.of(1, 5, 10, 20);

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

    @Option(names = "--site", paramLabel = "TEXT", description = "Where the normals come from; kept in the new model.")
    private String site = "";

    @Option(
            names = "--scanner",
            paramLabel = "MODEL-NAME",
            description = "The new model is for this Manufacturer's Model Name (0008,1090) only; may be repeated.")
    private List<String> scanners = List.of();

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    CalibrateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        ModelBundle bundle = environment.bundles().find(model);
        String name = id == null ? bundle.metadata().id() + "-local" : id;
        CalibrateModel.Result result = new CalibrateModel(environment.dataSets())
                .run(
                        new CalibrateModel.Request(bundle, manifest, name, site, scanners, out),
                        terminal.progress(),
                        environment.cancel());
        terminal.endProgress();
        Calibration calibration = result.bundle().calibration();
        terminal.message(
                "%s written: calibration %s on %d normal slices of %d patients",
                out, calibration.id(), calibration.slices(), calibration.patients());
        if (result.uncalibrated()) {
            terminal.message(
                    "It is uncalibrated, and every result will say so: %d normal slices are the fewest that mean "
                            + "something.",
                    Calibration.FEWEST_NORMALS);
        }
        json.write(tree(result), terminal);
        if (!json.takesStandardOutput()) {
            print(result);
        }
        return ExitStatus.DONE;
    }

    private void print(CalibrateModel.Result result) {
        Terminal terminal = environment.terminal();
        ConformalRate expected = expected(result);
        terminal.print(
                "flagging at alpha %.2f will realise a rate of %.3f on further normals, 95 %% within %.3f to %.3f if "
                        + "slices were independent",
                expected.alpha(), expected.mean(), expected.low(), expected.high());
        terminal.print("share of these normals flagged");
        terminal.print("  %6s  %8s  %8s", "alpha", "before", "after");
        for (CalibrationShift.Point point : result.shift().points()) {
            if (PRINTED.contains((int) Math.round(100 * point.alpha()))) {
                terminal.print("  %6.2f  %8.3f  %8.3f", point.alpha(), point.before(), point.after());
            }
        }
    }

    private static ConformalRate expected(CalibrateModel.Result result) {
        return ConformalRate.of(result.bundle().calibration().slices(), ALPHA, COVERAGE);
    }

    private static ObjectNode tree(CalibrateModel.Result result) {
        ModelBundle bundle = result.bundle();
        ConformalRate expected = expected(result);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("model", bundle.metadata().id())
                .put("sha256", bundle.sha256())
                .put("parentSha256", bundle.metadata().parentSha256())
                .put("site", bundle.metadata().site())
                .put("calibrationId", bundle.calibration().id())
                .put("normals", bundle.calibration().slices())
                .put("patients", bundle.calibration().patients())
                .put("uncalibrated", result.uncalibrated());
        ArrayNode scannersOf = tree.putArray("scanners");
        bundle.gate().scanners().forEach(scannersOf::add);
        ObjectNode rate = tree.putObject("expectedFprAtAlpha05").put("mean", expected.mean());
        rate.putArray("mean95").add(expected.low()).add(expected.high());
        ArrayNode shift = tree.putArray("shift");
        result.shift()
                .points()
                .forEach(point -> shift.addObject()
                        .put("alpha", point.alpha())
                        .put("before", point.before())
                        .put("after", point.after()));
        return tree;
    }
}
