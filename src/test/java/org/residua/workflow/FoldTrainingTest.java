package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.autoencoder.TrainingStep;
import org.residua.bundle.BundleFile;
import org.residua.bundle.Member;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.RecipeReader;
import org.residua.evaluate.SplitShares;
import org.residua.evaluate.TrainingRecipe;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.testkit.TestHeads;

/** Trainings in three folds on a manifest whose rows are all for training. */
class FoldTrainingTest {
    private static final int FOLDS = 3;
    private static final long SEED = 5;

    @TempDir
    static Path folder;

    private static Path manifest;
    private static Path pca;
    private static Path cae;

    @BeforeAll
    static void heads() throws IOException {
        TestHeads.write(folder, 9, 6);
        manifest = TestHeads.manifest(folder, new SplitShares(1, 0));
        pca = TestHeads.recipe(folder, "pca", FOLDS, "[{\"family\": \"pca\", \"latent\": 4}]");
        cae = TestHeads.recipe(
                folder,
                "cae",
                FOLDS,
                "[{\"family\": \"cae\", \"images\": 64, \"residuals\": [{\"residual\": \"GRADIENT\", \"medianPx\": 3}]}]");
    }

    private static TrainModel.Request request(Path recipe, Path out, TrainingStates states) throws IOException {
        return new TrainModel.Request(manifest, RecipeReader.read(recipe.toString()), SEED, "folds", out, states);
    }

    private static TrainModel.Result train(Path recipe, Path out) throws IOException {
        return new TrainModel(TestDicom.dataSets())
                .run(request(recipe, out, TrainingStates.NONE), step -> {}, Progress.none(), new CancelToken());
    }

    private static Evaluation evaluate(ModelBundle bundle, Path on) throws IOException {
        return new EvaluateModel(TestDicom.dataSets())
                .run(bundle, on, Progress.none(), new CancelToken())
                .evaluation();
    }

    @Test
    void everyPatientIsJudgedByNetworksThatNeverSawIt() throws IOException {
        TrainModel.Result result = train(pca, folder.resolve("judged.residua"));
        Evaluation evaluation = result.evaluation();
        assertNotNull(evaluation);
        assertEquals(new Evaluation.Counts(18, 6, 15), evaluation.n());
        assertTrue(evaluation.image().get("auroc").value() > 0.9, evaluation.toString());
        ModelBundle bundle = result.bundle();
        assertEquals(
                List.of(0, 1, 2), bundle.members().stream().map(Member::fold).toList());
        assertEquals(18, bundle.calibration().slices(), "each normal calibrates once");
        assertEquals(9, bundle.calibration().patients());
        for (Member member : bundle.members()) {
            float[] mean = member.network().weights().get("mean").values();
            assertArrayEquals(meanWithout(member.fold()), mean, 1e-6f, "learnt from the other folds alone");
        }
        assertNotEquals(evaluation, evaluate(rotated(bundle), manifest), "who has seen a patient judges otherwise");
    }

    /** The mean input of all normals that are not of a fold. */
    private static float[] meanWithout(int fold) throws IOException {
        Manifest all = ManifestReader.read(manifest);
        TrainingRecipe recipe = RecipeReader.read(pca.toString());
        PatientFolds folds = PatientFolds.of(all.rows(), FOLDS, SEED);
        List<PreparedImage> images = new ImageLoader(all, recipe.preprocessing(), TestDicom.dataSets())
                .load(all.rows(), Progress.none(), new CancelToken()).stream()
                        .filter(image ->
                                !image.row().abnormal() && folds.of(image.row().patient()) != fold)
                        .toList();
        float[] mean = new float[images.get(0).input().values().length];
        for (PreparedImage image : images) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += image.input().values()[i] / images.size();
            }
        }
        return mean;
    }

    /** The networks of each fold in the place of those of the next. */
    private static ModelBundle rotated(ModelBundle b) {
        return b.withMembers(b.members().stream()
                .map(m -> new Member(m.network(), (m.fold() + 1) % FOLDS, m.comparisons(), m.textures()))
                .toList());
    }

    @Test
    void theManifestGivesTheFiguresOfTheBundleAgainAndNoOtherDoes() throws IOException {
        Path file = folder.resolve("again.residua");
        TrainModel.Result result = train(pca, file);
        ModelBundle read = BundleFile.read(file);
        assertEquals(result.bundle().sha256(), read.sha256());
        assertEquals(result.evaluation(), evaluate(read, manifest));
        assertEquals(
                result.bundle().sha256(),
                train(pca, folder.resolve("twin.residua")).bundle().sha256());
        Path other = Files.writeString(
                folder.resolve("other.csv"), Files.readString(manifest).replaceFirst("(?m)^normal.*\\R", ""));
        assertThrows(ManifestException.class, () -> evaluate(read, other));
    }

    @Test
    void aStoppedTrainingGoesOnFromItsStatesToTheSameBundle() throws IOException {
        ModelBundle inOneGo = train(cae, folder.resolve("one-go.residua")).bundle();
        Path out = folder.resolve("stopped.residua");
        TrainingStates states = TrainingStates.beside(out);
        CancelToken cancel = new CancelToken();
        List<TrainingStep> before = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> new TrainModel(TestDicom.dataSets())
                        .run(
                                request(cae, out, states),
                                step -> {
                                    before.add(step);
                                    if (before.size() == 3) {
                                        cancel.cancel();
                                    }
                                },
                                Progress.none(),
                                cancel));
        assertFalse(Files.exists(out));
        List<TrainingStep> after = new ArrayList<>();
        ModelBundle continued = new TrainModel(TestDicom.dataSets())
                .run(request(cae, out, states), after::add, Progress.none(), new CancelToken())
                .bundle();
        assertEquals(FOLDS * 2, before.size() + after.size(), "two steps a network, none twice");
        assertEquals(inOneGo.sha256(), continued.sha256());
        states.forget();
        assertFalse(Files.exists(folder.resolve("stopped.residua.training")));
    }

    @Test
    void forgettingStatesLeavesWhatIsNoState() throws IOException {
        Path place = Files.createDirectory(folder.resolve("states"));
        Path state = Files.writeString(place.resolve("fold-0-network-0.state"), "");
        Path note = Files.writeString(place.resolve("note.txt"), "");
        new TrainingStates(place).forget();
        assertFalse(Files.exists(state));
        assertTrue(Files.exists(note));
        TrainingStates.NONE.forget();
        new TrainingStates(folder.resolve("nowhere")).forget();
    }
}
