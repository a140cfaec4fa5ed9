package org.residua.ui.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Split;
import org.residua.task.CancelToken;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.ModelWork;
import org.residua.ui.kit.Numbers;
import org.residua.workflow.CalibrateModel;
import org.residua.workflow.DataSurvey;
import org.residua.workflow.SurveyData;

/** Calibrating a model on local normals: the old one stays as it is, a new one is written beside it. */
public final class RecalibrationModel {
    private final ModelWork work;
    private final JobRunner runner;
    private final ModelsModel models;
    private final DataChoice data;
    private final ObjectProperty<@Nullable ModelBundle> bundle = new SimpleObjectProperty<>();
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty site = new SimpleStringProperty("");
    private final StringProperty scanners = new SimpleStringProperty("");
    private final StringProperty obstacle = new SimpleStringProperty("");
    private final ObjectProperty<Boolean> running = new SimpleObjectProperty<>(false);
    private final DoubleProperty fraction = new SimpleDoubleProperty();
    private final StringProperty status = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Outcome> outcome = new SimpleObjectProperty<>();
    private CancelToken cancel = new CancelToken();

    /** With nothing chosen. */
    RecalibrationModel(ModelWork work, JobRunner runner, ModelsModel models) {
        this.work = work;
        this.runner = runner;
        this.models = models;
        data = new DataChoice(work.data(), SurveyData.Purpose.CALIBRATE, runner);
        bundle.addListener((observed, before, now) ->
                id.set(now == null ? "" : now.metadata().id() + "-local"));
        Stream.of(bundle, id, running, data.surveyProperty(), data.problemProperty(), data.checkedProperty())
                .forEach(value -> value.addListener(changed -> obstacle.set(obstacle())));
        obstacle.set(obstacle());
    }

    /** What came of it. */
    record Outcome(CalibrateModel.Result result, Path file) {
        ModelBundle bundle() {
            return result.bundle();
        }
    }

    DataChoice data() {
        return data;
    }

    /** The model to calibrate. */
    ObjectProperty<@Nullable ModelBundle> bundleProperty() {
        return bundle;
    }

    /** Of the new bundle. */
    StringProperty idProperty() {
        return id;
    }

    /** That the normals come from, in the user's words; may be empty. */
    StringProperty siteProperty() {
        return site;
    }

    /**
     * Manufacturer's Model Name (0008,1090) values that the new model is for, with commas between; empty for those of
     * the old one.
     */
    StringProperty scannersProperty() {
        return scanners;
    }

    private List<String> scanners() {
        return Stream.of(scanners.get().split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Why it cannot start; empty when it can. */
    StringProperty obstacleProperty() {
        return obstacle;
    }

    ObjectProperty<Boolean> runningProperty() {
        return running;
    }

    DoubleProperty fractionProperty() {
        return fraction;
    }

    /** What is done now, or why it ended. */
    StringProperty statusProperty() {
        return status;
    }

    ObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    /** Whether what is filled in has been done. */
    boolean isOutcomeOfThis() {
        Outcome now = outcome.get();
        return now != null && now.bundle().metadata().id().equals(id.get());
    }

    /** How many normals there are to calibrate on, as far as is known. */
    int normals() {
        DataSurvey survey = data.surveyProperty().get();
        DataSurvey.Part part = survey == null ? null : survey.parts().get(Split.CALIBRATE);
        return part == null ? 0 : part.normal();
    }

    private Path out() {
        return work.own().folder().resolve(id.get() + ".residua");
    }

    private String obstacle() {
        if (bundle.get() == null) {
            return Messages.text("calibrate.needsModel");
        }
        if (!TrainingForm.isId(id.get())) {
            return Messages.text("train.needsId");
        }
        if (Files.exists(out())) {
            return Messages.text("train.taken", out().getFileName());
        }
        if (!data.problemProperty().get().isEmpty()) {
            return data.problemProperty().get();
        }
        DataSurvey survey = data.surveyProperty().get();
        if (survey == null || data.checkedProperty().get() < 1) {
            return Messages.text(data.pathProperty().get() == null ? "train.needsData" : "data.looking");
        }
        List<String> lacking = survey.lackingToCalibrate();
        return lacking.isEmpty() ? "" : lacking.get(0);
    }

    /** Starts, where nothing stands in the way. */
    void start() {
        ModelBundle old = bundle.get();
        DataSurvey survey = data.surveyProperty().get();
        if (old == null || survey == null || running.get() || !obstacle.get().isEmpty()) {
            return;
        }
        Path file = out();
        String name = id.get();
        String from = site.get().strip();
        List<String> modelNames = scanners();
        running.set(true);
        outcome.set(null);
        fraction.set(0);
        status.set(Messages.text("calibrate.running"));
        cancel = runner.run(
                JobRunner.Lane.LONG,
                (progress, token) -> {
                    Files.createDirectories(work.own().folder());
                    Path manifest = work.data().manifest(survey, file.resolveSibling(name + "-manifest.csv"));
                    CalibrateModel.Request request =
                            new CalibrateModel.Request(old, manifest, name, from, modelNames, file);
                    return new Outcome(work.calibrate().run(request, progress, token), file);
                },
                new Heard());
    }

    /** Stops it; nothing is written. */
    void stop() {
        cancel.cancel();
    }

    /** Scores the series shown with the new calibration. */
    void useNow() {
        Outcome now = outcome.get();
        if (now != null) {
            models.use(now.bundle());
        }
    }

    private final class Heard implements JobListener<Outcome> {
        @Override
        public void progressed(double done, String message) {
            fraction.set(done);
        }

        @Override
        public void done(Outcome calibrated) {
            outcome.set(calibrated);
            Calibration fresh = calibrated.bundle().calibration();
            end(Messages.text(
                    calibrated.result().uncalibrated() ? "calibrate.tooFew" : "calibrate.done",
                    Numbers.fixed(fresh.slices(), 0),
                    Numbers.fixed(fresh.patients(), 0),
                    calibrated.file()));
            models.refresh();
        }

        @Override
        public void failed(Exception problem) {
            end(Problem.text(problem));
        }

        @Override
        public void cancelled() {
            end(Messages.text("calibrate.stopped"));
        }

        private void end(String text) {
            running.set(false);
            status.set(text);
        }
    }
}
