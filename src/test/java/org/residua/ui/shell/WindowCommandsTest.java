package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.Commands;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowCommandsTest {
    private MainWindow window;
    private Commands commands;

    @Start
    void start(Stage stage) {
        Theme.install();
        window = new MainWindow(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT);
        commands = window.commands();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void everyCommandHasATextAndAReasonWhereItMayBeUnavailable() {
        for (Command command : commands.all()) {
            assertFalse(command.text().isBlank(), command.id());
            assertFalse(command.group().text().isBlank(), command.id());
            if (!command.availability().now()) {
                assertFalse(command.availability().reason().isBlank(), command.id());
            }
        }
    }

    @Test
    void noTwoCommandsComeWithTheSameKeyAndEachKeyHasANameThatReadsBack() {
        Map<KeyCombination, String> taken = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Command command : commands.all()) {
            for (KeyCombination key : command.keys()) {
                String other = taken.put(key, command.id());
                if (other != null) {
                    twice.add(key + ": " + other + ", " + command.id());
                }
                assertEquals(key, KeyCombination.valueOf(key.getName()));
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void whatNeedsASeriesWaitsForOne(FxRobot robot) {
        Command fit = commands.get("view.fit");
        Command next = commands.get("review.nextCandidate");
        Command report = commands.get("file.report");
        assertEquals("no series is shown", fit.availability().reason());
        assertFalse(next.availability().now() || report.availability().now());
        robot.interact(() -> window.open(List.of(Path.of("study"))));
        assertTrue(fit.availability().now()
                && next.availability().now()
                && report.availability().now());
        robot.interact(() -> commands.run(next));
        assertEquals(
                FakeStudy.SPOT_SLICE,
                window.model().session().sliceIndexProperty().get());
    }

    @Test
    void aControlThatHasTheFocusKeepsTheKeysThatItNeeds() {
        TextField field = new TextField();
        Slider slider = new Slider();
        ListView<String> list = new ListView<>();
        assertTrue(OwnKeys.keeps(field, key(KeyCode.F, false, false)));
        assertTrue(OwnKeys.keeps(field, key(KeyCode.Q, true, true)), "a sign written with right Alt");
        assertTrue(OwnKeys.keeps(field, key(KeyCode.V, true, false)));
        assertFalse(OwnKeys.keeps(field, key(KeyCode.K, true, false)));
        assertFalse(OwnKeys.keeps(field, key(KeyCode.F1, false, false)));
        assertTrue(OwnKeys.keeps(slider, key(KeyCode.LEFT, false, false)));
        assertTrue(OwnKeys.keeps(list, key(KeyCode.HOME, false, false)));
        assertFalse(OwnKeys.keeps(list, key(KeyCode.SPACE, false, false)));
        assertTrue(OwnKeys.keeps(new MenuButton(), key(KeyCode.DOWN, false, false)));
        assertTrue(OwnKeys.keeps(new Button(), key(KeyCode.SPACE, false, false)));
        for (Node node : Stream.of(slider, list, new Button(), new Pane()).toList()) {
            assertFalse(OwnKeys.keeps(node, key(KeyCode.F, false, false)), node.toString());
        }
    }

    private static KeyEvent key(KeyCode code, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
    }
}
