package org.residua.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Split;
import org.residua.task.CancelToken;
import org.residua.task.Job;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.training.TrainingModel.State;
import org.residua.workflow.DataSurvey;

/** Training, calibration and the list of models as the page has them, on made-up heads, at once. */
class ModelsPageModelTest {
    @TempDir
    Path folder;

    private final SameThreadJobRunner runner = new SameThreadJobRunner();
    private final List<ModelBundle> used = new ArrayList<>();
    private Path own;
    private Path heads;
    private ModelsPageModel page;

    @BeforeEach
    void heads() throws IOException {
        own = folder.resolve("own");
        heads = HeadPictures.write(folder.resolve("heads"), 24);
        page = new ModelsPageModel(FakeStudy.work(own), runner, used::add, System::nanoTime);
    }

    private TrainingModel ready(String family, String images) {
        TrainingModel training = page.training();
        TrainingForm form = training.form();
        form.familyProperty().set(family);
        form.imagesProperty().set(images);
        form.data().choose(heads);
        assertEquals("", form.obstacleProperty().get());
        return training;
    }

    private ModelItem.Usable shown() {
        return assertInstanceOf(
                ModelItem.Usable.class, page.models().selectedProperty().get());
    }

    @Test
    void aTrainingShowsItsCurveItsPicturesAndItsFiguresAndTheModelIsAtHand() {
        TrainingModel training = ready("cae", "256");
        training.start();
        assertEquals(
                State.DONE,
                training.stateProperty().get(),
                training.statusProperty().get());
        TrainingRun run = training.runProperty().get();
        assertNotNull(run);
        assertEquals(8, run.curve().raw(100).get(0).size());
        assertFalse(run.curve().judged().get(0).isEmpty());
        assertEquals(2, run.pictures().size(), "one patient of twelve is held out, with two slices");
        assertTrue(run.pictures().get(0).isChanged());
        assertFalse(
                Figures.of(training.resultProperty().get().bundle().metadata()).isEmpty());
        assertEquals("my-model", shown().bundle().metadata().id());
        assertTrue(shown().own());
        assertTrue(Files.isRegularFile(own.resolve("my-model-manifest.csv")));
        training.useNow();
        assertEquals("my-model", used.get(0).metadata().id());
        assertTrue(training.form().obstacleProperty().get().contains("my-model.residua is there already"));
    }

    @Test
    void aTrainingThatIsStoppedWritesNothing() {
        TrainingModel training = ready("cae", "256");
        runner.hold();
        training.start();
        assertEquals(State.RUNNING, training.stateProperty().get());
        training.stop();
        runner.runHeld();
        assertEquals(State.STOPPED, training.stateProperty().get());
        assertFalse(Files.exists(own.resolve("my-model.residua")));
    }

    @Test
    void aStoppedTrainingResumesAndGivesTheModelThatItWouldHaveGiven() throws IOException {
        HeadPictures.withoutAbnormal(heads);
        AtomicBoolean stopping = new AtomicBoolean(true);
        page = new ModelsPageModel(
                FakeStudy.work(own), new StoppingRunner(runner, stopping), used::add, System::nanoTime);
        TrainingModel training = ready("cae", "128");
        assertFalse(training.isResumable());
        training.start();
        assertEquals(State.STOPPED, training.stateProperty().get());
        assertTrue(training.isResumable());
        stopping.set(false);
        training.resume();
        assertEquals(
                State.DONE,
                training.stateProperty().get(),
                training.statusProperty().get());
        assertFalse(training.isResumable());
        TrainingRun run = training.runProperty().get();
        assertNotNull(run);
        assertEquals(1, run.curve().network());
        assertEquals(4, run.curve().raw(100).get(0).size());
        byte[] resumed = Files.readAllBytes(own.resolve("my-model.residua"));
        Files.delete(own.resolve("my-model.residua"));
        training.form().judge();
        training.start();
        assertArrayEquals(resumed, Files.readAllBytes(own.resolve("my-model.residua")));
    }

    /** Stops training in its middle. */
    private record StoppingRunner(JobRunner runner, AtomicBoolean stopping) implements JobRunner {
        @Override
        public <T> CancelToken run(Lane lane, Job<T> job, JobListener<T> listener) {
            return runner.run(
                    lane,
                    (progress, cancel) -> {
                        CancelToken own = new CancelToken();
                        return job.run(
                                (fraction, message) -> {
                                    progress.report(fraction, message);
                                    if (stopping.get() && fraction > 0.5 && message.equals("Training")) {
                                        own.cancel();
                                    }
                                },
                                own);
                    },
                    listener);
        }

        @Override
        public void onWindowThread(Runnable action) {
            runner.onWindowThread(action);
        }

