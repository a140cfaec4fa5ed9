package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a user meets it, with work done at once instead of beside it. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private MainWindow window;

    @Start
    void start(Stage stage) {
        Theme.install();
        window = new MainWindow(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT);
        stage.setScene(new Scene(window.root(), 1280, 800));
        stage.show();
        window.open(List.of(Path.of("study")));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void theWheelScrollsThroughTheSlices(FxRobot robot) {
        int before = slice();
        robot.moveTo(robot.lookup(".picture-pane").<Node>query()).scroll(3, javafx.geometry.VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(slice() != before, "slice " + slice());
    }

    @Test
    void arrowKeysScrollAndSpaceGoesToTheNextCandidate(FxRobot robot) {
        robot.clickOn(robot.lookup(".picture-pane").<Node>query());
        int before = slice();
        robot.type(KeyCode.DOWN);
        awaitSlice(before + 1);
        robot.type(KeyCode.SPACE);
        awaitSlice(FakeStudy.SPOT_SLICE);
    }

    @Test
    void aClickOnACandidateCentresIt(FxRobot robot) {
        robot.clickOn(robot.lookup(".candidate-card").<Node>query());
        awaitSlice(FakeStudy.SPOT_SLICE);
        assertEquals(
                FakeStudy.SPOT_X, window.model().viewer().viewProperty().get().centreX(), 5);
    }

    @Test
    void theThresholdSliderChangesTheCounts(FxRobot robot) {
        int before =
                window.model().findings().analysisProperty().get().flagged().size();
        Slider slider = robot.lookup("#rate-slider").query();
        robot.interact(() -> slider.setValue(slider.getMax()));
        assertTrue(window.model().findings().analysisProperty().get().flagged().size() > before);
    }

    @Test
    void holdingHHidesTheOverlay(FxRobot robot) {
        robot.clickOn(robot.lookup(".picture-pane").<Node>query());
        robot.interact(() -> window.model().session().showSlice(FakeStudy.SPOT_SLICE));
        Node overlay = robot.lookup(".evidence").query();
        assertTrue(overlay.isVisible());
        robot.press(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(overlay.isVisible());
        robot.release(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(overlay.isVisible());
    }

    @Test
    void theResearchNoticeIsThereAndLetsTheMouseThrough(FxRobot robot) {
        Node strip = robot.lookup(".research-strip").query();
        assertTrue(strip.isVisible() && strip.isMouseTransparent());
    }

    @Test
    void theFooterTellsThePixelUnderTheMouse(FxRobot robot) {
        robot.moveTo(robot.lookup(".picture-pane").<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(((Labeled) robot.lookup("#probe").query()).getText().startsWith("x "));
    }

    @Test
    void everyButtonAndListHasANameForScreenReaders(FxRobot robot) {
        for (String kind : List.of(".button", ".toggle-button", ".slider", ".list-view", ".picture-pane")) {
            for (Node node : robot.lookup(kind).<Node>queryAll()) {
                boolean text = node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
                assertTrue(text || node.getAccessibleText() != null, node.toString());
            }
        }
    }

    @Test
    void noTextIsCutOffInTheSizesItIsMeantFor(FxRobot robot) {
        for (int[] size : new int[][] {{1412, 840}, {1680, 1000}}) {
            List<String> cut = new ArrayList<>();
            robot.interact(() -> {
                window.root().resize(size[0], size[1]);
                window.root().applyCss();
                window.root().layout();
                collectCut(window.root(), cut);
            });
            // The refusal of the second series is longer than its row; a tooltip has all of it.
            cut.removeIf(text -> text.startsWith("Not scored"));
            assertEquals(List.of(), cut, size[0] + " x " + size[1]);
        }
    }

    @Test
    void theAttributesOfTheSliceShownAreAKeyAway(FxRobot robot) {
        robot.clickOn(robot.lookup(".picture-pane").<Node>query());
        robot.interact(() -> window.model().session().showSlice(6));
        robot.type(KeyCode.T);
        WaitForAsyncUtils.waitForFxEvents();
        TreeTableView<?> table = robot.lookup("#tags-table").query();
        assertEquals(3, table.getExpandedItemCount());
        assertTrue(robot.lookup("#tags-file").queryTextInputControl().getText().endsWith("slice6.dcm"));
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        assertTrue(robot.lookup("#tags-search").query().isFocused());
        robot.targetWindow(table.getScene().getWindow()).write("number");
        assertEquals(1, table.getExpandedItemCount());
        robot.type(KeyCode.ENTER);
        assertEquals("7", robot.lookup("#tags-value").queryTextInputControl().getText());
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertEquals(7, slice());
        assertEquals("8", robot.lookup("#tags-value").queryTextInputControl().getText());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(() -> assertEquals("8", Clipboard.getSystemClipboard().getString()));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(window.model().tags().activeProperty().get());
    }

    private static void collectCut(Node node, List<String> cut) {
        if (node instanceof Labeled labeled && labeled.isVisible() && labeled.getText() != null) {
            Node shown = labeled.lookup(".text");
            boolean whole = !(shown instanceof Text text)
                    || text.getText().replace("\n", "").isEmpty()
                    || !text.getText().endsWith(labeled.getEllipsisString());
            if (!whole && !labeled.getText().endsWith("…")) {
                cut.add(labeled.getText());
            }
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectCut(child, cut));
        }
    }

    /** Slices are read beside the window. */
    private void awaitSlice(int index) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> slice() == index);
        } catch (TimeoutException e) {
            assertEquals(index, slice());
        }
    }

    private int slice() {
        assertNotNull(window.model().viewer().loadedProperty().get());
        return window.model().viewer().loadedProperty().get().shown().index();
    }
}
