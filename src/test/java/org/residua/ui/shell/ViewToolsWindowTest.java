package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.raster.PngFile;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.ProbeModel;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.ViewOrientation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The viewing tools as a user meets them: keys, mouse, what is said over the picture. */
@ExtendWith(ApplicationExtension.class)
class ViewToolsWindowTest {
    private MainWindow window;
    private Stage shown;

    @Start
    void start(Stage stage) {
        Theme.install();
        window = new MainWindow(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT);
        stage.setScene(new Scene(window.root(), 1280, 800));
        stage.show();
        shown = stage;
        window.open(List.of(Path.of("study")));
        window.model().session().showSlice(FakeStudy.SPOT_SLICE);
    }

    @Stop
    void stop() {
        window.close();
        shown.hide();
    }

    private ViewerModel viewer() {
        return window.model().viewer();
    }

    private static Node hero(FxRobot robot) {
        return robot.lookup(".picture-pane").query();
    }

    @Test
    void aTurnedOrMirroredPictureSaysSoInEveryPaneUntilReset(FxRobot robot) throws IOException {
        robot.clickOn(hero(robot));
        robot.type(KeyCode.U).type(KeyCode.R);
        assertEquals(
                new ViewOrientation(1, true), viewer().viewProperty().get().orientation());
        assertEquals(3, notes(robot, "FLIPPED LEFT TO RIGHT · TURNED 90° CLOCKWISE"));
        picture(robot, "turned");
        robot.press(KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT);
        robot.type(KeyCode.U).press(KeyCode.SHIFT).type(KeyCode.U).release(KeyCode.SHIFT);
        assertEquals(3, notes(robot, "FLIPPED TOP TO BOTTOM"));
        robot.type(KeyCode.DIGIT0);
        assertEquals(0, notes(robot, "FLIPPED TOP TO BOTTOM"));
    }

    private static long notes(FxRobot robot, String text) {
        return robot.lookup(".turned-note").<Label>queryAll().stream()
                .filter(label -> label.isVisible() && label.getText().equals(text))
                .count();
    }

    @Test
    void aLensIsThereWhileItsKeyIsHeldAndShowsTheEvidence(FxRobot robot) throws IOException {
        ViewerModel model = viewer();
        robot.clickOn(hero(robot));
        robot.moveTo(hero(robot)).moveBy(-60, -30);
        robot.press(KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, lenses(robot));
        robot.interact(() -> model.lens().change(1));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, model.lens().factorProperty().get());
        assertTrue(robot.lookup(".lens .evidence").query().isVisible());
        picture(robot, "lens");
        robot.release(KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, lenses(robot));
    }

    private static long lenses(FxRobot robot) {
        return robot.lookup(".lens").<Node>queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void thePinIsInEveryPaneAndTheCrossWhereTheMouseIsNot(FxRobot robot) throws IOException {
        ProbeModel probe = viewer().probe();
        robot.clickOn(hero(robot));
        robot.moveTo(hero(robot)).moveBy(-78, -50);
        robot.type(KeyCode.N);
        assertNotNull(probe.pinnedProperty().get());
        robot.moveBy(150, 60);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, visible(robot, ".probe-pin"));
        assertEquals(2, visible(robot, ".probe-cross"));
        assertEquals(3, visible(robot, ".probe-values"));
        picture(robot, "probe");
        double before = probe.pinnedProperty().get().sliceX();
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        assertEquals(before + 1, probe.pinnedProperty().get().sliceX());
        robot.interact(() -> probe.cursorProperty().set(probe.pinnedProperty().get()));
        robot.type(KeyCode.N);
        assertNull(probe.pinnedProperty().get());
    }

    private static long visible(FxRobot robot, String style) {
        Set<Node> nodes = robot.lookup(style).queryAll();
        return nodes.stream().filter(Node::isVisible).count();
    }

    @Test
    void digitsChooseTheWindowsOfferedAndDIsOneToOne(FxRobot robot) {
        robot.clickOn(hero(robot));
        robot.type(KeyCode.DIGIT4);
        assertEquals(
                "Narrow (10–90 % of pixels)", viewer().voi().nameProperty().get());
        robot.type(KeyCode.DIGIT9);
        assertEquals(
                "Narrow (10–90 % of pixels)", viewer().voi().nameProperty().get());
        robot.type(KeyCode.D);
        assertEquals(1, viewer().heroProperty().get().scale(), 1e-9);
        robot.type(KeyCode.DIGIT0);
        assertEquals("From the data", viewer().voi().nameProperty().get());
    }

    @Test
    void f11FillsTheScreenAndKeepsTheResearchNotice(FxRobot robot) {
        robot.clickOn(hero(robot));
        robot.type(KeyCode.F11);
        assertTrue(shown.isFullScreen());
        assertTrue(robot.lookup(".research-strip").query().isVisible());
        robot.type(KeyCode.F11);
        assertFalse(shown.isFullScreen());
    }

    /** Into the folder that RESIDUA_PICTURES names, to be looked at. */
    private void picture(FxRobot robot, String name) throws IOException {
        String folder = System.getenv("RESIDUA_PICTURES");
        if (folder == null) {
            return;
        }
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = window.root().snapshot(null, null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] argb = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        Files.createDirectories(Path.of(folder));
        PngFile.write(Path.of(folder, name + ".png"), width, height, argb);
    }
}
