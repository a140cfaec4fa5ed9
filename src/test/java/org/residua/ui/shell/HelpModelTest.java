package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.CommandGroup;
import org.residua.ui.kit.Commands;

class HelpModelTest {
    private final Commands commands = new Commands();
    private final Command fit =
            commands.add(Command.of("view.fit", CommandGroup.VIEW, () -> {}).keys("F", "Shift+F"));
    private final Command hide = commands.add(
            Command.held("evidence.hide", CommandGroup.EVIDENCE, down -> {}).keys("H"));

    @Test
    void theHelpTellsKeysByGroupThenGesturesColoursAndNumbers() {
        HelpModel model = new HelpModel(commands);
        assertEquals(
                List.of("Keys: View", "Keys: Evidence", "Mouse", "What the colours mean", "What the numbers mean"),
                model.sections().stream().map(HelpModel.Section::title).toList());
        assertEquals(
                List.of(new HelpModel.Line("F  Shift+F", fit.text())),
                model.sections().get(0).lines());
        assertEquals(
                new HelpModel.Line("Hold H", hide.text()),
                model.sections().get(1).lines().get(0));
        model.sections().forEach(section -> section.lines().forEach(line -> assertTrue(line.text().length() > 8)));
    }

    @Test
    void theHelpFollowsKeysThatTheUserChanges() {
        HelpModel model = new HelpModel(commands);
        commands.keys().give(fit, KeyCombination.valueOf("Z"));
        assertEquals("Z", model.sections().get(0).lines().get(0).subject());
        commands.keys().choose(fit, List.of());
        assertEquals("–", model.sections().get(0).lines().get(0).subject());
    }

    @Test
    void searchingKeepsTheLinesThatHaveAllWords() {
        HelpModel model = new HelpModel(commands);
        model.searchedProperty().set("red brighter");
        assertEquals(1, model.sections().size());
        assertEquals("Red and blue", model.sections().get(0).lines().get(0).subject());
        model.searchedProperty().set("mouse");
        assertEquals("Mouse", model.sections().get(0).title());
        assertEquals(9, model.sections().get(0).lines().size());
        model.searchedProperty().set("zzz");
        assertEquals(List.of(), model.sections());
    }
}
