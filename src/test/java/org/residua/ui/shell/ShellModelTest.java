package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.bundle.BundleException;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;
import org.residua.ui.kit.Services;
import org.residua.workflow.SeriesResult;

class ShellModelTest {
    private static final List<Path> PATHS = List.of(Path.of("study"));

    private final Services services = new FakeStudy().services();
    private final SameThreadJobRunner runner = new SameThreadJobRunner();

    private ShellModel opened(Services with, ScoreOptions options) {
        ShellModel model = new ShellModel(with, runner, options);
        model.open(PATHS);
        return model;
    }

    private static SeriesState state(ShellModel model, int series) {
        return model.session().entries().get(series).stateProperty().get();
    }

    @Test
    void openingShowsTheFirstSeriesAndScoresWhatAModelFits() {
        ShellModel model = opened(services, ScoreOptions.DEFAULT);
        assertEquals(
                model.session().entries().get(0),
                model.session().selectedProperty().get());
        assertEquals(new SeriesState.Done(FakeStudy.SLICES), state(model, 0));
        assertInstanceOf(SeriesState.Refused.class, state(model, 1));
        assertInstanceOf(SeriesState.NoModel.class, state(model, 2));
        assertTrue(model.isIdle());
        assertEquals(1, model.refusedFiles().size());
    }

    @Test
    void openingTheSameAgainAddsNothing() {
        ShellModel model = opened(services, ScoreOptions.DEFAULT);
        model.open(PATHS);
        assertEquals(3, model.session().entries().size());
    }

    @Test
    void aRefusedSeriesMayBeScoredAnywayAndThenSaysSo() {
        ShellModel model = opened(services, ScoreOptions.DEFAULT);
        SeriesEntry refused = model.session().entries().get(1);
        assertEquals(0, refused.scoreCount());
        model.scoreAnyway(refused);
        assertInstanceOf(
                SeriesState.OutsideDomain.class, refused.stateProperty().get());
        assertEquals(FakeStudy.SLICES, refused.scoreCount());
        assertTrue(refused.resultAt(0).outsideDomain());
    }

    @Test
    void whoeverAsksToIgnoreTheGateGetsScoresOfAll() {
        ShellModel model = opened(services, new ScoreOptions(0.1, true));
        assertInstanceOf(SeriesState.OutsideDomain.class, state(model, 1));
        assertEquals(0.1, model.session().alphaProperty().get());
    }

    @Test
    void aModelThatCannotBeBuiltFailsItsSeriesAndNoOther() {
        Services failing = new Services(
                services.scanner(),
                services.volumes(),
                services.models(),
                (volume, bundle, options, each, progress, cancel) -> {
                    if (volume.series().number() == 1) {
                        throw new BundleException("brain.residua is altered; install it again.");
                    }
                    return services.scorer().run(volume, bundle, options, each, progress, cancel);
                },
                services.reporter(),
                services.tags(),
                services.work());
        ShellModel model = opened(failing, ScoreOptions.DEFAULT);
        assertEquals(new SeriesState.Failed("brain.residua is altered; install it again."), state(model, 0));
        assertInstanceOf(SeriesState.Refused.class, state(model, 1));
    }

    @Test
    void aStoppedSeriesKeepsWhatItHasAndTheNextGoesOn() {
        List<RunningTask> seen = new ArrayList<>();
        ShellModel[] holder = new ShellModel[1];
        Services stopping = new Services(
                services.scanner(),
                services.volumes(),
                services.models(),
                (volume, bundle, options, each, progress, cancel) -> {
                    if (volume.series().number() == 1) {
                        seen.addAll(holder[0].tasks());
                        cancel.cancel();
                    }
                    return services.scorer().run(volume, bundle, options, each, progress, cancel);
                },
                services.reporter(),
                services.tags(),
                services.work());
        holder[0] = new ShellModel(stopping, runner, ScoreOptions.DEFAULT);
        holder[0].open(PATHS);
        assertEquals("Scoring FLAIR axial", seen.get(seen.size() - 1).title());
        assertInstanceOf(SeriesState.Stopped.class, state(holder[0], 0));
        assertInstanceOf(SeriesState.Refused.class, state(holder[0], 1));
        assertFalse(holder[0].canReport());
    }

    @Test
    void aSliceThatCannotBeReadWarnsAndTheRestCounts() {
        ShellModel model = opened(new FakeStudy(4).services(), ScoreOptions.DEFAULT);
        assertEquals(new SeriesState.Warned(FakeStudy.SLICES - 1, "1 of 19 slices could not be read"), state(model, 0));
        assertNull(model.session().entries().get(0).resultAt(4));
    }

    @Test
    void theReportIsOfTheRateSetNow() {
        List<SeriesResult> reported = new ArrayList<>();
        Services reporting = new Services(
                services.scanner(),
                services.volumes(),
                services.models(),
                services.scorer(),
                (study, result, folder, progress, cancel) -> {
                    reported.add(result);
                    return List.of(folder.resolve("report.pdf"));
                },
                services.tags(),
                services.work());
        ShellModel model = opened(reporting, ScoreOptions.DEFAULT);
        model.findings().rateIndexProperty().set(9);
        model.report(Path.of("out"));
        SeriesResult result = reported.get(0);
        assertEquals(0.20, result.options().alpha());
        assertTrue(result.slices().stream()
                .allMatch(slice -> slice.flagged() == slice.sliceP() <= 0.20
                        && slice.provenance().alpha() == 0.20));
        assertFalse(model.announcementProperty().get().problem());
    }

    @Test
    void aReportThatCannotBeWrittenSaysWhy() {
        Services failing = new Services(
                services.scanner(),
                services.volumes(),
                services.models(),
                services.scorer(),
                (study, result, folder, progress, cancel) -> {
                    throw new IOException("out is read-only; choose another folder.");
                },
                services.tags(),
                services.work());
        ShellModel model = opened(failing, ScoreOptions.DEFAULT);
        model.report(Path.of("out"));
        assertTrue(model.announcementProperty().get().problem());
        assertEquals(
                "out is read-only; choose another folder.",
                model.announcementProperty().get().text());
    }

    @Test
    void aClosedStudyIsGoneWithAllThatWasKnownOfIt() {
        ShellModel model = opened(services, ScoreOptions.DEFAULT);
        model.viewports().layoutProperty().set(org.residua.ui.viewer.Layout.grid(1, 2));
        model.session().viewports().get(1).show(model.session().entries().get(1));
        model.session().chooseNext();
        java.lang.ref.WeakReference<SeriesEntry> entry =
                new java.lang.ref.WeakReference<>(model.session().entries().get(0));
        model.closeStudy();
        assertTrue(model.session().entries().isEmpty());
        assertNull(model.session().selectedProperty().get());
        assertNull(model.session().candidateProperty().get());
        assertNull(model.session().viewports().get(1).entryProperty().get());
        assertNull(model.viewer().loadedProperty().get());
        assertEquals(0, model.session().slices().bytes());
        assertTrue(model.worklist().rows().isEmpty());
        for (int i = 0; i < 20 && entry.get() != null; i++) {
            System.gc();
        }
        assertNull(entry.get(), "Something still holds the series.");
        model.open(PATHS);
        assertEquals(new SeriesState.Done(FakeStudy.SLICES), state(model, 0));
    }
}
