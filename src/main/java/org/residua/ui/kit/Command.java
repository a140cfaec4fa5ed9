package org.residua.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/**
 * One thing that the user can have done, whichever way: by key, button, menu or by its name.
 *
 * @param id never changes, as preferences refer to it: {@code view.fit}; its text is under {@code command.view.fit}
 * @param keys at first; the user may change them ({@link KeyMap})
 */
public record Command(
        String id, CommandGroup group, List<KeyCombination> keys, Availability availability, Action action) {

    /** What happens. */
    public sealed interface Action {
        /** When it is asked for. */
        record Once(Runnable run) implements Action {}

        /**
         * While a key or button is held.
         *
         * @param held hears true when it goes down and false when it comes up
         */
        record Held(Consumer<Boolean> held) implements Action {}
    }

    public Command {
        keys = List.copyOf(keys);
    }

    /** Can always be asked for, and has no keys yet. */
    public static Command of(String id, CommandGroup group, Runnable run) {
        return new Command(id, group, List.of(), Availability.always(), new Action.Once(run));
    }

    /** Lasts as long as its key is held, and has no keys yet. */
    public static Command held(String id, CommandGroup group, Consumer<Boolean> held) {
        return new Command(id, group, List.of(), Availability.always(), new Action.Held(held));
    }

    /**
     * The same with these keys, the first of which is shown beside it.
     *
     * @param names as in {@link KeyCombination#valueOf}: {@code F}, {@code Page Up}, {@code Shortcut+Shift+O}
     */
    public Command keys(String... names) {
        return new Command(
                id, group, Stream.of(names).map(KeyCombination::valueOf).toList(), availability, action);
    }

    /** The same, only while that holds. */
    public Command when(Availability condition) {
        return new Command(id, group, keys, condition, action);
    }

    /** What it is called, in the user's language. */
    public String text() {
        return Messages.text("command." + id);
    }
}
