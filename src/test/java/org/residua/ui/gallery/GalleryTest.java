package org.residua.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.Language;
import org.residua.ui.kit.Theme;
import org.testfx.framework.junit5.ApplicationExtension;

/** A few states in both languages and themes; {@link WholeGalleryTest} goes through them all. */
@ExtendWith(ApplicationExtension.class)
class GalleryTest {
    private static final Set<String> SAMPLE = Set.of("done", "refused", "models");

    @TempDir
    Path out;

    @Test
    void noTextIsCutOffCoveredOrFaint() throws Exception {
        List<State> states = States.all().stream()
                .filter(state -> SAMPLE.contains(state.name()))
                .toList();
        assertEquals(SAMPLE.size(), states.size());
        Gallery gallery = new Gallery(states, List.of(Language.values()), List.of(Theme.values()), List.of(), out);
        assertEquals("", String.join("\n", gallery.visit()));
    }

    @Test
    void statesHaveNamesOfTheirOwn() {
        Set<String> names = States.all().stream().map(State::name).collect(Collectors.toSet());
        assertEquals(States.all().size(), names.size());
    }

    @Test
    void whatIsCutOffCoveredOutsideOrFaintIsFound() throws Exception {
        List<String> found = FxThread.call(() -> {
            Theme.install();
            Label cut = label("A text that is much too long for its label", 0, 0);
            cut.setMaxWidth(60);
            Label faint = label("Faint", 0, 80);
            faint.setStyle("-fx-text-fill: #333333;");
            Label outside = label("Beyond the edge of the window", 560, 200);
            Pane root = new Pane(cut, label("Below", 0, 40), label("Above", 4, 42), faint, outside);
            try (Stand stand = new Stand(out)) {
                stand.page(root);
                Stage stage = stand.top();
                root.resize(600, 300);
                root.layout();
                return Inspection.of(stage.getScene());
            }
        });
        for (String kind : List.of("cut off", "overlap", "faint", "outside")) {
            assertTrue(found.stream().anyMatch(line -> line.startsWith(kind)), kind + " in " + found);
        }
        assertEquals(4, found.size(), found.toString());
    }

    private static Label label(String text, double x, double y) {
        Label label = new Label(text);
        label.relocate(x, y);
        return label;
    }
}
