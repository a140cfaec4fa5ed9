package org.residua.ui.viewer.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.study.Vector3;
import org.residua.ui.kit.PlacedStudies;
import org.residua.ui.kit.PlacedStudies.Lie;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.ViewportsModel;

class LinkModelTest {
    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewportsModel model = new ViewportsModel(session, new SameThreadJobRunner());
    private final LinkModel links = model.links();

    /** 0, 5, ... 95 mm. */
    private final SeriesEntry thick = PlacedStudies.entry("thick", "frame", Lie.axial(0, 5, 20, 1));

    private void show(SeriesEntry... entries) {
        model.layoutProperty().set(Layout.grid(1, entries.length));
        for (int i = 0; i < entries.length; i++) {
            session.viewports().get(i).show(entries[i]);
        }
    }

    private void activate(int viewport) {
        session.activeProperty().set(session.viewports().get(viewport));
    }

    private int slice(int viewport) {
        return session.viewports().get(viewport).sliceIndexProperty().get();
    }

    private LinkState state(int viewport) {
        return links.stateOf(session.viewports().get(viewport)).get();
    }

    @Test
    void aParallelSeriesOfTheSameFrameShowsTheSliceNearestInMm() {
        // 10, 11, ... 59 mm, and the other way round: from the head down
        show(
                thick,
                PlacedStudies.entry("thin", "frame", Lie.axial(10, 1, 50, 0.5)),
                PlacedStudies.entry("down", "frame", Lie.axial(60, -2, 31, 1)));
        for (int i = 3; i < 12; i++) {
            session.showSlice(i);
            assertEquals(5 * i - 10, slice(1));
            assertEquals(30 - Math.round(5 * i / 2.0), slice(2), 1);
            assertEquals(5 * i, 60 - 2 * slice(2), 1);
        }
        assertTrue(state(1).isLinked());
        assertEquals("Linked", state(1).text());
        assertEquals("", state(1).hint());
        assertFalse(state(0).isLinked(), "the active one leads");
    }

    @Test
    void whicheverViewportIsScrolledTheOthersFollow() {
        show(thick, PlacedStudies.entry("thin", "frame", Lie.axial(10, 1, 50, 0.5)));
        session.viewports().get(1).showSlice(32);
        assertEquals(42, 5 * slice(0), 2.5);
        activate(1);
        session.showSlice(11);
        assertEquals(4, slice(0));
    }

    @Test
    void outsideItsExtentASeriesStaysAtItsEndAndSaysSo() {
        show(thick, PlacedStudies.entry("thin", "frame", Lie.axial(10, 1, 50, 0.5)));
        session.showSlice(15);
        assertEquals(49, slice(1));
        assertFalse(state(1).isInside());
        assertEquals("No slice here: the nearest is 16.0 mm away", state(1).hint());
        session.showSlice(0);
        assertEquals(0, slice(1));
        assertEquals("No slice here: the nearest is 10.0 mm away", state(1).hint());
        session.showSlice(4);
        assertEquals("", state(1).hint());
    }

    @Test
    void aGapOfTheOtherSeriesIsTold() {
        show(thick, PlacedStudies.entry("few", "frame", Lie.axial(0, 40, 3, 1)));
        session.showSlice(4);
        assertEquals("", state(1).hint(), "half of its 40 mm");
        session.showSlice(19);
        assertEquals(2, slice(1));
        assertEquals("", state(1).hint(), "15 mm beyond, less than half a step");
    }

    @Test
    void planesThatDifferAndFramesThatDifferAreNotLinked() {
        SeriesEntry coronal = PlacedStudies.entry("coronal", "frame", Lie.coronal(-50, 5, 20, 1));
        SeriesEntry prior = PlacedStudies.entry("prior", "other frame", Lie.axial(0, 5, 20, 1));
        SeriesEntry unknown = PlacedStudies.entry("unknown", "", Lie.axial(0, 5, 20, 1));
        show(thick, coronal, prior);
        model.layoutProperty().set(Layout.grid(2, 2));
        session.viewports().get(3).show(unknown);
        for (int i : new int[] {0, 7, 19}) {
            session.showSlice(i);
            for (int viewport = 1; viewport < 4; viewport++) {
                assertEquals(10, slice(viewport));
                assertEquals(LinkState.NONE, state(viewport));
            }
        }
        assertEquals(List.of(session.viewports().get(2), session.viewports().get(3)), links.linkable());
    }

    @Test
    void twoOfUnknownFrameAreNotLinkedEither() {
        show(
                PlacedStudies.entry("one", "", Lie.axial(0, 5, 20, 1)),
                PlacedStudies.entry("other", "", Lie.axial(0, 5, 20, 1)));
        session.showSlice(1);
        assertEquals(10, slice(1));
    }

