package org.residua.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the window. A control that has the focus keeps the keys that it needs itself. */
final class Shortcuts {
    private final Actions actions;
    private final Map<KeyCode, Runnable> keys;

    Shortcuts(Actions actions, EvidenceActions evidence) {
        this.actions = actions;
        keys = new HashMap<>(evidence.keys());
        keys.putAll(Map.ofEntries(
                Map.entry(KeyCode.UP, () -> actions.scroll(-1)),
                Map.entry(KeyCode.LEFT, () -> actions.scroll(-1)),
                Map.entry(KeyCode.DOWN, () -> actions.scroll(1)),
                Map.entry(KeyCode.RIGHT, () -> actions.scroll(1)),
                Map.entry(KeyCode.PAGE_UP, () -> actions.page(-1)),
                Map.entry(KeyCode.PAGE_DOWN, () -> actions.page(1)),
                Map.entry(KeyCode.HOME, actions::firstSlice),
                Map.entry(KeyCode.END, actions::lastSlice),
                Map.entry(KeyCode.SPACE, actions::nextCandidate),
                Map.entry(KeyCode.DIGIT0, actions::reset),
                Map.entry(KeyCode.NUMPAD0, actions::reset),
                Map.entry(KeyCode.F, actions::fit),
                Map.entry(KeyCode.D, actions::oneToOne),
                Map.entry(KeyCode.S, actions::trueSize),
                Map.entry(KeyCode.R, actions::turnClockwise),
                Map.entry(KeyCode.X, actions::flipHorizontally),
                Map.entry(KeyCode.Y, actions::flipVertically),
                Map.entry(KeyCode.P, actions::pin),
                Map.entry(KeyCode.F11, actions::fullScreen),
                Map.entry(KeyCode.I, actions::invert),
                Map.entry(KeyCode.V, actions::nextWindow),
                Map.entry(KeyCode.G, actions::toggleGraphics),
                Map.entry(KeyCode.T, actions::showTags),
                Map.entry(KeyCode.M, actions::showModels),
                Map.entry(KeyCode.PLUS, actions::zoomIn),
                Map.entry(KeyCode.EQUALS, actions::zoomIn),
                Map.entry(KeyCode.ADD, actions::zoomIn),
                Map.entry(KeyCode.MINUS, actions::zoomOut),
                Map.entry(KeyCode.SUBTRACT, actions::zoomOut)));
    }

    /** What holds while a key is held. */
    private @Nullable Consumer<Boolean> held(KeyCode code) {
        return switch (code) {
            case H -> actions::hideOverlay;
            case L -> actions::lens;
            default -> null;
        };
    }

    /** Listens to all keys below a root. */
    void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            Consumer<Boolean> held = held(event.getCode());
            if (held != null && !(event.getTarget() instanceof TextInputControl)) {
                held.accept(false);
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            withControl(event);
        } else if (event.isAltDown()
                && event.getCode().isArrowKey()
                && !(event.getTarget() instanceof TextInputControl)) {
            movePin(event);
        } else if (!event.isAltDown() && !event.isMetaDown() && !ownsKey(event.getTarget(), event.getCode())) {
            plain(event);
        }
    }

    private void movePin(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> actions.movePin(-1, 0);
            case RIGHT, KP_RIGHT -> actions.movePin(1, 0);
            case UP, KP_UP -> actions.movePin(0, -1);
            default -> actions.movePin(0, 1);
        }
        event.consume();
    }

    private void plain(KeyEvent event) {
        KeyCode code = event.getCode();
        Consumer<Boolean> held = held(code);
        if (held != null) {
            held.accept(true);
            event.consume();
            return;
        }
        int digit = code.isDigitKey() ? "0123456789".indexOf(code.getChar()) : -1;
        Runnable action = keys.get(code);
        if (digit > 0) {
            action = () -> actions.window(digit - 1);
        } else if (event.isShiftDown() && code == KeyCode.R) {
            action = actions::turnCounterclockwise;
        }
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private void withControl(KeyEvent event) {
        if (event.getCode() == KeyCode.O) {
            if (event.isShiftDown()) {
                actions.openFolder();
            } else {
                actions.openFiles();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.R) {
            actions.report();
            event.consume();
        } else if (event.getCode() == KeyCode.W) {
            actions.closeStudy();
            event.consume();
        }
    }

    private static boolean ownsKey(Object target, KeyCode code) {
        if (target instanceof TextInputControl) {
            return true;
        }
        if (target instanceof ButtonBase) {
            return code == KeyCode.SPACE;
        }
        boolean moves = code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
        boolean lists = target instanceof ListView || target instanceof Slider;
        return lists && moves;
    }
}
