package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final List<String> done = new ArrayList<>();
    private final BooleanProperty possible = new SimpleBooleanProperty(true);
    private final Commands commands = new Commands();
    private final Command fit = commands.add(
            Command.of("view.fit", CommandGroup.VIEW, () -> done.add("fit")).keys("F"));
    private final Command report = commands.add(Command.of("file.report", CommandGroup.FILE, () -> done.add("report"))
            .keys("Shortcut+R")
            .when(new Availability(possible, "unavailable.noResult")));
    private final Command hide =
            commands.add(Command.held("evidence.hide", CommandGroup.EVIDENCE, down -> done.add("hidden " + down))
                    .keys("H"));

    @Test
    void aCommandRunsOnlyWhileItCanAndSaysWhyItCannot() {
        commands.run(report);
        possible.set(false);
        commands.run(report);
        assertEquals(List.of("report"), done);
        assertEquals("the series shown has no result yet", report.availability().reason());
        assertEquals("", fit.availability().reason());
        assertEquals(report, commands.lastRunProperty().get());
    }

    @Test
    void aCommandThatIsHeldEndsEvenWhereItCanNoLongerBeStarted() {
        commands.run(hide);
        assertEquals(List.of(), done);
        commands.hold(hide, true);
        commands.hold(hide, false);
        commands.hold(fit, true);
        assertEquals(List.of("hidden true", "hidden false"), done);
    }

    @Test
    void anIdIsTakenOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> commands.add(Command.of("view.fit", CommandGroup.VIEW, () -> {})));
        assertThrows(IllegalArgumentException.class, () -> commands.get("view.unknown"));
        assertTrue(commands.contains("view.fit"));
    }

    @Test
    void aKeyMeansItsCommandWithTheSameModifiersAlone() {
        assertEquals(
                fit, commands.keys().find(key("f", KeyCode.F, false, false)).orElseThrow());
        assertTrue(commands.keys().find(key("f", KeyCode.F, true, false)).isEmpty());
        assertTrue(commands.keys().find(key("F", KeyCode.F, false, true)).isEmpty());
        assertEquals(
                report, commands.keys().find(key("", KeyCode.R, true, false)).orElseThrow());
    }

    @Test
    void aSignIsFoundWhereverTheKeyboardHasIt() {
        Command help = commands.add(
                Command.of("program.help", CommandGroup.PROGRAM, () -> {}).keys("'?'"));
        assertEquals(
                help, commands.keys().find(key("?", KeyCode.SLASH, false, true)).orElseThrow());
        assertEquals(
                help,
                commands.keys().find(key("?", KeyCode.UNDEFINED, false, true)).orElseThrow());
        assertTrue(commands.keys().find(key("/", KeyCode.SLASH, false, false)).isEmpty());
        assertEquals("?", commands.keys().text(help));
    }

    @Test
    void aKeyGivenToAnotherCommandIsTakenFromTheFirst() {
        ObservableValue<String> hint = commands.keys().hint(fit);
        assertEquals("F", hint.getValue());
        KeyCombination f = KeyCombination.valueOf("F");
        assertEquals(List.of(fit), commands.keys().sharing(hide, f));
        commands.keys().give(hide, f);
        assertEquals("", hint.getValue());
        assertEquals(
                hide, commands.keys().find(key("f", KeyCode.F, false, false)).orElseThrow());
        commands.keys().reset(fit);
        assertEquals(
                hide,
                commands.keys().find(key("f", KeyCode.F, false, false)).orElseThrow(),
                "what the user chose goes first");
        commands.keys().choose(hide, hide.keys());
        assertEquals(Map.of(), commands.keys().chosen());
        assertEquals("F", hint.getValue());
    }

    @Test
    void choicesReplaceOneAnotherAndKeepThoseOfCommandsThatAreNotKnown() {
        commands.keys().give(fit, KeyCombination.valueOf("Z"));
        Map<String, List<KeyCombination>> choices = Map.of(
                "evidence.hide",
                List.of(KeyCombination.valueOf("Shift+H")),
                "later.command",
                List.of(KeyCombination.valueOf("L")));
        commands.keys().chooseAll(choices);
        assertEquals(choices, commands.keys().chosen());
        assertEquals("Shift+H", commands.keys().text(hide));
    }

    @Test
    void keysReadAsTheKeyboardNamesThem() {
        assertEquals("Ctrl+Shift+O", KeyText.of(KeyCombination.valueOf("Shortcut+Shift+O"), false));
        assertEquals("⇧⌘O", KeyText.of(KeyCombination.valueOf("Shortcut+Shift+O"), true));
        assertEquals("Page Up", KeyText.of(KeyCombination.valueOf("Page Up"), false));
        assertEquals("+", KeyText.of(KeyCombination.valueOf("Plus"), false));
        assertEquals("Num 0", KeyText.of(KeyCombination.valueOf("Numpad 0"), false));
        assertEquals("F11", KeyText.of(KeyCombination.valueOf("F11"), false));
        assertEquals("Ctrl+,", KeyText.of(KeyCombination.valueOf("Shortcut+Comma"), false));
    }

    private static KeyEvent key(String text, KeyCode code, boolean control, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false);
    }
}
