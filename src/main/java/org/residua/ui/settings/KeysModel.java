package org.residua.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.Commands;

/** Changes which keys the commands have: the next key pressed is recorded; one that is taken is asked about first. */
public final class KeysModel {
    private final Commands commands;
    private final ReadOnlyObjectWrapper<@Nullable Command> recording = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Conflict> conflict = new ReadOnlyObjectWrapper<>();

    /**
     * A key that is taken.
     *
     * @param command that is to have it
     * @param others that have it
     */
    public record Conflict(Command command, KeyCombination key, List<Command> others) {}

    /** For these commands. */
    public KeysModel(Commands commands) {
        this.commands = commands;
    }

    /** Those whose keys can be changed. */
    public Commands commands() {
        return commands;
    }

    /** The command that waits for its key; null while none does. */
    public ReadOnlyObjectProperty<@Nullable Command> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** What is to be decided; null while nothing is. */
    public ReadOnlyObjectProperty<@Nullable Conflict> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** Waits for the key of a command. */
    public void record(Command command) {
        conflict.set(null);
        recording.set(command);
    }

    /** A key was pressed; whether it was taken in, so that it does nothing else. Escape ends the recording; Tab is never one. */
    public boolean pressed(KeyEvent event) {
        Command command = recording.get();
        KeyCode code = event.getCode();
        if (command == null || code == KeyCode.TAB) {
            return false;
        }
        if (code == KeyCode.ESCAPE) {
            cancel();
        } else if (!code.isModifierKey() && code != KeyCode.UNDEFINED) {
            recording.set(null);
            recorded(command, combination(event));
        }
        return true;
    }

    private void recorded(Command command, KeyCombination key) {
        List<Command> others = commands.keys().sharing(command, key);
        if (others.isEmpty()) {
            commands.keys().choose(command, List.of(key));
        } else {
            conflict.set(new Conflict(command, key, others));
        }
    }

    /** Gives the key to the command that was to have it, and takes it from those that have it. */
    public void take() {
        Conflict decided = conflict.get();
        conflict.set(null);
        if (decided != null) {
            commands.keys().give(decided.command(), decided.key());
        }
    }

    /** All stays as it is. */
    public void cancel() {
        recording.set(null);
        conflict.set(null);
    }

    /** Takes all keys from a command. */
    public void clear(Command command) {
        commands.keys().choose(command, List.of());
    }

    /** Gives a command the keys it came with. */
    public void reset(Command command) {
        commands.keys().reset(command);
    }

    /** Gives all commands the keys they came with. */
    public void resetAll() {
        commands.keys().chosen().clear();
    }

    private static KeyCombination combination(KeyEvent event) {
        List<Modifier> modifiers = new ArrayList<>();
        boolean control = event.isControlDown();
        boolean meta = event.isMetaDown();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
            // Which of them the shortcut is depends on the system; the other may be held as well.
            if (control && meta) {
                modifiers.add(System.getProperty("os.name").startsWith("Mac") ? KeyCombination.CONTROL_DOWN : KeyCombination.META_DOWN);
            }
        } else if (control) {
            modifiers.add(KeyCombination.CONTROL_DOWN);
        } else if (meta) {
            modifiers.add(KeyCombination.META_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), modifiers.toArray(Modifier[]::new));
    }
}
