package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.Region;
import org.residua.anomaly.ScoreOptions;
import org.residua.study.ImagePlane;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Stack;
import org.residua.study.Vector3;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.kit.Viewport;
import org.residua.volume.SliceGeometry;
import org.residua.volume.Volume;
import org.residua.volume.reslice.AnatomicalPlane;
import org.residua.volume.reslice.VoxelLoader;
import org.residua.volume.reslice.Voxels;

/** Three planes of a head that was acquired in axial slices 5 mm apart. */
class MprModelTest {
    private final FakeStudy fake = new FakeStudy();
    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewportsModel viewports = new ViewportsModel(session, new SameThreadJobRunner());
    private final MprModel model = new MprModel(viewports);
    private final SeriesEntry entry = entry("FLAIR axial");

    private SeriesEntry entry(String name) {
        Volume volume = new Volume(fake.series(name, 1, FakeStudy.SLICES), fake::read);
        return new SeriesEntry(fake.scan().studies().get(0), volume);
    }

    private void enter() throws Exception {
        Voxels voxels =
                VoxelLoader.forHeap().load(entry.volume(), entry.volume()::slice, Progress.none(), new CancelToken());
        model.enter(entry, voxels);
    }

    private ViewerModel viewer(int index) {
        return viewports.shown().get(index);
    }

    private static SliceGeometry geometry(ViewerModel viewer) {
        return Objects.requireNonNull(viewer.loadedProperty().get())
                .shown()
                .slice()
                .geometry();
    }

    private static Vector3 point(ViewerModel viewer) {
        return Objects.requireNonNull(viewer.crosshairProperty().get())
                .pointProperty()
                .get();
    }

    @BeforeEach
    void show() {
        session.show(entry);
        session.showSlice(FakeStudy.SPOT_SLICE);
    }

    @Test
    void thePlanesMeetInOnePoint() throws Exception {
        enter();
        assertEquals(Layout.MPR, viewports.layoutProperty().get());
        assertEquals(
                List.of(AnatomicalPlane.AXIAL, AnatomicalPlane.CORONAL, AnatomicalPlane.SAGITTAL),
                viewports.shown().stream().map(PlaneTexts::plane).toList());
        for (int i = 0; i < 3; i++) {
            SliceGeometry.Voxel at = geometry(viewer(i)).toVoxel(point(viewer(i)));
            assertNotNull(at);
            assertEquals(0, at.distanceMm(), 1e-9);
            assertTrue(geometry(viewer(i)).contains(at.column(), at.row()));
        }
        assertEquals(FakeStudy.SPOT_SLICE, session.sliceIndexProperty().get());
        assertSame(entry, session.selectedProperty().get());
    }

    @Test
    void movingThePointInOnePlaneShowsItInAll() throws Exception {
        enter();
        Crosshair crosshair =
                Objects.requireNonNull(viewer(0).crosshairProperty().get());
        crosshair.moveTo(geometry(viewer(0)), FakeStudy.SPOT_X + 0.5, FakeStudy.SPOT_Y + 0.5);
        Vector3 spot = Objects.requireNonNull(geometry(viewer(0)).toPatientMm(FakeStudy.SPOT_X, FakeStudy.SPOT_Y));
        assertEquals(0, point(viewer(0)).minus(spot).length(), 1e-9);
        for (int i = 0; i < 3; i++) {
            ShownSlice shown =
                    Objects.requireNonNull(viewer(i).loadedProperty().get()).shown();
            SliceGeometry.Voxel at =
                    Objects.requireNonNull(shown.slice().geometry().toVoxel(spot));
            int pixel = (int) Math.round(at.row()) * shown.slice().frame().columns() + (int) Math.round(at.column());
            double seen = shown.slice().frame().samples().at(pixel);
            double acquired = fake.read(entry.volume().refs().get(FakeStudy.SPOT_SLICE))
                    .frame()
                    .samples()
                    .at(FakeStudy.SPOT_Y * FakeStudy.SIDE + FakeStudy.SPOT_X);
            assertEquals(acquired, seen, "plane " + i);
        }
        crosshair.moveTo(geometry(viewer(1)), -20, 1e9);
        Vector3 corner = point(viewer(1));
        assertEquals(-112, corner.x(), 1e-9);
        assertEquals(-31.5, corner.z(), 1e-9);
        assertEquals(0, session.sliceIndexProperty().get());
    }

    @Test
    void scrollingOnePlaneMovesThePointAlongItsNormal() throws Exception {
        enter();
        Vector3 before = point(viewer(0));
        viewer(0).scroll(2);
        assertEquals(10, point(viewer(0)).minus(before).z(), 1e-9);
        viewer(1).scroll(-3);
        assertEquals(-3 * 0.94, point(viewer(0)).minus(before).y(), 1e-9);
        assertEquals(0, point(viewer(0)).minus(before).x(), 1e-9);
    }

