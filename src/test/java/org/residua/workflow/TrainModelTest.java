package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.RecipeReader;
import org.residua.evaluate.SplitShares;
import org.residua.evaluate.TrainingRecipe;
import org.residua.file.FileWriteException;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.testkit.TestHeads;
import org.residua.volume.SliceReadException;

/** The whole way from a folder of pictures to a bundle and its figures, on made-up heads of 64 pixels. */
class TrainModelTest {
    @TempDir
    static Path folder;

    private static Path manifest;

    @BeforeAll
    static void pictures() throws IOException {
        TestHeads.write(folder, 24, 6);
        manifest = TestHeads.manifest(folder, SplitShares.DEFAULT);
    }

    private static TrainingRecipe recipe(String family, int images) throws IOException {
        return RecipeReader.read("volume").withFamily(family).withImages(images);
    }

    private static TrainModel.Result train(TrainingRecipe recipe, Path out) throws IOException {
        return new TrainModel(TestDicom.dataSets())
                .run(
                        new TrainModel.Request(manifest, recipe, 5, "made-up", out),
                        step -> {},
                        Progress.none(),
                        new CancelToken());
    }

    @Test
    void principalComponentsFindTheChangeAndTheBundleSaysSo() throws IOException {
        TrainModel.Result result = train(recipe("pca", 1), folder.resolve("pca.residua"));
        Evaluation evaluation = result.evaluation();
        assertNotNull(evaluation);
        assertEquals(6, evaluation.n().abnormal());
        assertTrue(
                evaluation.image().get("auroc").value() > 0.9,
                evaluation.image().toString());
        assertNotNull(evaluation.pixel());
        assertTrue(
                evaluation.pixel().get("pointing").value() > 0.8,
                evaluation.pixel().toString());
        ModelBundle bundle = result.bundle();
        assertEquals(64, bundle.sha256().length());
        assertEquals(12, bundle.metadata().trainingPatients());
        assertEquals(24, bundle.metadata().trainingImages());
        assertEquals(12, bundle.calibration().slices());
        assertEquals(6, bundle.calibration().patients());
        assertEquals(
                evaluation.image().get("auroc").value(),
                bundle.metadata().metrics().get("auroc").value());
        assertTrue(bundle.card().contains("Beside the baselines"));
        Evaluation again = new EvaluateModel(TestDicom.dataSets())
                .run(bundle, manifest, Progress.none(), new CancelToken())
                .evaluation();
        assertEquals(evaluation, again);
    }

    @Test
    void theSameSeedGivesTheSameBundle() throws IOException {
        TrainingRecipe recipe = recipe("cae", 128);
        List<TrainingStep> steps = new ArrayList<>();
        TrainModel.Result first = new TrainModel(TestDicom.dataSets())
                .run(
                        new TrainModel.Request(manifest, recipe, 5, "made-up", folder.resolve("one.residua")),
                        steps::add,
                        Progress.none(),
                        new CancelToken());
        TrainModel.Result second = train(recipe, folder.resolve("two.residua"));
        assertEquals(first.bundle().sha256(), second.bundle().sha256());
        assertEquals(4, steps.size());
        double[] scores = first.bundle().calibration().sliceScores();
        assertArrayEquals(scores, second.bundle().calibration().sliceScores(), 1e-5);
        assertTrue(steps.stream().anyMatch(step -> !Double.isNaN(step.judged())), "one patient in ten judges");
    }

    @Test
    void anotherCalibrationKeepsTheWeightsAndTakesAnotherName() throws IOException {
        ModelBundle old = train(recipe("pca", 1), folder.resolve("old.residua")).bundle();
        String rows =
                Files.readString(manifest).replace(",calibrate,", ",context,").replace(",validate,", ",calibrate,");
        Path local = Files.writeString(folder.resolve("local.csv"), rows);
        CalibrateModel.Result result = new CalibrateModel(TestDicom.dataSets())
                .run(
                        new CalibrateModel.Request(
                                old, local, "made-up-here", "here", List.of("Some MR"), folder.resolve("here.residua")),
                        Progress.none(),
                        new CancelToken());
        ModelBundle fresh = result.bundle();
        assertEquals("made-up-here", fresh.metadata().id());
        assertEquals(old.sha256(), fresh.metadata().parentSha256());
        assertEquals("here", fresh.metadata().site());
        assertEquals(List.of("Some MR"), fresh.gate().scanners());
        assertTrue(result.uncalibrated(), "twelve normals");
        assertTrue(fresh.metadata().limits().stream().anyMatch(limit -> limit.startsWith("Uncalibrated")));
        assertEquals(fresh.calibration().slices(), result.shift().normals());
        assertArrayEquals(
                old.members().get(0).network().weights().get("mean").values(),
                fresh.members().get(0).network().weights().get("mean").values());
        assertFalse(old.calibration().id().equals(fresh.calibration().id()));
        assertTrue(fresh.metadata().metrics().isEmpty());
    }

    @Test
    void withoutAbnormalImagesNothingIsMeasuredButABundleIsMade() throws IOException {
        String rows = Files.readString(manifest).replaceAll("(?m)^abnormal.*\\R", "");
        Path normals = Files.writeString(folder.resolve("normals.csv"), rows);
        TrainModel.Request request = new TrainModel.Request(normals, recipe("pca", 1), 5, "made-up", null);
        TrainModel.Result result =
                new TrainModel(TestDicom.dataSets()).run(request, step -> {}, Progress.none(), new CancelToken());
        assertNull(result.evaluation());
        assertEquals("", result.bundle().sha256());
        assertThrows(
                ManifestException.class,
                () -> new EvaluateModel(TestDicom.dataSets())
                        .run(result.bundle(), normals, Progress.none(), new CancelToken()));
    }

    @Test
    void aStoppedTrainingLeavesNothing() throws IOException {
        CancelToken cancel = new CancelToken();
        Path out = folder.resolve("stopped.residua");
        TrainModel.Request request = new TrainModel.Request(manifest, recipe("cae", 12800), 5, "made-up", out);
        assertThrows(
                CancellationException.class,
                () -> new TrainModel(TestDicom.dataSets())
                        .run(request, step -> cancel.cancel(), Progress.none(), cancel));
        assertFalse(Files.exists(out));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        String rows = Files.readString(manifest);
        Path untrained = Files.writeString(folder.resolve("untrained.csv"), rows.replace(",train,", ",context,"));
        Path loose = Files.writeString(folder.resolve("loose.csv"), rows.replace(",calibrate,", ",context,"));
        Path broken =
                Files.writeString(folder.resolve("broken.csv"), rows.replaceFirst("normal/p0_0.png", "manifest.csv"));
        assertTrue(message(ManifestException.class, untrained, null).contains("split train"));
        assertTrue(message(ManifestException.class, loose, null).contains("split calibrate"));
        assertTrue(message(SliceReadException.class, broken, null).contains("manifest.csv"));
        Path nowhere = folder.resolve("none/x.residua");
        assertTrue(message(FileWriteException.class, manifest, nowhere).contains("x.residua"));
    }

    private static String message(Class<? extends Exception> type, Path data, Path out) throws IOException {
        TrainModel.Request request = new TrainModel.Request(data, recipe("pca", 1), 5, "made-up", out);
        return String.valueOf(assertThrows(
                        type,
                        () -> new TrainModel(TestDicom.dataSets())
                                .run(request, step -> {}, Progress.none(), new CancelToken()))
                .getMessage());
    }
}
