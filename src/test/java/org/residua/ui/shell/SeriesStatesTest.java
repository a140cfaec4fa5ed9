package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.bundle.BundleException;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.study.SliceRef;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;
import org.residua.ui.kit.Services;
import org.residua.ui.viewer.Layout;

/** Series that are stopped, fail, are scored by another model; what is shown meanwhile. */
class SeriesStatesTest {
    private final SameThreadJobRunner runner = new SameThreadJobRunner();
    private final Services services = new FakeStudy().services();

    private ShellModel opened(Services using) {
        ShellModel model = new ShellModel(using, runner, ScoreOptions.DEFAULT);
        model.open(List.of(Path.of("study")));
        return model;
    }

    private static Services scoring(Services services, Services.Scorer scorer, Services.SliceWork slices) {
        return new Services(
                services.scanner(),
                services.volumes(),
                services.models(),
                scorer,
                services.reporter(),
                services.tags(),
                services.work(),
                slices);
    }

    /** A model whose normals all score higher: it flags less. */
    private static ModelBundle other() {
        ModelBundle own = FakeStudy.bundle();
        double[] scores = own.calibration().sliceScores();
        for (int i = 0; i < scores.length; i++) {
            scores[i] += 0.35;
        }
        ModelBundle changed = own.withCalibration(
                new Calibration("other", scores, own.calibration().sliceMaxima(), 30), own.evidenceQuantiles());
        return new ModelBundle(
                changed.metadata(),
                changed.preprocessing(),
                changed.members(),
                changed.scoring(),
                changed.pixelStatistics(),
                changed.prior(),
                changed.scoreParts(),
                changed.gate(),
                changed.evidenceQuantiles(),
                changed.calibration(),
                "",
                "another");
    }

    @Test
    void anotherModelMakesEverythingStaleAtOnceUntilItIsScoredAnew() {
        ShellModel model = opened(services);
        SeriesEntry entry = model.session().entries().get(0);
        model.session().showSlice(FakeStudy.SPOT_SLICE);
        Analysis before = model.findings().analysisProperty().get();
        assertFalse(model.viewer().loadedProperty().get().isStale());
        runner.hold();
        model.scoreWith(other());
        assertTrue(entry.staleProperty().get());
        assertTrue(model.findings().staleProperty().get());
        assertSame(before, model.findings().analysisProperty().get(), "what was found stays in sight, grey");
        assertFalse(model.canReport());
        assertFalse(entry.isFlagged(FakeStudy.SPOT_SLICE, 0.05), "no old p-value counts");
        assertEquals(0, entry.scoreCount());
        assertEquals(
                "7c1e", entry.bundleOf(FakeStudy.SPOT_SLICE).sha256().substring(0, 4), "the old map in its own scale");
        assertInstanceOf(SeriesState.Queued.class, entry.stateProperty().get());
        runner.runHeld();
        assertFalse(entry.staleProperty().get());
        assertEquals("another", entry.bundleOf(FakeStudy.SPOT_SLICE).sha256());
        assertEquals("another", entry.resultAt(0).provenance().bundleSha256());
        assertFalse(model.viewer().loadedProperty().get().isStale());
        assertTrue(model.findings().analysisProperty().get().flagged().size()
                < before.flagged().size());
        assertTrue(model.canReport());
    }

    @Test
    void theImageSaysThatItsMapIsStaleWhileTheNewOneIsMade() {
        List<Boolean> stale = new ArrayList<>();
        ShellModel[] holder = new ShellModel[1];
        int[] runs = {0};
        holder[0] = opened(scoring(
                services,
                (volume, bundle, options, each, progress, cancel) -> {
                    if (runs[0]++ > 1) {
                        stale.add(holder[0].viewer().loadedProperty().get().isStale());
                    }
                    return services.scorer().run(volume, bundle, options, each, progress, cancel);
                },
                services.slices()));
        holder[0].scoreWith(other());
        assertEquals(List.of(true), stale);
    }

    @Test
    void aStoppedSeriesGoesOnWhereItStoppedAndKeepsWhatItHad() {
        List<SliceRef> again = new ArrayList<>();
        Services stopping = scoring(
                services,
                (volume, bundle, options, each, progress, cancel) -> {
                    int[] heard = {0};
                    return services.scorer()
                            .run(
                                    volume,
                                    bundle,
                                    options,
                                    slice -> {
                                        each.accept(slice);
                                        if (volume.series().number() == 1 && ++heard[0] == 7) {
                                            cancel.cancel();
                                        }
                                    },
                                    progress,
                                    cancel);
                },
                new Restarted(services.slices(), again));
        ShellModel model = opened(stopping);
        SeriesEntry entry = model.session().entries().get(0);
        assertEquals(new SeriesState.Stopped(7), entry.stateProperty().get());
        var first = entry.resultAt(0);
        model.stopOrRetry();
        assertEquals(FakeStudy.SLICES - 7, again.size());
        assertSame(first, entry.resultAt(0));
        assertInstanceOf(SeriesState.Done.class, entry.stateProperty().get());
        assertEquals(FakeStudy.SLICES, entry.resultProperty().get().slices().size());
    }

