package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.residua.ui.settings.UserState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From the empty window to the report, and to every page, without a mouse. */
@ExtendWith(ApplicationExtension.class)
class KeyboardJourneyTest {
    @TempDir
    static Path folder;

    private MainWindow window;
    private Stage shown;

    @Start
    void start(Stage stage) {
        Theme.install();
        shown = stage;
        UserState state = UserState.in(folder, Clock.systemUTC(), (delay, action) -> {});
        window = new MainWindow(
                new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT, state, new Chooser() {
                    @Override
                    public List<Path> files() {
                        return List.of();
                    }

                    @Override
                    public Optional<Path> folder() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> reportFolder() {
                        return Optional.of(folder);
                    }
                });
        stage.setScene(new Scene(window.root(), 1280, 800));
        stage.show();
        window.begin(List.of(), false, false);
    }

    @Stop
    void stop() {
        window.close();
        shown.hide();
    }

    @Test
    void aStudyIsOpenedScoredSteppedThroughAndReportedByKeysAlone(FxRobot robot) throws Exception {
        Path study = Files.createDirectories(folder.resolve("study"));
        control(robot, KeyCode.K);
        assertEquals("palette-field", focused(robot).getId());
        robot.interact(() -> ((javafx.scene.control.TextField) focusOwner()).setText(study.toString()));
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, window.model().session().entries().size());
        assertTrue(focused(robot).getStyleClass().contains("picture-pane"), "keys act on the image at once");
        robot.type(KeyCode.SPACE);
        assertEquals(FakeStudy.SPOT_SLICE, slice());
        control(robot, KeyCode.K);
        robot.write("slice 3");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, slice());
        assertTrue(focused(robot).getStyleClass().contains("picture-pane"), "the focus is back where it was");
        double rate = window.model().session().alphaProperty().get();
        tabTo(robot, "rate-slider");
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(window.model().session().alphaProperty().get() > rate);
        tabTo(robot, "candidates");
        robot.type(KeyCode.HOME, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(FakeStudy.SPOT_SLICE, slice());
        control(robot, KeyCode.R);
        assertEquals(
                "Report written",
                window.model().announcementProperty().get().title());
    }

    @Test
    void theTabKeyGoesThroughAllPartsAndComesRound(FxRobot robot) {
        robot.interact(() -> window.open(List.of(Path.of("study"))));
        List<Node> visited = new ArrayList<>();
        Node first = focused(robot);
        do {
            visited.add(focused(robot));
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        } while (focused(robot) != first && visited.size() < 80);
        assertEquals(first, focused(robot), "no trap");
        assertEquals(visited.size(), visited.stream().distinct().count());
        List<String> ids = visited.stream().map(node -> String.valueOf(node.getId())).toList();
        List<Integer> order = List.of(ids.indexOf("worklist"), ids.indexOf("rate-slider"), ids.indexOf("candidates"));
        assertFalse(order.contains(-1), ids.toString());
        assertTrue(visited.stream()
                        .filter(node -> node.getStyleClass().contains("picture-pane"))
                        .count()
                >= 3);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(visited.get(visited.size() - 1), focused(robot), "and backwards");
    }

    @Test
    void everyPageOpensByItsKeyAndClosesByEscape(FxRobot robot) {
        robot.interact(() -> window.open(List.of(Path.of("study"))));
        for (KeyCode key : List.of(KeyCode.F1, KeyCode.M, KeyCode.T)) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(2, windows(robot), key.getName());
            robot.type(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(1, windows(robot), key.getName());
        }
        control(robot, KeyCode.COMMA);
        assertEquals(2, windows(robot));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, windows(robot));
    }

    private static long windows(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(one -> one instanceof Stage && one.isShowing())
                .map(Window.class::cast)
                .count();
    }

    private void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < 80 && !id.equals(focused(robot).getId()); i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(id, focused(robot).getId());
    }

    private Node focusOwner() {
        return shown.getScene().getFocusOwner();
    }

    private Node focused(FxRobot robot) {
        Node[] owner = new Node[1];
        robot.interact(() -> owner[0] = focusOwner());
        return owner[0];
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int slice() {
        return window.model().session().sliceIndexProperty().get();
    }
}
