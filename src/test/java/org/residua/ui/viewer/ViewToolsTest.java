package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.study.Vector3;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.volume.SliceGeometry;
import org.residua.volume.ViewOrientation;
import org.residua.volume.VoiWindow;
import org.residua.volume.Volume;

/** Turning, mirroring, exact sizes, windows by place, and the probe. */
class ViewToolsTest {
    private static final ScreenPixels FINE = new ScreenPixels(1.5, 144);
    private static final double PANE_WIDTH = 501;
    private static final double PANE_HEIGHT = 386;

    private final Session session = new Session(new SliceCache(64 << 20));
    private final OverlaySettings settings = new OverlaySettings();
    private final ViewerModel model =
            new ViewerModel(session.activeProperty().get(), session, new SameThreadJobRunner(), settings);

    @BeforeEach
    void openAndShowInAPane() {
        session.show(scored());
        session.showSlice(FakeStudy.SPOT_SLICE);
        SliceGeometry geometry = loaded().shown().slice().geometry();
        model.heroProperty()
                .bind(Bindings.createObjectBinding(
                        () -> model.viewProperty().get().placement(geometry, PANE_WIDTH, PANE_HEIGHT),
                        model.viewProperty()));
    }

    private static SeriesEntry scored() {
        FakeStudy fake = new FakeStudy();
        Volume volume = new Volume(fake.series("FLAIR axial", 1, FakeStudy.SLICES), fake::read);
        SeriesEntry entry = new SeriesEntry(fake.scan().studies().get(0), volume);
        entry.bundleProperty().set(FakeStudy.bundle());
        fake.score(volume, FakeStudy.bundle(), ScoreOptions.DEFAULT, entry::add, Progress.none(), new CancelToken());
        return entry;
    }

    private Loaded loaded() {
        Loaded loaded = model.loadedProperty().get();
        assertNotNull(loaded);
        return loaded;
    }

    private ProbeReading reading(int column, int row) {
        ProbeReading reading = ProbeReading.at(loaded(), new Cursor(column + 0.5, row + 0.5));
        assertNotNull(reading);
        return reading;
    }

    @Test
    void everyWayRoundButTheStoredOneIsSaid() {
        assertEquals("", OrientationText.of(ViewOrientation.AS_STORED));
        List<String> said = List.of(
                "TURNED 90° CLOCKWISE",
                "TURNED 180°",
                "TURNED 90° COUNTERCLOCKWISE",
                "FLIPPED LEFT TO RIGHT",
                "FLIPPED LEFT TO RIGHT · TURNED 90° CLOCKWISE",
                "FLIPPED TOP TO BOTTOM",
                "FLIPPED LEFT TO RIGHT · TURNED 90° COUNTERCLOCKWISE");
        for (int i = 1; i < 8; i++) {
            assertEquals(said.get(i - 1), OrientationText.of(new ViewOrientation(i % 4, i >= 4)));
        }
    }

    @Test
    void twoFlipsAreAHalfTurnAndResetPutsItRight() {
        model.orient(ViewOrientation::flippedHorizontally);
        model.orient(ViewOrientation::flippedVertically);
        assertEquals("TURNED 180°", OrientationText.of(model.viewProperty().get().orientation()));
        model.reset();
        assertEquals(ViewOrientation.AS_STORED, model.viewProperty().get().orientation());
    }

    @Test
    void oneToOnePutsPixelsOfTheSliceOnPixelsOfTheScreenHoweverTheSliceIsTurned() {
        for (int quarter = 0; quarter < 4; quarter++) {
            model.orient(ViewOrientation::turnedClockwise);
            model.zoom(1.37);
            assertFalse(model.exactScaleProperty().get().holds(model.heroProperty().get()));
            model.oneToOne(FINE);
            Placement placed = model.heroProperty().get();
            assertEquals(1, placed.scale() * FINE.perPanePixel(), 1e-9);
            assertEquals(Math.rint(placed.x() * 1.5), placed.x() * 1.5, 1e-6);
            assertEquals(Math.rint(placed.y() * 1.5), placed.y() * 1.5, 1e-6);
            assertTrue(model.exactScaleProperty().get().holds(placed));
        }
    }

    @Test
    void trueSizeIsAsLargeAsTheSpacingSaysAndSaysThatItIsApproximate() {
        model.trueSize(FINE);
        double inchesAcross = FakeStudy.SIDE * model.heroProperty().get().scale() * 1.5 / 144;
        assertEquals(FakeStudy.SIDE * 0.94, inchesAcross * 25.4, 1e-6);
        assertTrue(model.exactScaleProperty().get().name().startsWith("about true size"));
    }

    @Test
    void windowsOfMrAreByPercentilesAndThoseOfTheUserFollow() {
        settings.userWindowsProperty()
                .set(List.of(new UserWindow("Mine", "MR", 300, 200), new UserWindow("Not here", "CT", 40, 80)));
        model.scroll(1);
        List<String> names = model.voi().choicesProperty().get().stream()
                .map(VoiChoice::name)
                .toList();
        assertEquals(
                List.of(
                        "From the data",
                        "Whole range of slice 15",
                        "Standard (1–99 % of pixels)",
                        "Narrow (10–90 % of pixels)",
                        "Wide (0.1–99.9 % of pixels)",
                        "Mine"),
                names);
        model.voi().choose(3);
        double narrow = model.voiProperty().get().window().width();
        model.voi().choose(2);
        double standard = model.voiProperty().get().window().width();
        model.voi().choose(4);
        double wide = model.voiProperty().get().window().width();
        assertTrue(narrow < standard && standard < wide, narrow + " " + standard + " " + wide);
        model.voi().choose(5);
        assertEquals(VoiWindow.linear(300, 200), model.voiProperty().get());
        model.voi().choose(6);
        assertEquals("Mine", model.voi().nameProperty().get());
    }

