package org.residua.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.autoencoder.TrainingStep;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.EvaluationJson;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.RecipeReader;
import org.residua.evaluate.SplitShares;
import org.residua.evaluate.TrainingRecipe;
import org.residua.workflow.MakeManifest;
import org.residua.workflow.TrainModel;
import org.residua.workflow.TrainingStates;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code residua train}: trains, calibrates, writes the bundle. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains a model on the normal images of a manifest, calibrates and measures it, writes its bundle.")
final class TrainCommand implements Callable<Integer> {
    private static final int STEPS_BETWEEN_MESSAGES = 50;

    /** Where the images are listed. */
    static final class Images {
        @Option(names = "--manifest", paramLabel = "F.csv", description = "The images, see 'residua manifest'.")
        private @Nullable Path manifest;

        @Option(
                names = "--folder",
                paramLabel = "DIR",
                description = "Or a folder with 'normal' and 'abnormal' inside, split by patient with the seed; "
                        + "the manifest is written beside the bundle.")
        private @Nullable Path folder;
    }

    @ArgGroup(multiplicity = "1")
    private Images images = new Images();

    @Option(
            names = "--config",
            paramLabel = "F.json|NAME",
            defaultValue = "volume",
            description = "The recipe: a file, or one that comes with the program (brain-flair, chest-adult, "
                    + "chest-paediatric, volume, film); default ${DEFAULT-VALUE}.")
    private String config = "volume";

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            description = "cae, vae, dae, mae, pca or ensemble instead of the recipe's own networks.")
    private @Nullable String family;

    @Option(names = "--images", paramLabel = "N", description = "Training images to be seen, counting repeats.")
    private @Nullable Long imagesSeen;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of every draw; default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--id", paramLabel = "ID", description = "Short name of the model; default the recipe's.")
    private @Nullable String id;

    @Option(names = "--out", paramLabel = "F.residua", required = true, description = "The bundle to write.")
    private Path out = Path.of("model.residua");

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Deal the patients into so many folds, each held out in turn; 1 for the manifest's own "
                    + "calibrate patients; default the recipe's.")
    private @Nullable Integer folds;

    @Option(
            names = "--resume",
            description = "Go on from the states that a stopped training of the same images and recipe left.")
    private boolean resume;

    @Option(
            names = "--states",
            paramLabel = "DIR",
            description =
                    "Keep the states of training there, also when it is done; default beside the bundle until then.")
    private @Nullable Path statesFolder;

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;
    private int steps;
    private int refused;

    TrainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        TrainingRecipe recipe = RecipeReader.read(config);
        if (family != null) {
            recipe = recipe.withFamily(family);
        }
        if (imagesSeen != null) {
            recipe = recipe.withImages(imagesSeen);
        }
        Integer dealt = folds;
        if (dealt != null) {
            recipe = recipe.withFolds(dealt);
        }
        Terminal terminal = environment.terminal();
        Path kept = statesFolder;
        TrainingStates states = kept == null ? TrainingStates.beside(out) : new TrainingStates(kept);
        if (!resume) {
            states.forget();
        }
        TrainModel.Request request =
                new TrainModel.Request(manifest(recipe), recipe, seed, id == null ? recipe.id() : id, out, states);
        TrainModel.Result result = new TrainModel(environment.dataSets())
                .run(request, this::hear, terminal.progress(), environment.cancel());
        if (kept == null) {
            states.forget();
        }
        terminal.endProgress();
        terminal.message("%s written, SHA-256 %s", out, result.bundle().sha256());
        Evaluation evaluation = result.evaluation();
        if (evaluation != null) {
            json.writeText(EvaluationJson.text(evaluation), terminal);
            if (!json.takesStandardOutput()) {
                EvaluationText.print(evaluation, terminal);
            }
        }
        return refused == 0 ? ExitStatus.DONE : ExitStatus.SOME_REFUSED;
    }

    /** The manifest as given, or one of the folder: with the same seed the same patients are in the same split. */
    private Path manifest(TrainingRecipe recipe) throws ManifestException {
        Path folder = images.folder;
        if (folder == null) {
            return Objects.requireNonNull(images.manifest, "picocli wants one of both");
        }
        Path written =
                out.resolveSibling(String.valueOf(out.getFileName()).replaceFirst("\\.residua$", "") + "-manifest.csv");
        SplitShares shares = recipe.foldCount() > 1 ? new SplitShares(1, 0) : SplitShares.DEFAULT;
        Terminal terminal = environment.terminal();
        MakeManifest.Result made = new MakeManifest(environment.open())
                .run(new MakeManifest.Request(folder, shares, seed, written), environment.cancel());
        made.refused().forEach(file -> terminal.message("%s", file));
        refused = made.refused().size();
        terminal.message("%s written", written);
        return written;
    }

    /** Where no progress line is drawn, a line now and then says how training stands. */
    private void hear(TrainingStep step) {
        boolean judged = !Double.isNaN(step.judged());
        if (judged || (!environment.terminal().interactive() && ++steps % STEPS_BETWEEN_MESSAGES == 0)) {
            environment
                    .terminal()
                    .message(
                            "%d images seen, loss %.4f%s",
                            step.imagesSeen(),
                            step.loss(),
                            judged ? String.format(java.util.Locale.ROOT, ", judged %.3f", step.judged()) : "");
        }
    }
}
