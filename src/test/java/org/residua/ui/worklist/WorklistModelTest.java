package org.residua.ui.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.study.Study;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.SeriesState;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.worklist.WorklistModel.Row;
import org.residua.volume.Volume;

class WorklistModelTest {
    private final Session session = new Session(new SliceCache(64 << 20));
    private final WorklistModel model = new WorklistModel(session, new SameThreadJobRunner());

    private List<SeriesEntry> open(FakeStudy fake) {
        Study study = fake.scan().studies().get(0);
        List<SeriesEntry> entries = study.series().stream()
                .map(series -> new SeriesEntry(study, new Volume(series, fake::read)))
                .toList();
        session.entries().addAll(entries);
        return entries;
    }

    @Test
    void eachStudyHasAHeadingAndItsSeriesBelow() {
        List<SeriesEntry> entries = open(new FakeStudy());
        assertEquals(
                new Row.Heading("MR head, 2001-03-02", "Subject 0141"),
                model.rows().get(0));
        assertEquals(
                entries.stream().map(Row.Item::new).toList(),
                model.rows().subList(1, model.rows().size()));
    }

    @Test
    void aThumbnailIsMadeOfTheMiddleSlice() {
        SeriesEntry entry = open(new FakeStudy()).get(0);
        assertNotNull(model.thumbnail(entry).get());
    }

    @Test
    void aSeriesWhoseMiddleSliceCannotBeReadHasNoThumbnail() {
        SeriesEntry entry = open(new FakeStudy(FakeStudy.SLICES / 2)).get(0);
        assertNull(model.thumbnail(entry).get());
    }

    @Test
    void everyStateIsSaidInWords() {
        assertEquals(
                "Queued · 2 ahead", StateText.of(new SeriesState.Queued(2), 19).text());
        assertEquals(
                "Scoring 3 of 19",
                StateText.of(new SeriesState.Running(3, 19), 19).text());
        assertEquals(
                "19 slices · done", StateText.of(new SeriesState.Done(19), 19).text());
        assertEquals("1 image · done", StateText.of(new SeriesState.Done(1), 1).text());
        assertEquals(
                "Warned: blurred",
                StateText.of(new SeriesState.Warned(19, "blurred"), 19).text());
        assertEquals(
                "Not scored: T1",
                StateText.of(new SeriesState.Refused("T1"), 19).text());
        assertEquals(
                "Outside the model's domain",
                StateText.of(new SeriesState.OutsideDomain(19, "T1"), 19).text());
        assertEquals(
                "19 slices · no model fits",
                StateText.of(new SeriesState.NoModel(), 19).text());
        assertEquals("Stopped", StateText.of(new SeriesState.Stopped(4), 19).text());
        assertEquals(
                "Failed: no memory",
                StateText.of(new SeriesState.Failed("no memory"), 19).text());
        assertEquals(
                "dot-warning", StateText.of(new SeriesState.Refused("T1"), 19).dot());
    }
}