    @Test
    void theProbeTellsWhatTheModelExpectedAndHowFarThePixelIsFromIt() {
        ProbeReading spot = reading(FakeStudy.SPOT_X, FakeStudy.SPOT_Y);
        Double expected = spot.expected();
        Double residual = spot.residual();
        Double stored = spot.stored();
        assertTrue(expected != null && residual != null && stored != null && spot.inModality());
        // The spot is 330 high, and the model made of everything but it.
        assertEquals(330, residual, 40);
        assertEquals(stored, expected + residual, 60);
        Double rarity = spot.rarity();
        assertTrue(rarity != null && rarity < 0.001);
        Vector3 mm = spot.patientMm();
        assertNotNull(mm);
        assertEquals(-112 + 0.94 * FakeStudy.SPOT_X, mm.x(), 1e-9);
        assertEquals(-112 + 0.94 * FakeStudy.SPOT_Y, mm.y(), 1e-9);
    }

    @Test
    void outsideOfThePatientNothingWasExpected() {
        ProbeReading corner = reading(2, 2);
        assertNull(corner.expected());
        assertNull(corner.residual());
        assertNull(corner.rarity());
        assertTrue(ProbeText.of(loaded(), new Cursor(2.5, 2.5)).contains("not scored here"));
        assertEquals("", ProbeText.of(loaded(), new Cursor(-0.2, 3)));
    }

    @Test
    void everyPaneSaysOfThePinWhatItShows() {
        ProbeReading spot = reading(FakeStudy.SPOT_X, FakeStudy.SPOT_Y);
        assertEquals("x 78  y 96", ProbeText.beside(spot, ProbeText.Pane.ORIGINAL).get(0));
        assertEquals(3, ProbeText.beside(spot, ProbeText.Pane.ORIGINAL).size());
        assertTrue(ProbeText.beside(spot, ProbeText.Pane.RECONSTRUCTION).get(0).startsWith("expected "));
        assertTrue(ProbeText.beside(spot, ProbeText.Pane.RESIDUAL).get(0).startsWith("differs by +"));
    }

    @Test
    void thePinStaysOnItsPixelMovesAsThePictureIsTurnedAndGoesWithItsSeries() {
        ProbeModel probe = model.probe();
        probe.cursorProperty().set(new Cursor(20.3, 30.9));
        probe.pin();
        assertEquals(new Cursor(20.5, 30.5), probe.pinnedProperty().get());
        model.scroll(2);
        model.orient(ViewOrientation::turnedClockwise);
        // What is to the right of a pixel of a picture turned clockwise is above it on the slice.
        probe.movePin(1, 0);
        assertEquals(new Cursor(20.5, 29.5), probe.pinnedProperty().get());
        for (int i = 0; i < 60; i++) {
            probe.movePin(1, 0);
        }
        assertEquals(new Cursor(20.5, 0.5), probe.pinnedProperty().get());
        probe.cursorProperty().set(new Cursor(20.1, 0.1));
        probe.pin();
        assertNull(probe.pinnedProperty().get());
        probe.pin();
        session.show(scored());
        assertNull(probe.pinnedProperty().get());
    }

    @Test
    void withoutAMouseThePinGoesToTheMiddle() {
        model.probe().pin();
        assertEquals(
                new Cursor(FakeStudy.SIDE / 2 + 0.5, FakeStudy.SIDE / 2 + 0.5),
                model.probe().pinnedProperty().get());
    }

    @Test
    void aLensFollowsWhatIsShownOnlyWhileItIsLookedThrough() {
        SimpleBooleanProperty shown = new SimpleBooleanProperty();
        ViewerModel seen = new ViewerModel(model, shown);
        assertNull(seen.loadedProperty().get());
        shown.set(true);
        assertEquals(loaded(), seen.loadedProperty().get());
        model.dragWindow(20, 5);
        model.scroll(1);
        assertEquals(loaded(), seen.loadedProperty().get());
        assertEquals(model.voiProperty().get(), seen.voiProperty().get());
        shown.set(false);
        assertNull(seen.loadedProperty().get());
    }

    @Test
    void aLensIsTwoToFourTimesAndKeepsThePointUnderTheMouse() {
        for (int i = 2; i < 6; i++) {
            assertEquals(Math.min(4, i), settings.lens().factorProperty().get());
            settings.lens().change(1);
        }
        Placement pane = model.heroProperty().get();
        Placement lens = pane.magnified(3, 120, 90, 140, 140);
        assertEquals(pane.toSliceX(120, 90), lens.toSliceX(140, 140), 1e-9);
        assertEquals(pane.toSliceY(120, 90), lens.toSliceY(140, 140), 1e-9);
        assertEquals(3 * pane.scale(), lens.scale(), 1e-9);
    }
}
