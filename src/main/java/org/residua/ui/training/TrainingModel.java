package org.residua.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.residua.evaluate.Split;
import org.residua.evaluate.TrainingRecipe;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.ModelWork;
import org.residua.ui.kit.Numbers;
import org.residua.workflow.DataSurvey;
import org.residua.workflow.SurveyData;
import org.residua.workflow.TrainModel;
import org.residua.workflow.TrainingStates;

/** Training from the window: what to train, how it goes, what came of it. */
public final class TrainingModel {
    /** From here on, the work is calibration and measuring. */
    private static final double TRAINED = 0.851;

    private final ModelWork work;
    private final JobRunner runner;
    private final LongSupplier nanoTime;
    private final ModelsModel models;
    private final TrainingForm form;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.READY);
    private final ObjectProperty<@Nullable TrainingRun> run = new SimpleObjectProperty<>();
    private final IntegerProperty heard = new SimpleIntegerProperty();
    private final DoubleProperty fraction = new SimpleDoubleProperty();
    private final StringProperty status = new SimpleStringProperty("");
    private final ObjectProperty<TrainModel.@Nullable Result> result = new SimpleObjectProperty<>();
    private final Map<String, Double> secondsPerImage = new HashMap<>();
    private CancelToken cancel = new CancelToken();
    private boolean fitted;
    private long imagesInAll;
    private int networks;
    private int patients;
    private Path written = Path.of("");

    /** With nothing chosen. */
    TrainingModel(ModelWork work, JobRunner runner, LongSupplier nanoTime, ModelsModel models) {
        this.work = work;
        this.runner = runner;
        this.nanoTime = nanoTime;
        this.models = models;
        form = new TrainingForm(
                new DataChoice(work.data(), SurveyData.Purpose.TRAIN, runner),
                work.own().folder());
    }

    /** How training stands. */
    enum State {
        READY,
        RUNNING,
        STOPPED,
        FAILED,
        DONE
    }

    /** What to train. */
    TrainingForm form() {
        return form;
    }

    ObjectProperty<State> stateProperty() {
        return state;
    }

    /** What was heard of the training that runs or ran last; null before the first. */
    ObjectProperty<@Nullable TrainingRun> runProperty() {
        return run;
    }

    /** Changes whenever more was heard of the run. */
    ReadOnlyIntegerProperty heardProperty() {
        return heard;
    }

    /** 0 to 1, negative when it cannot be told. */
    DoubleProperty fractionProperty() {
        return fraction;
    }

    /** What is done now and how long it takes; or why it ended. */
    StringProperty statusProperty() {
        return status;
    }

    /** What came of it; null before. */
    ObjectProperty<TrainModel.@Nullable Result> resultProperty() {
        return result;
    }

    /** How long training would take, by what was measured since the program started; empty when nothing was. */
    OptionalDouble expectedSeconds() {
        TrainingRecipe recipe = form.readProperty().get();
        Double each = recipe == null ? null : secondsPerImage.get(speedKey(recipe));
        return each == null ? OptionalDouble.empty() : OptionalDouble.of(each * form.imagesInAll());
    }

    private static String speedKey(TrainingRecipe recipe) {
        return recipe.networks().stream().map(n -> n.family()).toList() + " "
                + recipe.preprocessing().gridSize();
    }

    /** Whether the data have what the trained model can be measured on. */
    boolean isMeasurable() {
        TrainingRecipe recipe = form.readProperty().get();
        DataSurvey survey = form.data().surveyProperty().get();
        return recipe != null && survey != null && survey.isMeasurable(recipe);
    }

    /** How many images pass in all in the training that runs or ran last. */
    long imagesInAll() {
        return imagesInAll;
    }

    /** Whether so few patients are trained on that none could be spared to judge checkpoints. */
    boolean isWithoutJudge() {
        TrainingRun now = run.get();
        return now != null && now.pictures().isEmpty() && patients < TrainModel.PATIENTS_TO_JUDGE;
    }

    /** Whether a training to the bundle that is filled in was stopped and can go on. */
    boolean isResumable() {
        Path states = TrainingStates.beside(form.out()).folder();
        return state.get() != State.RUNNING && states != null && Files.isDirectory(states);
    }

    /** Starts from the beginning, where nothing stands in the way. */
    void start() {
        start(false);
    }

    /** Goes on with a training that was stopped. */
    void resume() {
        start(true);
    }

    private void start(boolean goOn) {
        TrainingRecipe recipe = form.readProperty().get();
        DataSurvey survey = form.data().surveyProperty().get();
        boolean free =
                state.get() != State.RUNNING && form.obstacleProperty().get().isEmpty();
        if (!free || recipe == null || survey == null) {
            return;
        }
        LossCurve curve = goOn && form.out().equals(written) ? curveSoFar() : new LossCurve();
        written = form.out();
        imagesInAll = form.imagesInAll();
        networks = form.networks();
        DataSurvey.Part trained = survey.parts().get(Split.TRAIN);
        patients = trained == null ? 0 : trained.patients();
        long seed = TrainingForm.seedOf(form.seedProperty().get()).orElseThrow();
        Order order = new Order(survey, recipe, seed, form.idProperty().get(), written, goOn);
        TrainingRun fresh = new TrainingRun(runner, nanoTime, curve, this::heardMore);
        run.set(fresh);
        result.set(null);
        fraction.set(0);
        fitted = imagesInAll == 0;
        state.set(State.RUNNING);
        heardMore();
        cancel = runner.run(
                JobRunner.Lane.LONG,
                (progress, token) -> train(order, fresh, progress, token),
                new Outcome(fresh, speedKey(recipe)));
    }

    private LossCurve curveSoFar() {
        TrainingRun before = run.get();
        return before == null ? new LossCurve() : before.curve();
    }

    /** What was asked for when training started. */
    private record Order(DataSurvey survey, TrainingRecipe recipe, long seed, String id, Path out, boolean goOn) {}

    private TrainModel.Result train(Order order, TrainingRun fresh, Progress progress, CancelToken token)
            throws IOException {
        Files.createDirectories(order.out().toAbsolutePath().getParent());
        Path manifest = work.data().manifest(order.survey(), order.out().resolveSibling(order.id() + "-manifest.csv"));
        TrainingStates states = TrainingStates.beside(order.out());
        if (!order.goOn()) {
            states.forget();
        }
        TrainModel.Request request =
                new TrainModel.Request(manifest, order.recipe(), order.seed(), order.id(), order.out(), states);
        TrainModel.Result trained = work.train().run(request, fresh, progress, token);
        states.forget();
        return trained;
    }

    /** Stops the training that runs; it can go on later. */
    void stop() {
        cancel.cancel();
    }

    /** Puts the new model among the user's own and scores the series shown with it. */
    void useNow() {
        TrainModel.Result now = result.get();
        if (now != null) {
            if (!work.own().holds(written.toString())) {
                models.add(written);
            }
            models.use(now.bundle());
        }
    }

    private void heardMore() {
        TrainingRun now = run.get();
        if (now != null && state.get() == State.RUNNING) {
            status.set(doing(now, now.curve().images()));
        }
        heard.set(heard.get() + 1);
    }

    private String doing(TrainingRun now, long seen) {
        if (fitted) {
            return Messages.text("train.fitting");
        }
        if (seen == 0) {
            return Messages.text("train.reading");
        }
        // The last batch may be cut off.
        boolean trained = now.curve().network() == networks && fraction.get() > TRAINED;
        return trained ? Messages.text("train.measuring") : training(now, seen);
    }

    private String training(TrainingRun now, long seen) {
        String text = Messages.text(
                "train.running",
                String.valueOf(now.curve().network()),
                String.valueOf(networks),
                Numbers.fixed((double) seen, 0),
                Numbers.fixed((double) imagesInAll, 0));
        OptionalDouble left = now.secondsLeft(imagesInAll);
        return left.isEmpty() ? text : Messages.text("train.left", text, Durations.text(left.getAsDouble()));
    }

    /** Hears of one run; once another one has started, nothing of it counts. */
    private final class Outcome implements JobListener<TrainModel.Result> {
        private final TrainingRun mine;
        private final String speedKey;

        Outcome(TrainingRun mine, String speedKey) {
            this.mine = mine;
            this.speedKey = speedKey;
        }

        @Override
        public void progressed(double done, String message) {
            if (mine == run.get()) {
                fraction.set(done);
                heardMore();
            }
        }

        @Override
        public void done(TrainModel.Result trained) {
            mine.secondsPerImage().ifPresent(seconds -> secondsPerImage.put(speedKey, seconds));
            result.set(trained);
            end(State.DONE, Messages.text("train.done", written));
            models.refresh(written.toString());
        }

        @Override
        public void failed(Exception problem) {
            end(State.FAILED, Problem.text(problem));
        }

        @Override
        public void cancelled() {
            end(State.STOPPED, Messages.text("train.stopped"));
        }

        private void end(State now, String text) {
            if (mine == run.get()) {
                fraction.set(now == State.DONE ? 1 : 0);
                status.set(text);
                state.set(now);
                form.judge();
            }
        }
    }
}
