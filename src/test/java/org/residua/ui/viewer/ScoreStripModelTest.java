package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.bundle.Calibration;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.volume.Volume;

class ScoreStripModelTest {
    private final Session session = new Session(new SliceCache(1 << 20));
    private final ScoreStripModel model = new ScoreStripModel(session);

    private SeriesEntry scored(int slices) {
        FakeStudy fake = new FakeStudy();
        Volume volume = new Volume(fake.series("FLAIR axial", 1, slices), fake::read);
        SeriesEntry entry = new SeriesEntry(fake.scan().studies().get(0), volume);
        entry.bundleProperty().set(FakeStudy.bundle());
        fake.score(volume, FakeStudy.bundle(), ScoreOptions.DEFAULT, entry::add, Progress.none(), new CancelToken());
        return entry;
    }

    @Test
    void theDashedLinePartsFlaggedFromOtherBars() {
        session.show(scored(FakeStudy.SLICES));
        for (double alpha : new double[] {0.02, 0.05, 0.2}) {
            session.alphaProperty().set(alpha);
            ScoreStripModel.Strip strip = model.stripProperty().get();
            for (ScoreStripModel.Bar bar : strip.bars()) {
                assertEquals(bar.height() > strip.line(), bar.kind() == ScoreStripModel.Kind.FLAGGED, "alpha " + alpha);
            }
        }
        assertEquals("inferior", model.stripProperty().get().first());
        assertEquals("superior", model.stripProperty().get().last());
    }

    @Test
    void pointingAtABarShowsItsSlice() {
        session.show(scored(FakeStudy.SLICES));
        model.show(3);
        assertEquals(3, session.sliceIndexProperty().get());
        assertEquals(3, model.stripProperty().get().current());
    }

    @Test
    void aSingleImageIsPlacedAmongTheNormals() {
        session.show(scored(1));
        ScoreStripModel.Strip strip = model.stripProperty().get();
        assertFalse(strip.slices());
        assertTrue(strip.marker() >= 0 && strip.marker() <= 1);
        model.show(0);
        assertEquals(0, session.sliceIndexProperty().get());
    }

    @Test
    void noScoreIsEnoughWhereTheNormalsAreTooFew() {
        Calibration few = new Calibration("few", new double[] {1, 2, 3}, new double[] {1, 2, 3}, 3);
        assertNull(ScoreScale.flagAbove(few, 0.05));
        assertEquals(3, ScoreScale.flagAbove(few, 0.25));
        assertTrue(few.sliceP(3.1) <= 0.25);
        assertFalse(few.sliceP(3) <= 0.25);
    }
}
