package org.residua.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.RecipeReader;
import org.residua.evaluate.TrainingRecipe;
import org.residua.evaluate.TrainingRecipe.NetworkRecipe;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * Trains and measures recipes on the same images: what each choice is worth. Nothing is written but the states of training;
 * recipes that differ in nothing that networks learn from share these, and train once.
 */
public final class CompareRecipes {
    private final DataSetSource source;

    /** With what reads the images of a manifest. */
    public CompareRecipes(DataSetSource source) {
        this.source = source;
    }

    /**
     * What to compare.
     *
     * @param recipes names or files, as {@link RecipeReader#read} takes them
     * @param seeds of every draw; patients are dealt into other folds by each
     * @param states folder for the states of training
     */
    public record Request(Path manifest, List<String> recipes, List<Long> seeds, Path states) {}

    /**
     * One row of the comparison.
     *
     * @param recipe id of the recipe
     */
    public record Row(String recipe, long seed, Evaluation evaluation) {}

    /**
     * The rows, recipe by recipe, seed by seed.
     *
     * @param each hears each row as soon as it is there
     * @throws IOException when the manifest, a recipe or an image cannot be used
     * @throws java.util.concurrent.CancellationException when stopped; what was trained is kept in the states
     */
    public List<Row> run(Request request, Consumer<Row> each, Progress progress, CancelToken cancel)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        int count = request.recipes().size() * request.seeds().size();
        for (String name : request.recipes()) {
            TrainingRecipe recipe = RecipeReader.read(name);
            for (long seed : request.seeds()) {
                Progress part = progress.part((double) rows.size() / count, (rows.size() + 1.0) / count);
                TrainModel.Request one = new TrainModel.Request(
                        request.manifest(), recipe, seed, recipe.id(), null, states(request, recipe, seed));
                @Nullable
                Evaluation evaluation = new TrainModel(source)
                        .run(one, step -> {}, part, cancel)
                        .evaluation();
                if (evaluation == null) {
                    throw new ManifestException(request.manifest() + " has not both normal and abnormal images to "
                            + "measure on. Without either recipes cannot be compared.");
                }
                Row row = new Row(recipe.id(), seed, evaluation);
                rows.add(row);
                each.accept(row);
            }
        }
        return rows;
    }

    /** A folder named after all that networks learn from. */
    private static TrainingStates states(Request request, TrainingRecipe recipe, long seed) {
        String learnt = recipe.networks().stream()
                .map(n -> String.join(
                        ",",
                        n.family(),
                        String.valueOf(n.images()),
                        String.valueOf(n.latent()),
                        String.valueOf(n.noise()),
                        String.valueOf(n.flip()),
                        String.valueOf(n.gridSize()),
                        judgement(recipe, n)))
                .collect(Collectors.joining(";"));
        String all = String.join("|", recipe.preprocessing().hash(), learnt, recipe.foldCount() + "", seed + "");
        UUID name = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        return new TrainingStates(request.states().resolve(name.toString()));
    }

    /** What chooses among the weights of a network, if anything does. */
    private static String judgement(TrainingRecipe recipe, NetworkRecipe network) {
        return Integer.valueOf(0).equals(network.checkpoints())
                ? "0"
                : String.join(
                        ",",
                        String.valueOf(network.checkpoints()),
                        network.comparisons().toString(),
                        recipe.scoring().toString());
    }
}
