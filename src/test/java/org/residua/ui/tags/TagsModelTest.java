package org.residua.ui.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.study.Study;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.volume.Volume;

class TagsModelTest {
    private static final int UNREADABLE = 4;

    private final FakeStudy fake = new FakeStudy(UNREADABLE);
    private final Session session = new Session(SliceCache.forHeap());
    private final SameThreadJobRunner runner = new SameThreadJobRunner();
    private final TagsModel model =
            new TagsModel(session, runner, fake.services().tags());

    private void open() {
        Study study = fake.scan().studies().get(0);
        SeriesEntry entry = new SeriesEntry(study, new Volume(study.series().get(0), fake::read));
        session.entries().add(entry);
        session.show(entry);
        model.activeProperty().set(true);
    }

    private String number() {
        List<TagRow> rows = model.shownProperty().get().rows();
        return rows.get(rows.size() - 1).element().value();
    }

    private String file() {
        TagSource source = model.sourceProperty().get();
        assertNotNull(source);
        return source.file().toString();
    }

    @Test
    void nothingIsReadUntilItIsToBeSeen() {
        open();
        model.activeProperty().set(false);
        session.showSlice(3);
        assertEquals(0, model.shownProperty().get().of());
        assertNull(model.sourceProperty().get());
        model.activeProperty().set(true);
        assertEquals("4", number());
    }

    @Test
    void itFollowsTheSliceAndSaysWhichFile() {
        open();
        session.showSlice(7);
        assertEquals("8", number());
        assertEquals("slice7.dcm", file());
        assertEquals("FLAIR axial · slice 8 of 19", model.sourceProperty().get().sliceText());
        model.step(1);
        assertEquals("9", number());
        assertEquals(8, session.sliceIndexProperty().get());
    }

    @Test
    void untilAFileIsReadTheOneBeforeStaysWithItsName() {
        open();
        runner.hold();
        session.showSlice(7);
        assertTrue(model.busyProperty().get());
        assertEquals("slice9.dcm", file());
        assertEquals("10", number());
        session.showSlice(8);
        runner.runHeld();
        assertFalse(model.busyProperty().get());
        assertEquals("slice8.dcm", file());
        assertEquals("9", number());
    }

    @Test
    void aFileThatCannotBeReadSaysWhyInPlaceAndMayBeTriedAgain() {
        open();
        session.showSlice(UNREADABLE);
        assertEquals("slice4.dcm", file());
        assertEquals(
                "The file ends early; copy it again.", model.problemProperty().get());
        assertEquals(0, model.shownProperty().get().of());
        model.retry();
        assertEquals(
                "The file ends early; copy it again.", model.problemProperty().get());
        session.showSlice(5);
        assertEquals("", model.problemProperty().get());
        assertEquals("6", number());
    }

    @Test
    void aSearchKeepsTheRowsThatHoldWhatIsFound() {
        open();
        model.queryProperty().set("meaning head");
        TagsModel.Shown shown = model.shownProperty().get();
        assertEquals(1, shown.found());
        assertEquals(4, shown.of());
        TagRow sequence = shown.rows().get(0);
        assertFalse(sequence.matches());
        TagRow code = sequence.children().get(0).children().get(0);
        assertTrue(code.matches());
        assertEquals("/(0008,2218)/0/(0008,0104)", code.path());
    }

    @Test
    void namesTagsAndValuesAreFoundWhateverTheirCase() {
        open();
        for (String query :
                List.of("patient's NAME", "(0010,0010)", "00100010", "0010,", "subject^0141", "patientname")) {
            model.queryProperty().set(query);
            assertEquals(1, model.shownProperty().get().found(), query);
            assertEquals(
                    "(0010,0010)",
                    model.shownProperty().get().rows().get(0).element().tag());
        }
        model.queryProperty().set("nowhere");
        assertEquals(0, model.shownProperty().get().found());
    }

    @Test
    void whatIsInsideAFoundSequenceIsShownToo() {
        open();
        model.queryProperty().set("anatomic");
        TagRow sequence = model.shownProperty().get().rows().get(0);
        assertTrue(sequence.matches());
        assertEquals(1, sequence.children().get(0).children().size());
    }

    @Test
    void rowsBecomeTextWithTheirLevels() {
        open();
        session.showSlice(0);
        model.queryProperty().set("meaning");
        assertEquals("""
                (0008,2218)\tSQ\tAnatomic Region Sequence\t1 item
                  (FFFE,E000)\t\tItem 1\t1 attribute
                    (0008,0104)\tLO\tCode Meaning\tHead""", model.shownProperty().get().allText());
    }
}
