package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.volume.VoiWindow;
import org.residua.volume.Volume;

class ViewerModelTest {
    private final SameThreadJobRunner runner = new SameThreadJobRunner();
    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewerModel model =
            new ViewerModel(session.activeProperty().get(), session, runner, new OverlaySettings());

    private SeriesEntry entry(FakeStudy fake) {
        Volume volume = new Volume(fake.series("FLAIR axial", 1, FakeStudy.SLICES), fake::read);
        return new SeriesEntry(fake.scan().studies().get(0), volume);
    }

    private SeriesEntry scored() {
        FakeStudy fake = new FakeStudy();
        SeriesEntry entry = entry(fake);
        entry.bundleProperty().set(FakeStudy.bundle());
        fake.score(
                entry.volume(),
                FakeStudy.bundle(),
                ScoreOptions.DEFAULT,
                entry::add,
                Progress.none(),
                new CancelToken());
        return entry;
    }

    @Test
    void aSeriesOpensFittedOnItsMiddleSlice() {
        SeriesEntry entry = entry(new FakeStudy());
        session.show(entry);
        assertEquals(FakeStudy.SLICES / 2, model.loadedProperty().get().shown().index());
        assertEquals(
                new ViewState(1, FakeStudy.SIDE / 2.0, FakeStudy.SIDE / 2.0),
                model.viewProperty().get());
        assertNull(model.loadedProperty().get().evidence());
    }

    @Test
    void scrollingStopsAtTheEnds() {
        session.show(entry(new FakeStudy()));
        model.scroll(-100);
        assertEquals(0, model.loadedProperty().get().shown().index());
        model.scroll(100);
        assertEquals(FakeStudy.SLICES - 1, model.loadedProperty().get().shown().index());
    }

    @Test
    void ofManySlicesAskedForInHasteOnlyTheLastIsShown() {
        session.show(entry(new FakeStudy()));
        int[] changes = new int[1];
        model.loadedProperty().addListener((observed, before, now) -> changes[0]++);
        runner.hold();
        model.scroll(1);
        model.scroll(1);
        model.scroll(1);
        runner.runHeld();
        assertEquals(
                FakeStudy.SLICES / 2 + 3, model.loadedProperty().get().shown().index());
        assertEquals(1, changes[0]);
    }

    @Test
    void aMapNeverLiesOnAnotherSlice() {
        SeriesEntry entry = scored();
        session.show(entry);
        for (int i = 0; i < entry.size(); i++) {
            session.showSlice(i);
            Loaded loaded = model.loadedProperty().get();
            assertEquals(i, loaded.shown().index());
            assertEquals(entry.volume().refs().get(i), loaded.result().ref());
        }
    }

    @Test
    void belowTheThresholdTheOverlayIsClear() {
        session.show(scored());
        session.showSlice(FakeStudy.SPOT_SLICE);
        EvidencePicture picture = model.loadedProperty().get().evidence();
        int coloured = 0;
        for (int y = 0; y < FakeStudy.SIDE; y++) {
            for (int x = 0; x < FakeStudy.SIDE; x++) {
                int middle = picture.argb()[(3 * y + 1) * 3 * FakeStudy.SIDE + 3 * x + 1];
                boolean above = picture.evidence()[y * FakeStudy.SIDE + x] > picture.threshold();
                assertEquals(above, middle != 0, x + ", " + y);
                coloured += above ? 1 : 0;
            }
        }
        assertTrue(coloured > 100);
        assertFalse(picture.outlines().isEmpty());
    }

    @Test
    void anotherRateRecoloursTheSameSlice() {
        session.show(scored());
        session.showSlice(FakeStudy.SPOT_SLICE);
        long before = coloured();
        session.alphaProperty().set(0.2);
        assertTrue(coloured() > before);
        session.alphaProperty().set(0.001);
        assertEquals(0, coloured());
    }

    private long coloured() {
        return Arrays.stream(model.loadedProperty().get().evidence().argb())
                .filter(argb -> argb != 0)
                .count();
    }

    @Test
    void aResultThatComesInLaterIsDrawnWithoutMovingAnything() {
        FakeStudy fake = new FakeStudy();
        SeriesEntry entry = entry(fake);
        session.show(entry);
        model.zoom(3);
        ViewState view = model.viewProperty().get();
        entry.bundleProperty().set(FakeStudy.bundle());
        List<SliceResult> results = fake.score(
                        entry.volume(),
                        FakeStudy.bundle(),
                        ScoreOptions.DEFAULT,
                        slice -> {},
                        Progress.none(),
                        new CancelToken())
                .slices();
        results.forEach(entry::add);
        model.resultsChanged(entry);
        assertNotNull(model.loadedProperty().get().evidence());
        assertEquals(view, model.viewProperty().get());
        assertEquals(FakeStudy.SLICES / 2, session.sliceIndexProperty().get());
    }

