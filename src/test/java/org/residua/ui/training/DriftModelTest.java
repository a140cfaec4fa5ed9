package org.residua.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.DriftAlarm;
import org.residua.anomaly.ScoreOptions;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
import org.residua.task.CancelToken;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.shell.ShellModel;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;

class DriftModelTest {
    private final DriftModel model = new DriftModel();

    /** A made-up series of so many slices, scored. */
    static SeriesResult scored(int number, int slices, ModelBundle bundle) {
        FakeStudy study = new FakeStudy();
        Series series = study.series("FLAIR axial", number, slices);
        return study.score(
                new Volume(series, study::read),
                bundle,
                ScoreOptions.DEFAULT,
                slice -> {},
                (fraction, message) -> {},
                new CancelToken());
    }

    private static ModelBundle calibratedOn(int normals) {
        double[] scores = new double[normals];
        ModelBundle bundle = FakeStudy.bundle();
        return bundle.withCalibration(new Calibration("few", scores, scores, normals), bundle.evidenceQuantiles());
    }

    private List<DriftModel.Drift> drifts() {
        return model.driftsProperty().get();
    }

    @Test
    void everySeriesIsAPointOnceAndTwentyAreTested() {
        for (int number = 1; number < DriftAlarm.FEWEST; number++) {
            model.scored(scored(number, 1, FakeStudy.bundle()));
        }
        List<Double> before = drifts().get(0).p();
        model.scored(scored(1, 1, FakeStudy.bundle()));
        assertEquals(before, drifts().get(0).p(), "scored again, in its place and by the same lot");
        assertEquals(DriftAlarm.Level.TOO_FEW, drifts().get(0).alarm().level());
        model.scored(scored(DriftAlarm.FEWEST, 1, FakeStudy.bundle()));
        assertNotEquals(DriftAlarm.Level.TOO_FEW, drifts().get(0).alarm().level());
        assertEquals(before, drifts().get(0).p().subList(0, before.size()));
        assertTrue(drifts().get(0).p().stream().allMatch(p -> p > 0 && p <= 1));
    }

    @Test
    void modelsAreToldApartAndOneWithFewNormalsIsNotTested() {
        model.scored(scored(1, 1, FakeStudy.bundle()));
        model.scored(scored(1, 1, calibratedOn(Calibration.FEWEST_NORMALS - 1)));
        assertEquals(2, drifts().size());
        assertTrue(drifts().get(0).isCalibrated());
        assertFalse(drifts().get(1).isCalibrated());
    }

    /** The window's own scoring: one series is scored, one refused, one has no model. */
    @Test
    void whatTheWindowScoresIsTakenInAndWhatIsOutsideTheDomainIsNot() {
        ShellModel shell = new ShellModel(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT);
        shell.open(List.of(Path.of("anything")));
        List<DriftModel.Drift> opened = shell.models().drift().driftsProperty().get();
        assertEquals(1, opened.size());
        assertEquals(1, opened.get(0).p().size());
        shell.scoreAnyway(shell.session().entries().get(1));
        assertEquals(opened, shell.models().drift().driftsProperty().get());
    }

    @Test
    void theExpectedRateIsSaidWithItsIntervalOrThatNothingIsFlagged() {
        assertTrue(ExpectedRate.text(18).contains("flags nothing"));
        assertTrue(ExpectedRate.text(19).contains("0.13\u00a0% and 18\u00a0%"), ExpectedRate.text(19));
    }
}
