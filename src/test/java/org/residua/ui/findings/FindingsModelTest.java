package org.residua.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.volume.Volume;

class FindingsModelTest {
    private final SameThreadJobRunner runner = new SameThreadJobRunner();
    private final Session session = new Session(new SliceCache(64 << 20));
    private final FindingsModel model = new FindingsModel(session, runner);
    private final FakeStudy fake = new FakeStudy();

    private SeriesEntry open() {
        Volume volume = new Volume(fake.series("FLAIR axial", 1, FakeStudy.SLICES), fake::read);
        SeriesEntry entry = new SeriesEntry(fake.scan().studies().get(0), volume);
        entry.bundleProperty().set(FakeStudy.bundle());
        session.show(entry);
        return entry;
    }

    private void score(SeriesEntry entry) {
        fake.score(
                entry.volume(),
                FakeStudy.bundle(),
                ScoreOptions.DEFAULT,
                entry::add,
                Progress.none(),
                new CancelToken());
    }

    @Test
    void candidatesComeInAsSlicesAreScored() {
        SeriesEntry entry = open();
        assertEquals(List.of(), model.analysisProperty().get().candidates());
        score(entry);
        assertEquals(1, model.analysisProperty().get().candidates().size());
        assertEquals(4, model.analysisProperty().get().flagged().size());
    }

    @Test
    void theSliderChangesTheCounts() {
        score(open());
        int before = model.analysisProperty().get().flagged().size();
        model.rateIndexProperty().set(FindingsModel.RATES.size() - 1);
        assertEquals(0.20, session.alphaProperty().get());
        assertTrue(model.analysisProperty().get().flagged().size() > before);
        model.rateIndexProperty().set(0);
        assertEquals(0.01, model.analysisProperty().get().alpha());
        assertTrue(model.analysisProperty().get().flagged().size() < before);
    }

    @Test
    void ofManyRatesSetInHasteTheLastHolds() {
        score(open());
        runner.hold();
        model.rateIndexProperty().set(9);
        model.rateIndexProperty().set(2);
        model.rateIndexProperty().set(7);
        runner.runHeld();
        assertEquals(FindingsModel.RATES.get(7), model.analysisProperty().get().alpha());
    }

    @Test
    void theChosenCandidateStaysChosenAtAnotherRate() {
        score(open());
        session.chooseNext();
        Candidate chosen = session.candidateProperty().get();
        session.showSlice(2);
        model.rateIndexProperty().set(8);
        Candidate kept = session.candidateProperty().get();
        assertEquals(chosen.peakSlice(), kept.peakSlice());
        assertTrue(kept.largestAreaPx() > chosen.largestAreaPx());
        assertEquals(2, session.sliceIndexProperty().get());
    }

    @Test
    void anotherSeriesHasItsOwnAnalysis() {
        SeriesEntry first = open();
        score(first);
        SeriesEntry second = open();
        assertSame(Analysis.NONE.candidates(), model.analysisProperty().get().candidates());
        session.show(first);
        assertEquals(1, model.analysisProperty().get().candidates().size());
        assertNull(session.candidateProperty().get());
        assertNotNull(second.bundleProperty().get());
    }

    @Test
    void aCandidateHasAPictureWithItsColour() {
        score(open());
        Candidate candidate = model.analysisProperty().get().candidates().get(0);
        int[] argb = model.picture(candidate).get().argb();
        boolean coloured = false;
        for (int pixel : argb) {
            coloured |= (pixel >> 16 & 0xff) != (pixel & 0xff);
        }
        assertTrue(coloured);
        assertTrue(CandidateText.where(candidate, FakeStudy.SLICES).startsWith("Slices 13–15 · "));
        assertTrue(CandidateText.rarity(candidate).endsWith("of normal pixels"));
    }

    @Test
    void theModelBlockStatesTheFigureWithItsInterval() {
        assertEquals("0.79 (0.74–0.83)", ModelCard.auroc(FakeStudy.bundle().metadata()));
        assertEquals("7c1e…a94", ModelCard.shortSha(FakeStudy.bundle().sha256()));
    }
}
