package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.findings.FindingsModel;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.residua.ui.settings.KeysModel;
import org.residua.ui.settings.PreferencesPage;
import org.residua.ui.settings.UserState;
import org.residua.ui.training.ModelsPage;
import org.residua.ui.training.PathChooser;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Whatever the keyboard can reach says to a screen reader what it is called and what it is. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
    private final UserState state = UserState.forgotten();
    private MainWindow window;
    private Stage shown;

    @Start
    void start(Stage stage) {
        Theme.install();
        shown = stage;
        window = new MainWindow(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT, state);
        stage.setScene(new Scene(window.root(), 1280, 800));
        stage.show();
    }

    @Stop
    void stop() {
        window.close();
        shown.hide();
    }

    @Test
    void everythingThatTheKeyboardReachesHasANameAndARole(FxRobot robot) {
        robot.interact(() -> {
            state.recent().opened(Path.of("study"), List.of("MR"));
            assertEquals(List.of(), nameless(window.root()), "the empty window");
            window.open(List.of(Path.of("study")));
            assertEquals(List.of(), nameless(window.root()), "the window");
            window.commands().run(window.commands().get("program.palette"));
            assertEquals(List.of(), nameless(window.root()), "the palette");
            check("the help", new HelpPage(new HelpModel(window.commands())));
            PreferencesPage preferences = new PreferencesPage(state, new KeysModel(window.commands()), FindingsModel.RATES);
            checkTabs("the preferences", preferences, (TabPane) preferences.getCenter());
            ModelsPage models = new ModelsPage(window.model().models(), PathChooser.of(() -> shown));
            checkTabs("the models", models, (TabPane) models.lookup(".tab-pane"));
        });
    }

    @Test
    void theSearchFindsWhatIsNameless(FxRobot robot) {
        robot.interact(() -> {
            javafx.scene.control.Button bare = new javafx.scene.control.Button();
            javafx.scene.layout.Pane pane = new javafx.scene.layout.Pane();
            pane.setFocusTraversable(true);
            pane.setAccessibleText("a pane without a role");
            assertEquals(2, nameless(new javafx.scene.layout.VBox(bare, pane)).size());
        });
    }

    private void checkTabs(String what, Parent page, TabPane tabs) {
        new Scene(page, 1280, 800);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            tabs.getSelectionModel().select(i);
            layOut(page);
            assertEquals(List.of(), nameless(page), what + ", " + tabs.getTabs().get(i).getText());
        }
    }

    private void check(String what, Parent page) {
        new Scene(page, 820, 800);
        assertEquals(List.of(), nameless(page), what);
    }

    private static void layOut(Parent root) {
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
    }

    private static List<String> nameless(Parent root) {
        layOut(root);
        List<Node> all = new ArrayList<>();
        collect(root, all);
        Set<Node> labelled = new HashSet<>();
        all.stream()
                .filter(node -> node instanceof Label label && label.getLabelFor() != null)
                .forEach(label -> labelled.add(((Label) label).getLabelFor()));
        List<String> wrong = new ArrayList<>();
        int reached = 0;
        for (Node node : all) {
            boolean cell = node instanceof IndexedCell<?> one && !one.isEmpty() && one.getGraphic() != null;
            if (node.isFocusTraversable() || cell) {
                reached++;
                if (!named(node) && !labelled.contains(node)) {
                    wrong.add("no name: " + node);
                }
                if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
                    wrong.add("no role: " + node);
                }
            }
        }
        assertTrue(reached > 0, "something is reached");
        return wrong;
    }

    private static boolean named(Node node) {
        boolean text = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        // What tabs and scrolled pages are called stands in them.
        return text
                || (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
                || node instanceof TabPane
                || node.getClass() == ScrollPane.class;
    }

    /** What can be seen; the inner parts of a control are its own affair. */
    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible()) {
            return;
        }
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