    @Test
    void linesLieWhereTheOtherPlanesCut() throws Exception {
        enter();
        Crosshair crosshair =
                Objects.requireNonNull(viewer(0).crosshairProperty().get());
        List<Crosshair.Line> axial = crosshair.lines(viewer(0).viewport(), geometry(viewer(0)));
        assertEquals(
                List.of(AnatomicalPlane.CORONAL, AnatomicalPlane.SAGITTAL),
                axial.stream().map(Crosshair.Line::plane).toList());
        assertEquals(0, axial.get(0).dy(), 1e-9);
        assertEquals(0, axial.get(1).dx(), 1e-9);
        List<Crosshair.Line> coronal = crosshair.lines(viewer(1).viewport(), geometry(viewer(1)));
        assertEquals(AnatomicalPlane.AXIAL, coronal.get(0).plane());
        // 5 slices of 5 mm below the top one, each divided into five rows
        assertEquals((18 - FakeStudy.SPOT_SLICE) * 5 + 0.5, coronal.get(0).y(), 1e-6);
    }

    @Test
    void windowInversionAndZoomAreThoseOfAllPlanes() throws Exception {
        viewer(0).dragWindow(30, 10);
        enter();
        assertEquals(viewer(0).voiProperty().get(), viewer(1).voiProperty().get());
        viewer(2).dragWindow(-12, 4);
        assertEquals(viewer(2).voiProperty().get(), viewer(0).voiProperty().get());
        viewer(1).scroll(3);
        assertEquals(viewer(2).voiProperty().get(), viewer(1).voiProperty().get());
        viewer(1).invertedProperty().set(true);
        assertTrue(viewer(2).invertedProperty().get());
        double before = viewer(0).viewProperty().get().zoom();
        viewer(1).zoom(1.5);
        assertEquals(1.5 * before, viewer(0).viewProperty().get().zoom(), 1e-9);
        assertEquals(
                viewer(1).viewProperty().get().zoom(),
                viewer(2).viewProperty().get().zoom(),
                1e-9);
        ViewerModel left = viewer(1);
        model.leave();
        double alone = viewer(0).viewProperty().get().zoom();
        left.zoom(2);
        assertEquals(alone, viewer(0).viewProperty().get().zoom());
    }

    @Test
    void leavingRestoresTheLayoutAndLetsGoOfTheVoxels() throws Exception {
        viewports.layoutProperty().set(Layout.grid(1, 2));
        List<Viewport> before = List.copyOf(session.viewports());
        enter();
        List<ViewerModel> computed = List.of(viewer(1), viewer(2));
        assertTrue(model.shownProperty().get());
        model.leave();
        assertEquals(Layout.grid(1, 2), viewports.layoutProperty().get());
        assertEquals(before, session.viewports());
        assertFalse(model.shownProperty().get());
        computed.forEach(viewer -> {
            assertNull(viewer.viewport().entryProperty().get());
            assertNull(viewer.loadedProperty().get());
            assertNull(viewer.crosshairProperty().get());
        });
        enter();
        assertTrue(model.shownProperty().get());
        viewports.layoutProperty().set(Layout.ONE);
        assertFalse(model.shownProperty().get());
        assertEquals(Layout.ONE, viewports.layoutProperty().get());
    }

    @Test
    void theViewBeforeIsRestored() throws Exception {
        viewer(0).zoomAt(3, 20, 30);
        ViewState before = viewer(0).viewProperty().get();
        enter();
        assertEquals(1, viewer(0).viewProperty().get().zoom());
        model.leave();
        assertEquals(before, viewports.active().viewProperty().get());
    }

    @Test
    void aChosenCandidateIsWhereThePlanesMeet() throws Exception {
        enter();
        session.showSlice(2);
        Region peak = new Region(1, 30, 40, 10, 10, 50, 44.2, 33, 44, 5, 1e-4);
        session.choose(new Candidate(1, List.of(), 7, 7, 7, peak, 50, 44.2));
        SliceGeometry.Voxel at = geometry(viewer(0)).toVoxel(point(viewer(0)));
        assertNotNull(at);
        assertEquals(33, at.column(), 1e-9);
        assertEquals(44, at.row(), 1e-9);
        assertEquals(0, at.distanceMm(), 1e-9);
        assertEquals(7, session.sliceIndexProperty().get());
        assertEquals(33.5, viewer(1).viewProperty().get().centreX(), 1e-9);
        assertEquals(44.5, viewer(2).viewProperty().get().centreX(), 1e-9);
    }

