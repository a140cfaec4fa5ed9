package org.residua.ui.viewer.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.residua.study.Acquisition;
import org.residua.study.Series;
import org.residua.study.Vector3;
import org.residua.ui.kit.PlacedStudies;
import org.residua.ui.kit.PlacedStudies.Lie;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewState;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.ViewportsModel;
import org.residua.volume.SliceGeometry;
import org.residua.volume.VoiWindow;

class ViewLinkTest {
    private static final double PANE = 300;

    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewportsModel model = new ViewportsModel(session, new SameThreadJobRunner());

    private ViewerModel viewer(int index) {
        return model.shown().get(index);
    }

    private static SliceGeometry geometry(ViewerModel viewer) {
        Loaded loaded = viewer.loadedProperty().get();
        return loaded.shown().slice().geometry();
    }

    /** As a pane does it. */
    private void layOut(ViewerModel viewer) {
        Runnable place = () -> {
            Loaded loaded = viewer.loadedProperty().get();
            if (loaded != null) {
                viewer.heroProperty().set(viewer.viewProperty().get().placement(geometry(viewer), PANE, PANE));
            }
        };
        viewer.viewProperty().addListener((observed, before, now) -> place.run());
        viewer.loadedProperty().addListener((observed, before, now) -> place.run());
        place.run();
    }

    private void show(SeriesEntry one, SeriesEntry other) {
        model.layoutProperty().set(Layout.grid(1, 2));
        layOut(viewer(0));
        layOut(viewer(1));
        session.viewports().get(0).show(one);
        session.viewports().get(1).show(other);
    }

    private Vector3 middle(int index) {
        ViewState view = viewer(index).viewProperty().get();
        return geometry(viewer(index)).toPatientMm(view.centreX() - 0.5, view.centreY() - 0.5);
    }

    private double pixelsPerMm(int index) {
        return viewer(index).heroProperty().get().scale()
                / geometry(viewer(index)).spacing().columnMm();
    }

    private void assertTheSamePlaceIsAsLarge() {
        assertEquals(middle(0).x(), middle(1).x(), 1e-9);
        assertEquals(middle(0).y(), middle(1).y(), 1e-9);
        assertEquals(pixelsPerMm(0), pixelsPerMm(1), 1e-9);
    }

    @Test
    void withinAFrameTheSamePlaceIsInTheMiddleAndAsLarge() {
        show(
                PlacedStudies.entry("coarse", "frame", Lie.axial(0, 5, 20, 2)),
                PlacedStudies.entry("fine", "frame", Lie.axial(0, 5, 20, 0.5)));
        viewer(0).zoomAt(3, 20, 40);
        assertEquals(1, viewer(1).viewProperty().get().zoom(), "nothing is linked yet");
        model.viewLink().onProperty().set(true);
        assertTheSamePlaceIsAsLarge();
        viewer(0).pan(viewer(0).heroProperty().get(), 31, -12);
        viewer(0).zoom(1.4);
        assertTheSamePlaceIsAsLarge();
        viewer(1).zoomAt(0.7, 3, 60);
        assertTheSamePlaceIsAsLarge();
    }

    @Test
    void aSeriesThatComesIntoSightIsShownLikeTheOthersWhichStay() {
        show(
                PlacedStudies.entry("coarse", "frame", Lie.axial(0, 5, 20, 2)),
                PlacedStudies.entry("fine", "frame", Lie.axial(0, 5, 20, 0.5)));
        model.viewLink().onProperty().set(true);
        viewer(0).zoomAt(3, 20, 40);
        ViewState before = viewer(0).viewProperty().get();
        session.viewports().get(1).show(PlacedStudies.entry("third", "frame", Lie.axial(0, 5, 20, 1.3)));
        assertEquals(before, viewer(0).viewProperty().get());
        assertTheSamePlaceIsAsLarge();
    }

    @Test
    void withoutASharedFrameTheSamePartOfThePictureIsShown() {
        show(PlacedStudies.entry("one", "frame", Lie.axial(0, 5, 20, 1)), PlacedStudies.unplaced("pictures", 3));
        model.viewLink().onProperty().set(true);
        viewer(0).viewProperty().set(new ViewState(2, 16, 48));
        assertEquals(new ViewState(2, 16, 48), viewer(1).viewProperty().get());
    }

    @Test
    void aLinkOfTheUserCarriesTheMiddleOver() {
        show(
                PlacedStudies.entry("now", "frame", Lie.axial(0, 5, 20, 1)),
                PlacedStudies.entry("prior", "other frame", Lie.axial(300, 5, 20, 0.5)));
        model.links().toggleHere();
        model.viewLink().onProperty().set(true);
        viewer(0).viewProperty().set(new ViewState(2, 40, 28));
        assertTheSamePlaceIsAsLarge();
    }

    @Test
    void windowsOfMrChangeAlikeAndThoseOfCtAreTheSame() {
        show(mr("a"), mr("b"));
        model.viewLink().onProperty().set(true);
        viewer(0).dragWindow(150, -30);
        VoiWindow byHand = viewer(0).voiProperty().get().window();
        assertEquals(byHand, viewer(1).voiProperty().get().window());
        session.viewports().get(0).show(ct("c"));
        session.viewports().get(1).show(ct("d"));
        viewer(1).voi().choose(VoiWindow.linear(-600, 1500));
        assertEquals(-600, viewer(0).voiProperty().get().window().center());
        assertEquals(1500, viewer(0).voiProperty().get().window().width());
        viewer(0).reset();
        assertEquals(800, viewer(1).voiProperty().get().window().width());
    }

    private static SeriesEntry mr(String uid) {
        return PlacedStudies.entry(uid, "frame", Lie.axial(0, 5, 20, 1));
    }

    private static SeriesEntry ct(String uid) {
        Lie lie = Lie.axial(0, 5, 20, 1);
        Series series = PlacedStudies.series(uid, "CT", "", Acquisition.UNKNOWN, "frame", 20, lie);
        return PlacedStudies.entry(PlacedStudies.study("1", "20260105", java.util.List.of()), series, 1);
    }
}
