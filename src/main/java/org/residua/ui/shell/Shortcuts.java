package org.residua.ui.shell;

import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.Commands;

/** The keys of the window. A control that has the focus keeps the keys that it needs itself. */
final class Shortcuts {
    private final Commands commands;
    private @Nullable Command held;
    private @Nullable KeyCode heldKey;

    Shortcuts(Commands commands) {
        this.commands = commands;
    }

    /** Listens to all keys below a root. */
    void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        // Where the window loses the keyboard, nobody tells it that the key came up.
        ChangeListener<Boolean> focus = (observed, before, now) -> {
            if (!now) {
                letGo();
            }
        };
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .orElse(true)
                .addListener(focus);
    }

    private void pressed(KeyEvent event) {
        if (OwnKeys.keeps(event.getTarget(), event)) {
            return;
        }
        commands.keys().find(event).ifPresent(command -> {
            event.consume();
            if (command.action() instanceof Command.Action.Once) {
                commands.run(command);
            } else if (held == null) {
                held = command;
                heldKey = event.getCode();
                commands.hold(command, true);
            }
        });
    }

    private void released(KeyEvent event) {
        if (event.getCode() == heldKey) {
            letGo();
        }
    }

    private void letGo() {
        Command was = held;
        held = null;
        heldKey = null;
        if (was != null) {
            commands.hold(was, false);
        }
    }
}