    @Test
    void anotherSeriesEndsThePlanes() throws Exception {
        enter();
        SeriesEntry other = entry("T1 axial");
        session.show(other);
        assertFalse(model.shownProperty().get());
        assertSame(other, viewports.active().viewport().entryProperty().get());
        assertEquals(Layout.EVIDENCE, viewports.layoutProperty().get());
    }

    @Test
    void aSeriesPutInPlaceOfAComputedPlaneEndsThem() throws Exception {
        enter();
        viewer(2).viewport().show(entry("T1 axial"));
        assertFalse(model.shownProperty().get());
        assertSame(entry, viewports.active().viewport().entryProperty().get());
    }

    @Test
    void keysActOnAComputedPlaneAndListsStayWithTheSeries() throws Exception {
        enter();
        ViewerModel coronal = viewer(1);
        coronal.activate();
        assertSame(coronal, viewports.active());
        assertSame(entry, session.selectedProperty().get());
        model.leave();
        assertSame(entry, viewports.active().viewport().entryProperty().get());
    }

    @Test
    void evidenceIsSeenInComputedPlanesAtTheSameThreshold() throws Exception {
        entry.bundleProperty().set(FakeStudy.bundle());
        enter();
        assertNull(loaded(1).evidence());
        fake.score(
                entry.volume(),
                FakeStudy.bundle(),
                ScoreOptions.DEFAULT,
                entry::add,
                Progress.none(),
                new CancelToken());
        viewports.resultsChanged(entry);
        Crosshair crosshair =
                Objects.requireNonNull(viewer(0).crosshairProperty().get());
        crosshair.moveTo(geometry(viewer(0)), FakeStudy.SPOT_X + 0.5, FakeStudy.SPOT_Y + 0.5);
        for (int i = 1; i < 3; i++) {
            EvidencePicture picture = Objects.requireNonNull(loaded(i).evidence());
            assertEquals(Objects.requireNonNull(loaded(0).evidence()).threshold(), picture.threshold());
            assertFalse(picture.outlines().isEmpty());
            SliceGeometry.Voxel at = Objects.requireNonNull(geometry(viewer(i)).toVoxel(point(viewer(i))));
            int pixel = (int) Math.round(at.row()) * picture.columns() + (int) Math.round(at.column());
            float acquired = Objects.requireNonNull(loaded(0).evidence())
                    .evidence()[FakeStudy.SPOT_Y * FakeStudy.SIDE + FakeStudy.SPOT_X];
            assertEquals(acquired, picture.evidence()[pixel]);
        }
    }

    private Loaded loaded(int index) {
        return Objects.requireNonNull(viewer(index).loadedProperty().get());
    }

    @Test
    void unevenSlicesAreWarnedOf() throws Exception {
        List<SliceRef> uneven = new ArrayList<>();
        for (SliceRef ref : entry.volume().refs().subList(0, 6)) {
            ImagePlane plane = Objects.requireNonNull(ref.plane());
            int number = ref.instance().number();
            Vector3 moved = plane.positionMm().plus(new Vector3(0, 0, number * number * 0.4));
            uneven.add(new SliceRef(
                    ref.instance(), 0, new ImagePlane(moved, plane.rowDirection(), plane.columnDirection())));
        }
        Series series = entry.series();
        Stack stack = new Stack(1, 1, "", Stack.Kind.VOLUME, List.of("The slices are not evenly spaced."));
        Volume volume = new Volume(
                new Series(series.uid(), 1, "MR", "uneven", series.acquisition(), uneven, stack, series.frameOfReference()), fake::read);
        SeriesEntry odd = new SeriesEntry(entry.study(), volume);
        session.show(odd);
        model.enter(odd, VoxelLoader.forHeap().load(volume, volume::slice, Progress.none(), new CancelToken()));
        List<String> warnings = PlaneTexts.warnings(loaded(1).shown().entry());
        assertEquals(List.of(Messages.text("oddity.UNEVEN")), warnings);
        String probe = ProbeText.of(loaded(1), new Cursor(100.5, 3.5));
        assertFalse(probe.contains("stored"), probe);
        assertTrue(probe.contains("value"), probe);
    }

    @Test
    void computedPlanesSaySoAndWarn() throws Exception {
        enter();
        assertTrue(PlaneTexts.name(viewer(0), AnatomicalPlane.AXIAL).contains("acquired"));
        assertEquals(
                "coronal · computed, linear between slices",
                PlaneTexts.name(viewer(1), AnatomicalPlane.CORONAL).toLowerCase(Locale.ROOT));
        assertEquals(List.of(), PlaneTexts.warnings(loaded(1).shown().entry()));
    }
}
