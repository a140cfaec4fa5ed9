package org.residua.workflow;

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
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.SyntheticJudge;
import org.residua.evaluate.TrainingRecipe;
import org.residua.evaluate.TrainingRecipe.NetworkRecipe;
import org.residua.preprocess.ModelInput;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * Trains the networks of a recipe. One in ten train patients, where there are ten, is not trained on but chooses the
 * checkpoint, by synthetic lesions; calibrate and validate patients take no part at all.
 */
final class NetworkTraining {
    static final int PATIENTS_TO_SPARE_ONE = 10;
    private static final int MOST_JUDGED = 200;

    private final List<ModelInput> learnt = new ArrayList<>();
    private final List<ModelInput> judged = new ArrayList<>();
    private final long seed;

    NetworkTraining(List<PreparedImage> train, long seed) {
        this.seed = seed;
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

    /** The inputs that networks learn from. */
    List<ModelInput> learnt() {
        return Collections.unmodifiableList(learnt);
    }

    List<Network> train(TrainingRecipe recipe, TrainingListener heard, Progress progress, CancelToken cancel) {
        List<Network> networks = new ArrayList<>();
        int count = recipe.networks().size();
        for (int i = 0; i < count; i++) {
            Progress part = progress.part((double) i / count, (i + 1.0) / count);
            networks.add(train(recipe.networks().get(i), recipe.scoring(), seed + i, heard, part, cancel));
        }
        return networks;
    }

    Network train(
            NetworkRecipe recipe,
            Scoring scoring,
            long networkSeed,
            TrainingListener heard,
            Progress progress,
            CancelToken cancel) {
        TrainingSet set = new TrainingSet(
                learnt.get(0).size(),
                learnt.stream().map(ModelInput::values).toList(),
                learnt.stream().map(ModelInput::foreground).toList());
        List<ModelInput> judges = judged.subList(0, Math.min(MOST_JUDGED, judged.size()));
        SyntheticJudge judge = judges.isEmpty() ? null : new SyntheticJudge(judges, scoring);
        CheckpointPictures pictures = new CheckpointPictures(judges, scoring);
        return new Trainer()
                .train(
                        Families.named(recipe.family()),
                        set,
                        options(recipe, networkSeed, judge != null),
                        plan -> {
                            heard.checkpoint(pictures.of(plan));
                            return judge == null ? 0 : judge.judge(plan);
                        },
                        heard::step,
                        progress,
                        cancel);
    }

    private static TrainingOptions options(NetworkRecipe recipe, long seed, boolean judged) {
        TrainingOptions defaults = TrainingOptions.defaults(recipe.family(), seed);
        return new TrainingOptions(
                recipe.images() == null ? defaults.images() : recipe.images(),
                defaults.batch(),
                defaults.peakLearningRate(),
                seed,
                recipe.flip() == null ? defaults.flip() : recipe.flip(),
                judged ? defaults.checkpoints() : 0,
                recipe.latent() == null ? defaults.latent() : recipe.latent(),
                recipe.noise() == null ? defaults.noiseDeviation() : recipe.noise());
    }
}