    @Test
    void aSliceThatCannotBeReadSaysWhyAndTheOthersStayShown() {
        session.show(entry(new FakeStudy(4)));
        session.showSlice(4);
        assertNull(model.loadedProperty().get());
        assertTrue(model.problemProperty().get().contains("slice4.dcm"));
        session.showSlice(5);
        assertEquals(5, model.loadedProperty().get().shown().index());
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void theUsersWindowStaysWhileScrollingUntilReset() {
        session.show(entry(new FakeStudy()));
        VoiWindow first = model.voiProperty().get().window();
        model.dragWindow(60, -30);
        VoiWindow chosen = model.voiProperty().get().window();
        assertTrue(chosen.width() > first.width());
        assertTrue(chosen.center() < first.center());
        model.scroll(1);
        assertEquals(chosen, model.voiProperty().get());
        model.reset();
        assertEquals(first, model.voiProperty().get());
    }

    @Test
    void aChosenCandidateIsShownInTheMiddleOfItsSlice() {
        SeriesEntry entry = scored();
        session.show(entry);
        var region = entry.resultAt(FakeStudy.SPOT_SLICE).regions().get(0);
        session.choose(new org.residua.ui.kit.Candidate(
                1, List.of(), FakeStudy.SPOT_SLICE, FakeStudy.SPOT_SLICE, FakeStudy.SPOT_SLICE, region, 1, null));
        assertEquals(FakeStudy.SPOT_SLICE, model.loadedProperty().get().shown().index());
        assertEquals(
                region.x() + region.width() / 2.0, model.viewProperty().get().centreX());
        assertEquals(
                region.y() + region.height() / 2.0, model.viewProperty().get().centreY());
    }

    @Test
    void theReconstructionIsInTheUnitsOfTheOriginal() {
        session.show(scored());
        ModelPictures pictures = model.loadedProperty().get().pictures();
        assertEquals(700, pictures.modalityPerModelUnit(), 7);
    }

    @Test
    void cornerTextsSayWhoWhatAndWhere() {
        session.show(scored());
        session.showSlice(FakeStudy.SPOT_SLICE);
        Loaded loaded = model.loadedProperty().get();
        assertEquals(
                List.of("Subject 0141 · F 53Y", "MR head, 2001-03-02 · FLAIR axial", "Slice 14 / 19 · z +33.5 mm"),
                CornerTexts.identity(loaded.shown()));
        assertEquals(
                List.of("0.94 × 0.94 × 5.0 mm (pixel spacing)", "Overlay 55 %"),
                CornerTexts.geometry(loaded.shown(), 0.55, false));
        assertEquals(2, CornerTexts.result(loaded.result(), 0.05).size());
        assertTrue(ProbeText.of(loaded, new Cursor(80.5, 95.5)).startsWith("x 80  y 95"));
        assertEquals("", ProbeText.of(loaded, new Cursor(-1, 5)));
    }

    @Test
    void zoomingKeepsThePointUnderTheMouse() {
        session.show(entry(new FakeStudy()));
        var geometry = model.loadedProperty().get().shown().slice().geometry();
        double sliceX = 60;
        double sliceY = 150;
        Placement before = model.viewProperty().get().placement(geometry, 700, 500);
        model.zoomAt(2.5, sliceX, sliceY);
        Placement after = model.viewProperty().get().placement(geometry, 700, 500);
        assertEquals(before.toPaneX(sliceX, sliceY), after.toPaneX(sliceX, sliceY), 1e-9);
        assertEquals(before.toPaneY(sliceX, sliceY), after.toPaneY(sliceX, sliceY), 1e-9);
        assertNotEquals(before.scale(), after.scale());
    }

    @Test
    void allPanesShowTheSamePointInTheirMiddle() {
        ViewState view = new ViewState(3, 71, 102);
        session.show(entry(new FakeStudy()));
        var geometry = model.loadedProperty().get().shown().slice().geometry();
        for (double width : new double[] {720, 380}) {
            Placement placement = view.placement(geometry, width, 333);
            assertEquals(71, placement.toSliceX(width / 2, 333 / 2.0), 1e-9);
            assertEquals(102, placement.toSliceY(width / 2, 333 / 2.0), 1e-9);
        }
    }
}
