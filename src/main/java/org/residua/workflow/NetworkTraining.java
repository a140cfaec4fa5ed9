package org.residua.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.residua.autoencoder.Families;
import org.residua.autoencoder.Trainer;
import org.residua.autoencoder.TrainingOptions;
import org.residua.autoencoder.TrainingSet;
import org.residua.bundle.Comparison;
import org.residua.bundle.Member;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.SyntheticJudge;
import org.residua.evaluate.TrainingRecipe;
import org.residua.evaluate.TrainingRecipe.NetworkRecipe;
import org.residua.preprocess.GridScale;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * Trains the networks of a recipe. Where a network's checkpoints are judged, one in ten train patients is not trained on but
 * chooses among them, by synthetic lesions, if there are ten; held-out patients take no part at all.
 */
final class NetworkTraining {
    static final int PATIENTS_TO_SPARE_ONE = 10;
    private static final int MOST_JUDGED = 200;

    private final List<ModelInput> learnt = new ArrayList<>();
    private final List<ModelInput> judged = new ArrayList<>();
    private final long seed;
    private final TrainingStates states;

    NetworkTraining(List<PreparedImage> train, long seed, TrainingStates states) {
        this.seed = seed;
        this.states = states;
        Set<String> apart = apart(train, seed);
        for (PreparedImage image : train) {
            (apart.contains(image.row().patient()) ? judged : learnt).add(image.input());
        }
        Collections.shuffle(judged, new Random(seed));
    }

    private static Set<String> apart(List<PreparedImage> train, long seed) {
        List<String> patients = new ArrayList<>(
                new TreeSet<>(train.stream().map(image -> image.row().patient()).toList()));
        Collections.shuffle(patients, new Random(seed));
        return new HashSet<>(patients.subList(0, patients.size() / PATIENTS_TO_SPARE_ONE));
    }

    /** The networks of a recipe as members of a fold, their residuals not yet scaled. */
    List<Member> train(TrainingRecipe recipe, int fold, TrainingListener heard, Progress progress, CancelToken cancel)
            throws IOException {
        List<Member> members = new ArrayList<>();
        int count = recipe.networks().size();
        for (int i = 0; i < count; i++) {
            Progress part = progress.part((double) i / count, (i + 1.0) / count);
            members.add(train(recipe.networks().get(i), recipe.scoring(), fold, i, heard, part, cancel));
        }
        return members;
    }

    Member train(
            NetworkRecipe recipe,
            Scoring scoring,
            int fold,
            int number,
            TrainingListener heard,
            Progress progress,
            CancelToken cancel)
            throws IOException {
        boolean judges = !judged.isEmpty() && !Integer.valueOf(0).equals(recipe.checkpoints());
        int factor = learnt.get(0).size() / recipe.gridOrDefault(learnt.get(0).size());
        List<ModelInput> inputs = new ArrayList<>(reduced(learnt, factor));
        SyntheticJudge judge = null;
        CheckpointPictures pictures = null;
        if (judges) {
            List<ModelInput> some = judged.subList(0, Math.min(MOST_JUDGED, judged.size()));
            judge = new SyntheticJudge(reduced(some, factor), judgedBy(recipe), scoring);
            pictures = new CheckpointPictures(reduced(some, factor), judgedBy(recipe), scoring);
        } else {
            inputs.addAll(reduced(judged, factor));
        }
        SyntheticJudge asked = judge;
        CheckpointPictures drawn = pictures;
        Network network = new Trainer()
                .train(
                        Families.named(recipe.family()),
                        set(inputs),
                        options(recipe, seed + number, judges),
                        plan -> {
                            if (drawn != null) {
                                heard.checkpoint(drawn.of(plan));
                            }
                            return asked == null ? 0 : asked.judge(plan);
                        },
                        states.of(fold, number),
                        heard::step,
                        progress,
                        cancel);
        return new Member(
                network,
                fold,
                recipe.comparisons(),
                recipe.forTexture() ? TextureFit.of(network, inputs, scoring.texture()) : null);
    }

    /** The first comparison, or the plain difference for a network that is for textures alone. */
    private static Comparison judgedBy(NetworkRecipe recipe) {
        return recipe.comparisons().isEmpty()
                ? new Comparison(Scoring.Residual.ABSOLUTE, 1, 1)
                : recipe.comparisons().get(0);
    }

    private static List<ModelInput> reduced(List<ModelInput> inputs, int factor) {
        return inputs.stream().map(input -> GridScale.reduced(input, factor)).toList();
    }

    private static TrainingSet set(List<ModelInput> inputs) {
        return new TrainingSet(
                inputs.get(0).size(),
                inputs.stream().map(ModelInput::values).toList(),
                inputs.stream().map(ModelInput::foreground).toList());
    }

    static TrainingOptions options(NetworkRecipe recipe, long seed, boolean judged) {
        TrainingOptions defaults = TrainingOptions.defaults(recipe.family(), seed);
        Integer checkpoints = recipe.checkpoints();
        return new TrainingOptions(
                recipe.images() == null ? defaults.images() : recipe.images(),
                defaults.batch(),
                defaults.peakLearningRate(),
                seed,
                recipe.flip() == null ? defaults.flip() : recipe.flip(),
                judged ? checkpoints == null ? defaults.checkpoints() : checkpoints : 0,
                recipe.latent() == null ? defaults.latent() : recipe.latent(),
                recipe.noise() == null ? defaults.noiseDeviation() : recipe.noise());
    }
}
