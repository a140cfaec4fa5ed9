package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SideBySideStudies;
import org.residua.ui.kit.Theme;
import org.residua.ui.kit.Viewport;
import org.residua.ui.viewer.Layout;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Two series of a head, its prior and another patient, side by side in the window. */
@ExtendWith(ApplicationExtension.class)
class SideBySideTest {
    private Stage stage;
    private MainWindow window;
    private Session session;

    @Start
    void start(Stage shown) {
        stage = shown;
        Theme.install();
        window = new MainWindow(
                SideBySideStudies.services(new FakeStudy()), new SameThreadJobRunner(), ScoreOptions.DEFAULT);
        session = window.model().session();
        shown.setScene(new Scene(window.root(), 1412, 840));
        shown.show();
        window.open(List.of(Path.of("head")));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Stop
    void stop() {
        stage.hide();
    }

    private String shown(int viewport) {
        SeriesEntry entry = session.viewports().get(viewport).entryProperty().get();
        return entry == null ? "" : entry.series().description();
    }

    private int slice(int viewport) {
        return session.viewports().get(viewport).sliceIndexProperty().get();
    }

    private List<Node> panes(FxRobot robot) {
        return List.copyOf(robot.lookup(".picture-pane").queryAll());
    }

    private static List<String> texts(FxRobot robot, String style) {
        return robot.lookup(style).<Label>queryAll().stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void studiesAreHungWithThePriorMarkedAtTheRight(FxRobot robot) {
        assertEquals(Layout.grid(1, 2), window.model().viewports().layoutProperty().get());
        assertEquals("FLAIR axial", shown(0));
        assertEquals("t2 flair tra", shown(1));
        assertSame(session.viewports().get(0), session.activeProperty().get());
        assertEquals(List.of("Prior, 3 months earlier"), texts(robot, ".relation"));
    }

    @Test
    void layoutsAreKeysAwayAndTheActiveViewportMovesByKey(FxRobot robot) {
        robot.clickOn(panes(robot).get(0));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        assertEquals(4, session.viewports().size());
        assertEquals(4, panes(robot).size());
        robot.press(KeyCode.CONTROL).type(KeyCode.TAB).type(KeyCode.TAB).release(KeyCode.CONTROL);
        assertSame(session.viewports().get(2), session.activeProperty().get());
        assertTrue(texts(robot, ".notice-title").contains("Nothing is shown here"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertSame(session.viewports().get(1), session.activeProperty().get());
    }

    @Test
    void theListOpensASeriesInTheActiveViewportByEnterAndNotByMerelyLooking(FxRobot robot) {
        robot.interact(() -> {
            window.model().viewports().layoutProperty().set(Layout.grid(2, 2));
            session.activeProperty().set(session.viewports().get(2));
        });
        robot.interact(() -> robot.lookup("#worklist").query().requestFocus());
        robot.interact(() -> robot.lookup("#worklist").queryListView().getSelectionModel().select(2));
        assertEquals("", shown(2));
        robot.type(KeyCode.ENTER);
        assertEquals("FLAIR coronal", shown(2));
        assertEquals("FLAIR axial", shown(0));
    }

    @Test
    void aSeriesThatIsDroppedGoesWhereItIsDroppedAndNowhereElse(FxRobot robot) {
        SeriesEntry coronal = session.entries().get(1);
        robot.interact(() -> window.model().viewports().layoutProperty().set(Layout.grid(2, 2)));
        Viewport target = session.viewports().get(3);
        robot.interact(() -> window.model().viewports().place(target, coronal));
        assertEquals(List.of("FLAIR axial", "t2 flair tra", "", "FLAIR coronal"), List.of(
                shown(0), shown(1), shown(2), shown(3)));
        assertSame(target, session.activeProperty().get());
        robot.interact(() -> window.model().viewports().place(new Viewport(), coronal));
        assertSame(target, session.activeProperty().get());
    }

    @Test
    void aPressOnAListRowOpensNothingSoThatItCanBeDragged(FxRobot robot) {
        List<Node> rows = new ArrayList<>(robot.lookup(".series-item").queryAll());
        robot.moveTo(rows.get(1)).press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("FLAIR axial", shown(0));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("FLAIR coronal", shown(0));
    }

    @Test
    void aDoubleClickMakesAViewportLargeAndAnotherBringsAllBackToTheirPlaces(FxRobot robot) {
        robot.doubleClickOn(panes(robot).get(1));
        assertEquals(Layout.ONE, window.model().viewports().layoutProperty().get());
        assertEquals("t2 flair tra", shown(0));
        robot.doubleClickOn(panes(robot).get(0));
        assertEquals(Layout.grid(1, 2), window.model().viewports().layoutProperty().get());
        assertEquals("FLAIR axial", shown(0));
        assertEquals("t2 flair tra", shown(1));
    }

    @Test
    void linesNameTheSliceOnTheOtherPlaneAndAKeyTakesThemAway(FxRobot robot) {
        robot.interact(() -> {
            window.model().viewports().layoutProperty().set(Layout.grid(2, 2));
            session.viewports().get(2).show(session.entries().get(1));
            session.showSlice(13);
        });
        assertEquals(List.of("slice 14"), texts(robot, ".reference-name"));
        robot.clickOn(panes(robot).get(0));
        robot.type(KeyCode.S);
        assertEquals(List.of(), texts(robot, ".reference-name"));
        robot.type(KeyCode.S);
        robot.press(KeyCode.SHIFT).type(KeyCode.S).release(KeyCode.SHIFT);
        assertEquals(3, texts(robot, ".reference-name").size());
    }

    @Test
    void thePriorFollowsOnceTheUserHasLinkedIt(FxRobot robot) {
        robot.clickOn(panes(robot).get(0));
        robot.interact(() -> session.showSlice(13));
        assertEquals(11, slice(1));
        robot.interact(() -> session.viewports().get(1).showSlice(13));
        robot.press(KeyCode.SHIFT).type(KeyCode.K).release(KeyCode.SHIFT);
        robot.type(KeyCode.DOWN);
        assertEquals(14, slice(1));
        assertEquals(List.of("Linked, offset −12.5 mm"), texts(robot, ".link-state"));
        robot.type(KeyCode.K);
        robot.type(KeyCode.DOWN);
        assertEquals(14, slice(1));
        assertEquals(List.of(), texts(robot, ".link-state"));
    }

    @Test
    void thePickerMakesTheLayoutOfTheCellThatIsChosen(FxRobot robot) {
        robot.clickOn("#layout-picker");
        robot.clickOn("#layout-2-3");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Layout.grid(2, 3), window.model().viewports().layoutProperty().get());
    }

    @Test
    void openingMoreNeverMovesWhatTheUserArranged(FxRobot robot) {
        robot.interact(() -> window.model().viewports().layoutProperty().set(Layout.grid(2, 2)));
        robot.interact(() -> session.showSlice(3));
        robot.interact(() -> window.open(List.of(Path.of("again"))));
        assertEquals(Layout.grid(2, 2), window.model().viewports().layoutProperty().get());
        assertEquals(3, slice(0));
        assertNull(session.viewports().get(2).entryProperty().get());
    }

    @Test
    void noTextOfASmallPaneIsCutOffOrBesideIt(FxRobot robot) {
        robot.interact(() -> {
            window.model().viewports().layoutProperty().set(Layout.grid(3, 3));
            for (int i = 0; i < 9; i++) {
                session.viewports().get(i).show(session.entries().get(i % session.entries().size()));
            }
            window.root().applyCss();
            window.root().layout();
        });
        assertEquals(9, panes(robot).size());
        for (Node pane : panes(robot)) {
            for (Node text : pane.lookupAll(".corner-text")) {
                Bounds inPane = pane.sceneToLocal(text.localToScene(text.getBoundsInLocal()));
                assertFalse(((Label) text).getText().endsWith("…"));
                assertTrue(inPane.getMinX() >= -10 && inPane.getMaxX() <= pane.getLayoutBounds().getMaxX() + 10);
            }
        }
        assertEquals(List.of(), texts(robot, ".colour-bar-title"));
    }
}