    @Test
    void aFailedSeriesIsTriedAgain() {
        int[] runs = {0};
        ShellModel model = opened(scoring(
                services,
                (volume, bundle, options, each, progress, cancel) -> {
                    if (runs[0]++ == 0) {
                        throw new BundleException("The disk was away.");
                    }
                    return services.scorer().run(volume, bundle, options, each, progress, cancel);
                },
                services.slices()));
        SeriesEntry entry = model.session().entries().get(0);
        assertEquals(
                new SeriesState.Failed("The disk was away."),
                entry.stateProperty().get());
        assertTrue(entry.canRetry());
        model.goOn(entry);
        assertInstanceOf(SeriesState.Done.class, entry.stateProperty().get());
        assertFalse(entry.canRetry());
    }

    @Test
    void aSeriesThatWaitsMayBeStopped() {
        runner.hold();
        ShellModel model = new ShellModel(services, runner, ScoreOptions.DEFAULT);
        model.open(List.of(Path.of("study")));
        runner.runHeld();
        SeriesEntry refused = model.session().entries().get(1);
        assertInstanceOf(SeriesState.Refused.class, refused.stateProperty().get());
        runner.hold();
        model.scoreAnyway(model.session().entries().get(0));
        model.scoreAnyway(refused);
        assertInstanceOf(SeriesState.Queued.class, refused.stateProperty().get());
        model.stop(refused);
        assertInstanceOf(SeriesState.Stopped.class, refused.stateProperty().get());
    }

    @Test
    void mapsAloneAreKeptAndTheSliceShownStillHasItsPictures() {
        ShellModel model = opened(services);
        SeriesEntry entry = model.session().entries().get(0);
        assertNull(entry.resultAt(3).reconstruction());
        assertNotNull(entry.resultAt(3).map());
        assertTrue(entry.resultProperty().get().slices().stream().allMatch(slice -> slice.input() == null));
        model.session().showSlice(3);
        assertNotNull(model.viewer().loadedProperty().get().pictures());
        model.session().outputs().clear();
        model.session().showSlice(4);
        assertNotNull(model.viewer().loadedProperty().get().pictures(), "made again");
    }

    @Test
    void flaggedSlicesAreLookedAtBehindAndCandidatesSayWhetherTheyAreStable() {
        ShellModel model = opened(services);
        Analysis analysis = model.session().entries().get(0).analysisProperty().get();
        assertEquals(1, analysis.candidates().size());
        assertEquals(true, analysis.stable().get(analysis.candidates().get(0)));
        assertFalse(analysis.unstable().get(FakeStudy.SPOT_SLICE + 1).isEmpty());
        assertEquals(List.of(), analysis.unstable().get(FakeStudy.SPOT_SLICE));
        SeriesEntry entry = model.session().entries().get(0);
        assertNull(entry.stabilityAt(0), "nothing is above the threshold there");
        model.session().showSlice(0);
        model.lookAtStability();
        assertNotNull(entry.stabilityAt(0));
    }

    @Test
    void theDottedLinesOfASliceAreThoseOfItsUnstableRegions() {
        ShellModel model = opened(services);
        model.session().showSlice(FakeStudy.SPOT_SLICE);
        var stable = model.viewer().loadedProperty().get().evidence();
        assertFalse(stable.outlines().isEmpty());
        assertEquals(List.of(), stable.unstable());
        model.session().showSlice(FakeStudy.SPOT_SLICE + 1);
        var unstable = model.viewer().loadedProperty().get().evidence();
        assertFalse(unstable.outlines().isEmpty());
        assertEquals(unstable.outlines(), unstable.unstable());
    }

    @Test
    void twoModelsShowTheSameSliceInTheSamePlace() {
        ShellModel model = opened(services);
        SeriesEntry first = model.session().entries().get(0);
        model.compareWith(other());
        SeriesEntry second = model.session().entries().get(1);
        assertSame(first.volume(), second.volume());
        assertEquals("another", second.bundleProperty().get().sha256());
        assertFalse(first.staleProperty().get());
        assertEquals(Layout.grid(1, 2), model.viewports().layoutProperty().get());
        var viewports = model.session().viewports();
        assertSame(first, viewports.get(0).entryProperty().get());
        assertSame(second, viewports.get(1).entryProperty().get());
        model.session().showSlice(5);
        assertEquals(5, viewports.get(1).sliceIndexProperty().get());
        viewports.get(1).showSlice(9);
        assertEquals(9, model.session().sliceIndexProperty().get());
        model.viewer().zoom(2);
        assertEquals(
                model.viewer().viewProperty().get(),
                model.viewports().modelOf(viewports.get(1)).viewProperty().get());
    }

    @Test
    void flaggedSlicesAreAKeyApart() {
        ShellModel model = opened(services);
        List<Integer> flagged =
                model.session().entries().get(0).analysisProperty().get().flagged();
        model.session().showSlice(0);
        for (int index : flagged) {
            model.session().showFlagged(1);
            assertEquals(index, model.session().sliceIndexProperty().get());
        }
        model.session().showFlagged(1);
        assertEquals(
                flagged.get(flagged.size() - 1),
                model.session().sliceIndexProperty().get());
        model.session().showFlagged(-1);
        assertEquals(
                flagged.get(flagged.size() - 2),
                model.session().sliceIndexProperty().get());
    }
}
