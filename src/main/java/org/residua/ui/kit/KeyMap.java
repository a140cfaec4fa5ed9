package org.residua.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which keys the commands have: those that the user chose, else those that they came with. */
public final class KeyMap {
    private final Commands commands;
    private final ObservableMap<String, List<KeyCombination>> chosen = FXCollections.observableHashMap();

    KeyMap(Commands commands) {
        this.commands = commands;
    }

    /** The user's own choices, by id of the command; an empty list takes all keys from it. */
    public ObservableMap<String, List<KeyCombination>> chosen() {
        return chosen;
    }

    /** The keys that a command has now. */
    public List<KeyCombination> of(Command command) {
        return chosen.getOrDefault(command.id(), command.keys());
    }

    /** Makes these the keys of a command; those that it came with are no choice. */
    public void choose(Command command, List<KeyCombination> keys) {
        if (keys.equals(command.keys())) {
            chosen.remove(command.id());
        } else {
            chosen.put(command.id(), List.copyOf(keys));
        }
    }

    /** Takes a key from whichever command has it and gives it to this one as its only key. */
    public void give(Command command, KeyCombination key) {
        for (Command other : sharing(command, key)) {
            choose(other, of(other).stream().filter(k -> !k.equals(key)).toList());
        }
        choose(command, List.of(key));
    }

    /** Back to the keys that a command came with. */
    public void reset(Command command) {
        chosen.remove(command.id());
    }

    /** The other commands that have this key. */
    public List<Command> sharing(Command command, KeyCombination key) {
        return commands.all().stream()
                .filter(other -> !other.id().equals(command.id()) && of(other).contains(key))
                .toList();
    }

    /** Which command a key means; where two have it, the one that the user gave it to. */
    public Optional<Command> find(KeyEvent event) {
        return commands.all().stream()
                .filter(command -> of(command).stream().anyMatch(key -> matches(key, event)))
                .reduce((first, next) ->
                        chosen.containsKey(first.id()) ? first : chosen.containsKey(next.id()) ? next : first);
    }

    /** The first key of a command for people to read, as it changes; empty where it has none. */
    public ObservableValue<String> hint(Command command) {
        return Bindings.createStringBinding(() -> text(command), chosen);
    }

    /** The first key of a command for people to read; empty where it has none. */
    public String text(Command command) {
        return of(command).stream().findFirst().map(KeyText::of).orElse("");
    }

    /** All choices as names that {@link KeyCombination#valueOf} reads. */
    public static List<String> names(List<KeyCombination> keys) {
        return keys.stream().map(KeyCombination::getName).toList();
    }

    /** Replaces all choices. */
    public void chooseAll(Map<String, List<KeyCombination>> choices) {
        chosen.keySet().retainAll(choices.keySet());
        choices.forEach((id, keys) -> {
            if (commands.contains(id)) {
                choose(commands.get(id), keys);
            } else {
                chosen.put(id, List.copyOf(keys));
            }
        });
    }

    /** A sign is where the keyboard of the user has it, whichever key and modifiers that takes. */
    private static boolean matches(KeyCombination key, KeyEvent event) {
        if (key instanceof KeyCharacterCombination sign) {
            return event.getText().equals(sign.getCharacter())
                    && !event.isControlDown()
                    && !event.isAltDown()
                    && !event.isMetaDown();
        }
        return key.match(event);
    }
}
