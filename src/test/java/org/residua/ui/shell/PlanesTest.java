package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.viewer.MprModel;
import org.residua.ui.viewer.ViewportsModel;
import org.residua.volume.Volume;
import org.residua.volume.reslice.VoxelLoader;

/** Reading the voxels of a series in view of the user. */
class PlanesTest {
    private final FakeStudy fake = new FakeStudy();
    private final SameThreadJobRunner runner = new SameThreadJobRunner();
    private final Session session = new Session(new SliceCache(64 << 20));
    private final Tasks tasks = new Tasks(runner);
    private final MprModel mpr = new MprModel(new ViewportsModel(session, runner));
    private final List<String> refused = new ArrayList<>();
    private final Planes planes = planes(1 << 30);

    private Planes planes(long boundBytes) {
        return new Planes(session, tasks, mpr, new VoxelLoader(boundBytes), refused::add);
    }

    private void show(int slices) {
        Volume volume = new Volume(fake.series("FLAIR axial", 1, slices), fake::read);
        session.show(new SeriesEntry(fake.scan().studies().get(0), volume));
    }

    @Test
    void planesComeAndGo() {
        show(FakeStudy.SLICES);
        planes.toggle();
        assertTrue(mpr.shownProperty().get());
        planes.toggle();
        assertFalse(mpr.shownProperty().get());
        assertEquals(List.of(), refused);
    }

    @Test
    void askedForAgainWhileItReadsItStops() {
        show(FakeStudy.SLICES);
        runner.hold();
        planes.toggle();
        assertEquals(1, tasks.running().size());
        planes.toggle();
        runner.runHeld();
        assertFalse(mpr.shownProperty().get());
        assertEquals(0, tasks.running().size());
        planes.toggle();
        assertTrue(mpr.shownProperty().get());
    }

    @Test
    void whatIsNoVolumeSaysWhy() {
        planes.toggle();
        assertEquals(List.of(), refused);
        show(1);
        planes.toggle();
        show(FakeStudy.SLICES);
        planes(1000).toggle();
        assertEquals(List.of(Messages.text("noVolume.TOO_FEW_SLICES"), Messages.text("noVolume.TOO_LARGE")), refused);
        assertFalse(mpr.shownProperty().get());
    }

    @Test
    void aSeriesLeftMeanwhileIsNotBroughtBack() {
        show(FakeStudy.SLICES);
        runner.hold();
        planes.toggle();
        show(3);
        runner.runHeld();
        assertFalse(mpr.shownProperty().get());
    }
}
