package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Theme;
import org.residua.ui.viewer.Comparison;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Swipe, flicker and stale results as a user meets them. */
@ExtendWith(ApplicationExtension.class)
class EvidenceWindowTest {
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
        window.model().session().showSlice(FakeStudy.SPOT_SLICE);
    }

    @Stop
    void stop() {
        stage.hide();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private Comparison comparison() {
        return window.model().viewports().overlay().comparison();
    }

    @Test
    void theDividerOfASwipeIsDraggedAndMovedByKeys(FxRobot robot) {
        robot.clickOn(robot.lookup(".picture-pane").<Node>query());
        robot.type(KeyCode.Q);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Comparison.Mode.SWIPE, comparison().modeProperty().get());
        Node grip = robot.lookup("#swipe-grip").query();
        assertTrue(grip.isVisible());
        double before = grip.localToScene(0, 0).getX();
        robot.drag(grip).dropBy(-80, 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(-80, grip.localToScene(0, 0).getX() - before, 3);
        double dragged = comparison().dividerProperty().get();
        robot.type(KeyCode.PERIOD, 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(dragged + 0.04, comparison().dividerProperty().get(), 1e-9);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(grip.isVisible());
    }

    @Test
    void theFlickerKeyHidesAndShowsTheEvidence(FxRobot robot) {
        robot.clickOn(robot.lookup(".picture-pane").<Node>query());
        Node evidence = robot.lookup(".evidence").query();
        robot.press(KeyCode.SHIFT).type(KeyCode.Y).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(evidence.getParent().isVisible());
        robot.press(KeyCode.SHIFT).type(KeyCode.Y).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(evidence.getParent().isVisible());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(evidence.getParent().isVisible());
    }

    @Test
    void staleResultsAreGreyAndSaySo(FxRobot robot) {
        SeriesEntry entry = window.model().session().entries().get(0);
        robot.interact(() -> {
            entry.outdate();
            window.model().viewports().resultsChanged(entry);
        });
        assertTrue(robot.lookup(".outside-domain").queryAll().stream()
                .anyMatch(node -> node.isVisible() && ((Labeled) node).getText().startsWith("STALE")));
        assertTrue(robot.lookup(".evidence").<Node>query().getEffect() != null);
        assertTrue(
                robot.lookup("#score-strip").<Node>query().getAccessibleText().contains("stale"));
    }

    @Test
    void theStripTellsInWordsWhichSlicesAreFlagged(FxRobot robot) {
        String told = robot.lookup("#score-strip").<Node>query().getAccessibleText();
        assertTrue(told.startsWith("Slice 14 of 19, flagged. 4 flagged: "), told);
    }
}
