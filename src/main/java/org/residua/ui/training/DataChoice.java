package org.residua.ui.training;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.residua.task.CancelToken;
import org.residua.task.Job;
import org.residua.ui.kit.JobListener;
import org.residua.ui.kit.JobRunner;
import org.residua.workflow.DataSurvey;
import org.residua.workflow.SurveyData;

/** A data set that the user chose, and what it holds: first its rows, then which of its images cannot be read. */
final class DataChoice {
    private final SurveyData surveys;
    private final SurveyData.Purpose purpose;
    private final JobRunner runner;
    private final ObjectProperty<@Nullable Path> path = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DataSurvey> survey = new SimpleObjectProperty<>();
    private final StringProperty problem = new SimpleStringProperty("");
    private final DoubleProperty checked = new SimpleDoubleProperty(1);
    private long seed = 1;
    private CancelToken running = new CancelToken();

    DataChoice(SurveyData surveys, SurveyData.Purpose purpose, JobRunner runner) {
        this.surveys = surveys;
        this.purpose = purpose;
        this.runner = runner;
    }

    /** The manifest or folder; null while none is chosen. */
    ObjectProperty<@Nullable Path> pathProperty() {
        return path;
    }

    /** What it holds; null while that is not known. */
    ObjectProperty<@Nullable DataSurvey> surveyProperty() {
        return survey;
    }

    /** Why it cannot be used; empty when it can. */
    StringProperty problemProperty() {
        return problem;
    }

    /** How much of the images was looked at: 1 when all were. */
    DoubleProperty checkedProperty() {
        return checked;
    }

    /** Chooses a data set. */
    void choose(Path chosen) {
        path.set(chosen);
        look(chosen);
    }

    /** Splits a folder by another seed. */
    void split(long other) {
        Path chosen = path.get();
        DataSurvey now = survey.get();
        boolean dealt = now != null && !now.isManifest() && purpose == SurveyData.Purpose.TRAIN;
        if (other != seed && chosen != null && dealt) {
            seed = other;
            look(chosen);
        }
        seed = other;
    }

    private void look(Path chosen) {
        long by = seed;
        survey.set(null);
        problem.set("");
        checked.set(0);
        run((progress, cancel) -> surveys.survey(chosen, purpose, by), this::check);
    }

    private void check(DataSurvey found) {
        survey.set(found);
        run((progress, cancel) -> surveys.checked(found, progress, cancel), usable -> {
            checked.set(1);
            survey.set(usable);
        });
    }

    /** Each look takes the place of the one before, whose outcome is dropped. */
    private void run(Job<DataSurvey> job, Consumer<DataSurvey> done) {
        running.cancel();
        Path asked = path.get();
        long by = seed;
        running = runner.run(JobRunner.Lane.LONG, job, new JobListener<DataSurvey>() {
            private boolean stale() {
                return asked != path.get() || by != seed;
            }

            @Override
            public void progressed(double fraction, String message) {
                if (!stale()) {
                    checked.set(Math.min(fraction, 0.999));
                }
            }

            @Override
            public void done(DataSurvey result) {
                if (!stale()) {
                    done.accept(result);
                }
            }

            @Override
            public void failed(Exception cause) {
                if (!stale()) {
                    problem.set(Problem.text(cause));
                    checked.set(1);
                }
            }
        });
    }
}
