package org.residua.ui.gallery;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.JobRunner;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Services;
import org.residua.ui.kit.Theme;
import org.residua.ui.shell.MainWindow;

/** Where a state of the program is set up, on the JavaFX thread: a stage, and a window on made-up studies. */
final class Stand implements AutoCloseable {
    private static final int LAYOUTS = 3;

    /** For what a state writes. */
    private final Path folder;

    private final Stage stage = new Stage();
    private AutoCloseable open = () -> {};

    Stand(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** The window with nothing open. */
    MainWindow window(Services services, JobRunner runner) {
        MainWindow window = new MainWindow(services, runner, ScoreOptions.DEFAULT);
        open = window;
        show(window.root());
        return window;
    }

    /** The window on these services, all of it opened and scored. */
    MainWindow opened(Services services) {
        MainWindow window = window(services, new SameThreadJobRunner());
        window.open(List.of(Path.of("study")));
        settle();
        return window;
    }

    /** The window with the made-up head, at the slice with the spot. */
    MainWindow spot() {
        MainWindow window = opened(new FakeStudy().services());
        window.model().session().showSlice(FakeStudy.SPOT_SLICE);
        settle();
        return window;
    }

    /** Shows a root that is no window of its own in the program. */
    void show(Parent root) {
        stage.setScene(new Scene(root, Size.USUAL.width(), Size.USUAL.height()));
        stage.show();
        settle();
    }

    /** Shows a page, with our style. */
    void page(Parent root) {
        Theme.apply(root);
        show(root);
    }

    /** Presses a key on what has the focus, or on the window. */
    void key(KeyCode code) {
        Node target = stage.getScene().getFocusOwner();
        Node root = stage.getScene().getRoot();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            (target == null ? root : target).fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
        }
        settle();
    }

    /** The first node that matches. */
    Node find(String selector) {
        Node found = stage.getScene().getRoot().lookup(selector);
        if (found == null) {
            throw new IllegalStateException("There is no " + selector + ".");
        }
        return found;
    }

    /** The window on top: the one opened last, be it beside the main one. */
    Stage top() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .reduce((first, last) -> last)
                .orElse(stage);
    }

    /** Lays the window out in a size, until the next pulse: a real change of size upsets the headless platform. */
    void size(Size size) {
        Parent root = stage.getScene().getRoot();
        for (int i = 0; i < LAYOUTS; i++) {
            root.resize(size.width(), size.height());
            root.applyCss();
            root.layout();
        }
    }

    boolean hasPopups() {
        return Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance);
    }

    Stage stage() {
        return stage;
    }

    /** Lays out what waits for it. */
    void settle() {
        for (Window window : List.copyOf(Window.getWindows())) {
            settle(window);
        }
    }

    /** Once more than once: what is laid out may bring about more to lay out. */
    private static void settle(Window window) {
        for (int i = 0; i < LAYOUTS; i++) {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
        }
    }

    @Override
    public void close() throws Exception {
        open.close();
        for (Window window : List.copyOf(Window.getWindows())) {
            window.hide();
        }
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("Only on the JavaFX thread.");
        }
    }
}
