package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.kit.Viewport;
import org.residua.volume.Volume;

class ViewportsModelTest {
    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewportsModel model = new ViewportsModel(session, new SameThreadJobRunner());

    private static SeriesEntry entry(String name) {
        FakeStudy fake = new FakeStudy();
        Volume volume = new Volume(fake.series(name, 1, FakeStudy.SLICES), fake::read);
        return new SeriesEntry(fake.scan().studies().get(0), volume);
    }

    @Test
    void listsAndKeysActOnTheActiveViewportAlone() {
        SeriesEntry first = entry("FLAIR axial");
        SeriesEntry second = entry("T1 axial");
        model.layoutProperty().set(Layout.grid(1, 2));
        session.show(first);
        session.showSlice(3);
        session.activeProperty().set(session.viewports().get(1));
        assertNull(session.selectedProperty().get());
        session.show(second);
        session.showSlice(7);
        assertEquals(3, model.shown().get(0).loadedProperty().get().shown().index());
        assertEquals(7, model.shown().get(1).loadedProperty().get().shown().index());
        session.activeProperty().set(session.viewports().get(0));
        assertSame(first, session.selectedProperty().get());
        assertEquals(3, session.sliceIndexProperty().get());
        assertSame(model.shown().get(0), model.active());
    }

    @Test
    void aSmallerLayoutKeepsTheActiveViewportAndALargerOneBringsTheOthersBack() {
        SeriesEntry first = entry("FLAIR axial");
        SeriesEntry last = entry("T1 axial");
        session.show(first);
        model.layoutProperty().set(Layout.grid(2, 2));
        Viewport fourth = session.viewports().get(3);
        session.activeProperty().set(fourth);
        session.show(last);
        model.layoutProperty().set(Layout.ONE);
        assertEquals(1, session.viewports().size());
        assertSame(fourth, session.viewports().get(0));
        assertSame(last, session.selectedProperty().get());
        model.layoutProperty().set(Layout.grid(2, 2));
        assertSame(first, session.viewports().get(3).entryProperty().get());
        assertSame(last, session.selectedProperty().get());
    }

    @Test
    void theSameSeriesMayBeShownTwiceOnDifferentSlices() {
        SeriesEntry entry = entry("FLAIR axial");
        model.layoutProperty().set(Layout.grid(2, 1));
        session.show(entry);
        session.showSlice(1);
        session.activeProperty().set(session.viewports().get(1));
        session.show(entry);
        session.showSlice(5);
        assertEquals(1, model.shown().get(0).loadedProperty().get().shown().index());
        assertEquals(5, model.shown().get(1).loadedProperty().get().shown().index());
    }

    @Test
    void evidenceIsDrawnAlikeInAllViewports() {
        model.layoutProperty().set(Layout.grid(1, 2));
        model.overlay().opacityProperty().set(0.3);
        model.shown()
                .forEach(viewer -> assertEquals(0.3, viewer.opacityProperty().get()));
    }
}