    @Test
    void theUserTakesAPairOfSlicesAsEqualAndTheOffsetIsShownAndCanBeRemoved() {
        // 0, 2, ... 78 mm of another coordinate system
        show(thick, PlacedStudies.entry("prior", "other frame", Lie.axial(0, 2, 40, 1)));
        session.showSlice(5);
        session.viewports().get(1).showSlice(19);
        links.toggleHere();
        assertEquals("Linked, offset +13.0 mm", state(1).text());
        session.showSlice(7);
        assertEquals(24, slice(1));
        session.showSlice(19);
        assertEquals(39, slice(1));
        assertEquals("No slice here: the nearest is 30.0 mm away", state(1).hint());
        activate(1);
        assertEquals("Linked, offset −13.0 mm", state(0).text());
        session.viewports().get(1).showSlice(24);
        assertEquals(7, slice(0));
        links.toggleHere();
        assertEquals(LinkState.NONE, state(0));
        session.showSlice(2);
        assertEquals(7, slice(0));
    }

    @Test
    void wherePositionsAreMissingTheOffsetIsInSlices() {
        show(thick, PlacedStudies.unplaced("pictures", 10));
        session.showSlice(8);
        session.viewports().get(1).showSlice(5);
        assertFalse(state(1).isLinked());
        links.toggleHere();
        assertEquals("Linked, offset −3 slices", state(1).text());
        session.showSlice(10);
        assertEquals(7, slice(1));
        session.showSlice(2);
        assertEquals(0, slice(1));
        assertEquals("No slice here", state(1).hint());
        activate(1);
        session.showSlice(9);
        assertEquals(12, slice(0));
    }

    @Test
    void aLinkReachesOnThroughTheFrameOfTheOther() {
        SeriesEntry prior = PlacedStudies.entry("prior", "other frame", Lie.axial(0, 5, 20, 1));
        SeriesEntry priorThin = PlacedStudies.entry("prior thin", "other frame", Lie.axial(0, 1, 96, 1));
        show(thick, prior, priorThin);
        session.showSlice(10);
        session.viewports().get(1).showSlice(12);
        links.linkHere(session.viewports().get(1));
        session.showSlice(11);
        assertEquals(13, slice(1));
        assertEquals(65, slice(2));
        assertEquals("Linked, offset +10.0 mm", state(2).text());
    }

    @Test
    void planesThatDifferCannotBeLinkedByTheUserEither() {
        SeriesEntry coronal = PlacedStudies.entry("coronal", "other frame", Lie.coronal(-50, 5, 20, 1));
        show(thick, coronal);
        assertEquals(List.of(), links.linkable());
        links.linkHere(session.viewports().get(1));
        session.showSlice(3);
        assertEquals(10, slice(1));
    }

    @Test
    void switchedOffNothingFollowsAndSwitchedOnTheOthersComeBack() {
        show(thick, PlacedStudies.entry("thin", "frame", Lie.axial(0, 1, 96, 1)));
        session.showSlice(10);
        links.scrollProperty().set(false);
        assertEquals(LinkState.NONE, state(1));
        session.showSlice(3);
        assertEquals(50, slice(1));
        links.scrollProperty().set(true);
        assertEquals(15, slice(1));
    }

    @Test
    void aSeriesPutInAViewportJoinsTheOthersWithoutMovingThem() {
        show(thick, PlacedStudies.entry("coronal", "frame", Lie.coronal(-50, 5, 20, 1)));
        session.showSlice(4);
        activate(1);
        session.show(PlacedStudies.entry("thin", "frame", Lie.axial(0, 1, 96, 1)));
        assertEquals(20, slice(1));
        assertEquals(4, slice(0));
    }

    @Test
    void aTiltedSeriesShowsTheSliceThroughTheMiddleOfTheImage() {
        double angle = Math.toRadians(8);
        Vector3 column = new Vector3(0, Math.cos(angle), Math.sin(angle));
        Vector3 normal = new Vector3(0, -Math.sin(angle), Math.cos(angle));
        double half = (PlacedStudies.SIDE - 1) / 2.0 * 3;
        Vector3 corner =
                new Vector3(0, 0, 0).minus(PlacedStudies.LEFT.times(half)).minus(column.times(half));
        Lie tilted = new Lie(PlacedStudies.LEFT, column, corner, normal.times(1), 60, 3);
        show(
                PlacedStudies.entry("wide", "frame", Lie.axial(0, 5, 20, 3)),
                PlacedStudies.entry("tilted", "frame", tilted));
        session.showSlice(6);
        // 30 mm up the axis of the head is 29.7 mm along the tilted normal; the corners of both differ by 13 mm
        assertEquals(30, slice(1));
    }

    @Test
    void aSliceIndexOfATimeSeriesStaysWhileItsPlaceIsShown() {
        show(
                thick,
                PlacedStudies.entry(
                        "times",
                        "frame",
                        new Lie(
                                PlacedStudies.LEFT,
                                PlacedStudies.BACK,
                                new Vector3(0, 0, 50),
                                new Vector3(0, 0, 0),
                                8,
                                1)));
        session.viewports().get(1).showSlice(6);
        session.showSlice(11);
        assertEquals(6, slice(1));
        assertEquals("No slice here: the nearest is 5.0 mm away", state(1).hint());
        session.showSlice(10);
        assertEquals("", state(1).hint());
    }
}
