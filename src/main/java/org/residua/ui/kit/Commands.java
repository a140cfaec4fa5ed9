package org.residua.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** All that can be done in the window. Keys, menus, tooltips, the palette and the help follow from it. */
public final class Commands {
    private final Map<String, Command> all = new LinkedHashMap<>();
    private final KeyMap keys = new KeyMap(this);
    private final ReadOnlyObjectWrapper<@Nullable Command> lastRun = new ReadOnlyObjectWrapper<>();

    /**
     * Takes in one more.
     *
     * @throws IllegalArgumentException when there is one with this id
     */
    public Command add(Command command) {
        if (all.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("There are two commands " + command.id() + ".");
        }
        return command;
    }

    /** In the order in which they were added. */
    public List<Command> all() {
        return List.copyOf(all.values());
    }

    /** Whether there is such a command. */
    public boolean contains(String id) {
        return all.containsKey(id);
    }

    /**
     * The command of an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Command get(String id) {
        Command known = all.get(id);
        if (known == null) {
            throw new IllegalArgumentException("There is no command " + id + ".");
        }
        return known;
    }

    /** Which keys they have now. */
    public KeyMap keys() {
        return keys;
    }

    /** What was run last; null before anything was. Set anew when it is run again. */
    public ReadOnlyObjectProperty<@Nullable Command> lastRunProperty() {
        return lastRun.getReadOnlyProperty();
    }

    /** Runs a command where it can be run; one that lasts while a key is held cannot be run like this. */
    public void run(Command command) {
        if (command.availability().now() && command.action() instanceof Command.Action.Once once) {
            once.run().run();
            ran(command);
        }
    }

    /** Starts or ends a command that lasts as long as a key is held. */
    public void hold(Command command, boolean down) {
        if (command.action() instanceof Command.Action.Held held
                && (!down || command.availability().now())) {
            held.held().accept(down);
            ran(command);
        }
    }

    private void ran(Command command) {
        lastRun.set(null);
        lastRun.set(command);
    }
}
