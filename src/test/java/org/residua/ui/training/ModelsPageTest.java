package org.residua.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The page as a user meets it. */
@ExtendWith(ApplicationExtension.class)
class ModelsPageTest {
    @TempDir
    static Path folder;

    private ModelsPageModel model;
    private ModelsPage page;
    private Stage window;

    @Start
    void start(Stage stage) throws IOException {
        Theme.install();
        Files.writeString(folder.resolve("half.residua"), "cut off");
        model = new ModelsPageModel(
                FakeStudy.work(folder), new SameThreadJobRunner(), bundle -> false, System::nanoTime);
        page = new ModelsPage(model, new PathChooser() {
            @Override
            public Optional<Path> file(String titleKey, String ending) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String titleKey) {
                return Optional.empty();
            }
        });
        Theme.apply(page);
        stage.setScene(new Scene(page, 1280, 800));
        stage.show();
        window = stage;
    }

    /** What is left open takes the keys and the mouse of other tests. */
    @Stop
    void stop() {
        window.hide();
    }

    @Test
    void everyPartHasTheNoticeAndNamesForScreenReaders(FxRobot robot) {
        for (int part = 0; part < 4; part++) {
            int shown = part;
            robot.interact(() -> page.show(shown));
            assertTrue(robot.lookup(".research-strip").<Node>query().isVisible());
            for (String kind : List.of(".button", ".text-field", ".combo-box", ".list-view", ".progress-bar")) {
                for (Node node : robot.lookup(kind).match(Node::isManaged).<Node>queryAll()) {
                    boolean text = node instanceof Labeled labeled
                            && labeled.getText() != null
                            && !labeled.getText().isBlank();
                    assertTrue(text || node.getAccessibleText() != null, node.toString());
                }
            }
        }
    }

    @Test
    void trainingCannotStartBeforeThereAreData(FxRobot robot) {
        robot.interact(() -> page.show(1));
        assertTrue(robot.lookup("#train-start").<Button>query().isDisabled());
        assertFalse(robot.lookup("Choose the data to begin.").queryAll().isEmpty());
    }

    @Test
    void driftIsAPointASeriesAndFewAreSaidToBeUntested(FxRobot robot) {
        robot.interact(() -> {
            page.show(3);
            model.drift().scored(DriftModelTest.scored(1, 1, FakeStudy.bundle()));
            model.drift().scored(DriftModelTest.scored(2, 1, FakeStudy.bundle()));
        });
        assertEquals(
                2,
                robot.lookup(".drift-points .chart-line-symbol")
                        .match(node -> !node.getStyleClass().contains("chart-legend-item-symbol"))
                        .queryAll()
                        .size());
        assertEquals(1, robot.lookup(".drift-points .line-none").queryAll().size());
        assertFalse(robot.lookup("Drift is not tested: 2 series, and 20 are the fewest that are tested.")
                .queryAll()
                .isEmpty());
    }
}
