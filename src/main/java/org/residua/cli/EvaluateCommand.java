package org.residua.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.EvaluationJson;
import org.residua.file.WholeFile;
import org.residua.workflow.EvaluateModel;
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

    @Option(names = "--out", paramLabel = "DIR", description = "Write evaluation.json there.")
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
        Evaluation evaluation = new EvaluateModel(environment.dataSets())
                .run(environment.bundles().find(model), manifest, terminal.progress(), environment.cancel())
                .evaluation();
        terminal.endProgress();
        String text = EvaluationJson.text(evaluation);
        json.writeText(text, terminal);
        if (out != null) {
            Files.createDirectories(out);
            WholeFile.stream(
                    out.resolve("evaluation.json"), stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (!json.takesStandardOutput()) {
            EvaluationText.print(evaluation, terminal);
        }
        return ExitStatus.DONE;
    }
}
