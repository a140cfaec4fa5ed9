package org.residua.ui.shell;

import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.ui.viewer.ScreenPixels;

/** The screen that a window is on. */
record WindowScreen(Supplier<@Nullable Window> window) {
    /** Its pixels; those of the first screen while there is no window. */
    ScreenPixels pixels() {
        Window shown = window.get();
        if (shown == null) {
            return new ScreenPixels(1, Screen.getPrimary().getDpi());
        }
        Screen screen = Screen.getScreensForRectangle(shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary());
        return new ScreenPixels(shown.getOutputScaleX(), screen.getDpi());
    }

    /** The window over all of the screen, with all that is in it, and back; Escape leads back as well. */
    void toggleFullScreen() {
        if (window.get() instanceof Stage stage) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.valueOf("Esc"));
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
