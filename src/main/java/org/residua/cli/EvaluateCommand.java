package org.residua.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.EvaluationJson;
import org.residua.workflow.EvaluateModel;
import org.residua.workflow.Evaluated;
import org.residua.workflow.WriteEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code residua evaluate}: metrics with intervals, beside the baselines. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures a model on a manifest's split 'test', or 'validate' where test is empty, beside the "
                + "trivial baselines, with 95 %% intervals by patient bootstrap.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(names = "--model", paramLabel = "ID|FILE", required = true, description = "The model.")
    private String model = "";

    @Option(names = "--manifest", paramLabel = "F.csv", required = true, description = "The images.")
    private Path manifest = Path.of("manifest.csv");

    @Option(names = "--out", paramLabel = "DIR", description = "Write evaluation.json and the page evaluation.html there.")
    private @Nullable Path out;

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    EvaluateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        ModelBundle bundle = environment.bundles().find(model);
        Evaluated evaluated = new EvaluateModel(environment.dataSets())
                .run(bundle, manifest, terminal.progress(), environment.cancel());
        terminal.endProgress();
        json.writeText(EvaluationJson.text(evaluated.evaluation()), terminal);
        if (out != null) {
            new WriteEvaluation(environment.clock(), environment.version()).run(evaluated, bundle, manifest, out);
        }
        if (!json.takesStandardOutput()) {
            EvaluationText.print(evaluated.evaluation(), terminal);
        }
        return ExitStatus.DONE;
    }
}