        @Override
        public void close() {
            runner.close();
        }
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        TrainingForm form = page.training().form();
        assertEquals("Choose the data to begin.", form.obstacleProperty().get());
        form.seedProperty().set("one");
        assertTrue(form.obstacleProperty().get().startsWith("The seed"));
        form.seedProperty().set("2");
        form.recipeProperty().set("nowhere.json");
        assertTrue(form.obstacleProperty().get().contains("no recipe nowhere.json"));
        form.recipeProperty().set("volume");
        form.imagesProperty().set("-3");
        assertTrue(form.obstacleProperty().get().startsWith("The images seen"));
        form.imagesProperty().set("");
        form.data().choose(folder.resolve("own.csv"));
        assertTrue(form.obstacleProperty().get().contains("own.csv"));
    }

    @Test
    void imagesThatCannotBeReadAreLeftOutAndNamed() throws IOException {
        HeadPictures.withoutAbnormal(heads);
        Path broken = Files.writeString(heads.resolve("normal/x_1.png"), "no picture");
        ready("pca", "");
        DataSurvey survey = page.training().form().data().surveyProperty().get();
        assertNotNull(survey);
        assertEquals(
                List.of(broken),
                survey.refused().stream().map(DataSurvey.Refusal::file).toList());
        page.training().start();
        assertEquals(State.DONE, page.training().stateProperty().get());
    }

    @Test
    void anotherSeedSplitsAFolderAnew() {
        ready("pca", "");
        DataSurvey before = page.training().form().data().surveyProperty().get();
        page.training().form().seedProperty().set("7");
        DataSurvey after = page.training().form().data().surveyProperty().get();
        assertNotNull(before);
        assertNotNull(after);
        assertEquals(before.parts(), after.parts());
        assertFalse(before.rows().equals(after.rows()));
    }

    @Test
    void localNormalsMakeANewModelAndTheOldOneStays() throws IOException {
        HeadPictures.withoutAbnormal(heads);
        ready("pca", "");
        page.training().start();
        ModelBundle old = shown().bundle();
        RecalibrationModel calibration = page.recalibration();
        calibration.bundleProperty().set(old);
        assertEquals("my-model-local", calibration.idProperty().get());
        calibration.data().choose(heads);
        assertEquals(48, calibration.normals());
        DataSurvey survey = calibration.data().surveyProperty().get();
        assertNotNull(survey);
        assertEquals(24, survey.parts().get(Split.CALIBRATE).patients());
        calibration.siteProperty().set(" North ");
        calibration.scannersProperty().set("Skyra, , Aera ");
        calibration.start();
        RecalibrationModel.Outcome outcome = calibration.outcomeProperty().get();
        assertNotNull(outcome, calibration.statusProperty().get());
        assertEquals(48, outcome.bundle().calibration().slices());
        assertFalse(outcome.result().uncalibrated());
        assertEquals(48, outcome.result().shift().normals());
        assertEquals(List.of("Skyra", "Aera"), outcome.bundle().gate().scanners());
        assertEquals("North", outcome.bundle().metadata().site());
        assertTrue(Files.exists(own.resolve("my-model.residua")));
        assertEquals(2, page.models().items().stream().filter(ModelItem::own).count());
    }

    @Test
    void aModelIsImportedRemovedAndPutBack() throws IOException {
        HeadPictures.withoutAbnormal(heads);
        ready("pca", "");
        page.training().form().folderProperty().set(folder.resolve("elsewhere"));
        page.training().start();
        page.models().add(folder.resolve("elsewhere/my-model.residua"));
        assertEquals(own.resolve("my-model.residua").toString(), shown().file());
        page.models().remove(shown());
        assertFalse(Files.exists(own.resolve("my-model.residua")));
        ModelsModel.Notice notice = page.models().noticeProperty().get();
        assertNotNull(notice);
        assertNotNull(notice.undo());
        notice.undo().run();
        assertEquals(own.resolve("my-model.residua").toString(), shown().file());
        assertNull(page.models().noticeProperty().get());
        page.models().add(Files.writeString(folder.resolve("cut.residua"), "cut off"));
        ModelsModel.Notice refusal = page.models().noticeProperty().get();
        assertTrue(refusal != null && refusal.problem() && refusal.text().contains("cut.residua"));
        assertFalse(Files.exists(own.resolve("cut.residua")));
    }

    @Test
    void aBrokenBundleIsListedWithItsReason() throws IOException {
        Files.createDirectories(own);
        Files.writeString(own.resolve("half.residua"), "cut off");
        page.models().refresh();
        ModelItem item = page.models().items().stream()
                .filter(one -> one.fileName().equals("half.residua"))
                .findFirst()
                .orElseThrow();
        assertTrue(assertInstanceOf(ModelItem.Broken.class, item).reason().contains("not a zip file"));
    }
}
