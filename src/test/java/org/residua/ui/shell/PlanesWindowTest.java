package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.study.Vector3;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.Crosshair;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.SliceGeometry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Three planes and cine as a user meets them. */
@ExtendWith(ApplicationExtension.class)
class PlanesWindowTest {
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        Theme.install();
        stage = shown;
        window = new MainWindow(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT);
        stage.setScene(new Scene(window.root(), 1280, 800));
        stage.show();
        window.open(List.of(Path.of("study")));
    }

    @Stop
    void stop() {
        stage.hide();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private ViewerModel viewer(int index) {
        return window.model().viewports().shown().get(index);
    }

    private Crosshair crosshair() {
        return Objects.requireNonNull(viewer(0).crosshairProperty().get());
    }

    private SliceGeometry geometry(int index) {
        return Objects.requireNonNull(viewer(index).loadedProperty().get())
                .shown()
                .slice()
                .geometry();
    }

    @Test
    void planesAreAKeyAwayAndSayWhatTheyAre(FxRobot robot) {
        robot.clickOn(robot.lookup(".picture-pane").<Node>query());
        robot.type(KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        List<String> names = robot.lookup(".plane-name").<Label>queryAllAs(Label.class).stream()
                .map(Label::getText)
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "Axial · as acquired",
                        "Coronal · computed, linear between slices",
                        "Sagittal · computed, linear between slices"),
                names);
        assertEquals(12, robot.lookup(".crosshair").queryAll().size());
        robot.type(KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(window.model().mpr().shownProperty().get());
        assertTrue(robot.lookup(".crosshair").queryAll().isEmpty());
    }

    @Test
    void aClickJumpsAndADragTakesThePointAlong(FxRobot robot) {
        robot.interact(() -> window.model().togglePlanes());
        WaitForAsyncUtils.waitForFxEvents();
        Node pane = robot.lookup(".hero .picture-pane").<Node>queryAll().iterator().next();
        Placement placement = viewer(0).heroProperty().get();
        Vector3 before = crosshair().pointProperty().get();
        Bounds place = pane.localToScreen(pane.getBoundsInLocal());
        double x = place.getMinX() + placement.toPaneX(70.5, 60.5);
        double y = place.getMinY() + placement.toPaneY(70.5, 60.5);
        robot.clickOn(x, y, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        SliceGeometry.Voxel jumped =
                geometry(0).toVoxel(crosshair().pointProperty().get());
        assertNotNull(jumped);
        assertEquals(70, jumped.column(), 1);
        assertEquals(60, jumped.row(), 1);
        assertTrue(before.minus(crosshair().pointProperty().get()).length() > 10);
        robot.drag(x, y, MouseButton.PRIMARY).dropTo(x + 60, y);
        WaitForAsyncUtils.waitForFxEvents();
        SliceGeometry.Voxel dragged =
                geometry(0).toVoxel(crosshair().pointProperty().get());
        assertNotNull(dragged);
        assertEquals(70 + 60 / placement.scale(), dragged.column(), 2);
        SliceGeometry.Voxel inSagittal =
                geometry(2).toVoxel(crosshair().pointProperty().get());
        assertNotNull(inSagittal);
        assertEquals(0, inSagittal.distanceMm(), 1e-6);
    }

    @Test
    void playingShowsFramesAndTheRateAndStopsOnTheWheel(FxRobot robot) throws InterruptedException {
        robot.clickOn(robot.lookup(".picture-pane").<Node>query());
        int before = window.model().session().sliceIndexProperty().get();
        robot.type(KeyCode.C);
        TimeUnit.MILLISECONDS.sleep(900);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(window.model().cine().playingProperty().get());
        assertTrue(window.model().session().sliceIndexProperty().get() != before);
        Label status = robot.lookup(".cine-status").queryAs(Label.class);
        assertTrue(status.getText().matches("\\d+ of 15/s.*"), status.getText());
        robot.scroll(1);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(window.model().cine().playingProperty().get());
        assertTrue(robot.lookup(".cine-bar").<Node>query().isVisible());
    }
}
