package org.residua.ui.gallery;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.shell.MainWindow;
import org.residua.ui.viewer.Layout;

/** Every page and state of the window, in the order of a first visit. */
final class States {
    private static final int REFUSED = 1;
    private static final int WARNED = 2;
    private static final int FAILED = 3;
    private static final int NO_MODEL = 4;
    private static final int RUNNING = 5;
    private static final int QUEUED = 6;

    private States() {}

    static List<State> all() {
        return List.of(
                new State("empty", stand -> stand.window(new FakeStudy().services(), new SameThreadJobRunner())),
                new State("done", Stand::spot),
                new State("refused", stand -> series(stand, REFUSED)),
                new State("warned", stand -> series(stand, WARNED)),
                new State("failed", stand -> series(stand, FAILED)),
                new State("no-model", stand -> series(stand, NO_MODEL)),
                new State("running", stand -> series(stand, RUNNING)),
                new State("queued", stand -> series(stand, QUEUED)),
                new State("outside-domain", States::scoredAnyway),
                new State("unreadable-slice", States::unreadable),
                new State("threshold-low", stand -> rate(stand, 0.001)),
                new State("threshold-high", stand -> rate(stand, 0.2)),
                new State("candidate", stand -> keyed(stand, KeyCode.SPACE)),
                new State("inverted", stand -> keyed(stand, KeyCode.I)),
                new State("layout-1", stand -> layout(stand, Layout.ONE)),
                new State("layout-2x2", stand -> layout(stand, Layout.grid(2, 2))),
                new State("layout-3x3", stand -> layout(stand, Layout.grid(3, 3))),
                new State("menu-of-image", stand -> menu(stand, ".picture-pane")),
                new State("menu-of-series", stand -> menu(stand, ".worklist .list-view")),
                new State("refused-files", stand -> link(stand, ".refused-files")),
                new State("model-limits", stand -> link(stand, ".model-card .hyperlink")),
                new State("attributes", stand -> keyed(stand, KeyCode.T)),
                new State("palette", stand -> command(stand, "program.palette")),
                new State("help", stand -> command(stand, "program.help")),
                new State("preferences", stand -> page(stand, "program.preferences", 0)),
                new State("preferences-reading", stand -> page(stand, "program.preferences", 1)),
                new State("preferences-windows", stand -> page(stand, "program.preferences", 2)),
                new State("preferences-keys", stand -> page(stand, "program.preferences", 3)),
                new State("models", stand -> page(stand, "program.models", 0)),
                new State("train", stand -> page(stand, "program.models", 1)),
                new State("recalibrate", stand -> page(stand, "program.models", 2)),
                new State("drift", stand -> page(stand, "program.models", 3)));
    }

    private static MainWindow every(Stand stand) {
        MainWindow window = stand.window(Studies.inEveryState(), new PausingRunner());
        window.open(List.of(Path.of("study")));
        stand.settle();
        return window;
    }

    private static void series(Stand stand, int index) {
        MainWindow window = every(stand);
        window.model().session().show(window.model().session().entries().get(index));
        stand.settle();
    }

    private static void scoredAnyway(Stand stand) {
        MainWindow window = stand.spot();
        var refused = window.model().session().entries().get(REFUSED);
        window.model().session().show(refused);
        window.model().scoreAnyway(refused);
        window.model().session().showSlice(FakeStudy.SPOT_SLICE);
        stand.settle();
    }

    private static void unreadable(Stand stand) {
        MainWindow window = stand.opened(new FakeStudy(FakeStudy.SPOT_SLICE).services());
        window.model().session().showSlice(FakeStudy.SPOT_SLICE);
        stand.settle();
    }

    private static void rate(Stand stand, double rate) {
        stand.spot().model().session().alphaProperty().set(rate);
        stand.settle();
    }

    private static void keyed(Stand stand, KeyCode code) {
        stand.spot();
        stand.find(".picture-pane").requestFocus();
        stand.key(code);
    }

    private static void command(Stand stand, String id) {
        MainWindow window = stand.spot();
        window.commands().run(window.commands().get(id));
        stand.settle();
    }

    /** One of the tabs of a window beside the images. */
    private static void page(Stand stand, String id, int tab) {
        command(stand, id);
        TabPane tabs = (TabPane) stand.top().getScene().getRoot().lookup(".tab-pane");
        tabs.getSelectionModel().select(tab);
        stand.settle();
    }

    private static void layout(Stand stand, Layout layout) {
        MainWindow window = stand.spot();
        window.model().viewports().layoutProperty().set(layout);
        stand.settle();
    }

    private static void menu(Stand stand, String selector) {
        stand.spot();
        Node node = stand.find(selector);
        var middle = node.localToScreen(60, 60);
        node.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 60, 60, middle.getX(), middle.getY(), true, null));
        stand.settle();
    }

    private static void link(Stand stand, String selector) {
        stand.spot();
        ((Hyperlink) stand.find(selector)).fire();
        stand.settle();
    }
}
