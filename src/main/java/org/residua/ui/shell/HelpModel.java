package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.CommandGroup;
import org.residua.ui.kit.Commands;
import org.residua.ui.kit.KeyText;
import org.residua.ui.kit.Messages;

/** What the help says: keys from the commands, gestures of the mouse, colours and numbers; all of it or what was searched. */
final class HelpModel {
    private static final List<String> GESTURES =
            List.of("scroll", "zoomWheel", "window", "pan", "zoom", "large", "menu", "strip", "drop");
    private static final List<String> COLOURS = List.of("evidence", "threshold", "outline", "residual", "strip", "dots");
    private static final List<String> NUMBERS = List.of("rarity", "sliceP", "rate", "score", "auroc", "spacing", "nothing");

    private final Commands commands;
    private final StringProperty searched = new SimpleStringProperty("");
    private final ObservableList<Section> sections = FXCollections.observableArrayList();

    /** Lines under a heading. */
    record Section(String title, List<Line> lines) {}

    /** What it is about, and what is said of it. */
    record Line(String subject, String text) {}

    HelpModel(Commands commands) {
        this.commands = commands;
        searched.addListener((observed, before, now) -> fill());
        commands.keys().chosen().addListener((MapChangeListener<Object, Object>) change -> fill());
        fill();
    }

    /** What is looked for. */
    StringProperty searchedProperty() {
        return searched;
    }

    /** What fits it. */
    ObservableList<Section> sections() {
        return sections;
    }

    private void fill() {
        List<Section> all = new ArrayList<>();
        for (CommandGroup group : CommandGroup.values()) {
            all.add(new Section(
                    Messages.text("help.keys", group.text()),
                    commands.all().stream()
                            .filter(command -> command.group() == group)
                            .map(command -> new Line(keys(command), command.text()))
                            .toList()));
        }
        all.add(told("mouse", GESTURES));
        all.add(told("colour", COLOURS));
        all.add(told("number", NUMBERS));
        sections.setAll(all.stream()
                .map(this::found)
                .filter(section -> !section.lines().isEmpty())
                .toList());
    }

    private String keys(Command command) {
        List<String> keys =
                commands.keys().of(command).stream().map(KeyText::of).distinct().toList();
        String text = String.join("  ", keys);
        if (text.isEmpty()) {
            return Messages.text("none");
        }
        return command.action() instanceof Command.Action.Held ? Messages.text("hint.hold", text) : text;
    }

    private static Section told(String kind, List<String> names) {
        return new Section(
                Messages.text("help." + kind),
                names.stream()
                        .map(name -> new Line(
                                Messages.text("help." + kind + "." + name),
                                Messages.text("help." + kind + "." + name + ".text")))
                        .toList());
    }

    /** The lines with all words that are looked for; all lines where the heading has them. */
    private Section found(Section section) {
        return new Section(
                section.title,
                section.lines.stream()
                        .filter(line -> has(section.title + " " + line.subject + " " + line.text))
                        .toList());
    }

    private boolean has(String text) {
        return Arrays.stream(searched.get().strip().split("\\s+", -1))
                .allMatch(word -> word.isEmpty() || FuzzyMatch.score(word, text) > FuzzyMatch.SCATTERED);
    }
}
