package org.residua.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.CommandGroup;
import org.residua.ui.kit.Commands;

class KeysModelTest {
    private final Commands commands = new Commands();
    private final Command fit =
            commands.add(Command.of("view.fit", CommandGroup.VIEW, () -> {}).keys("F"));
    private final Command zoom =
            commands.add(Command.of("view.zoomIn", CommandGroup.VIEW, () -> {}).keys("Plus"));
    private final KeysModel model = new KeysModel(commands);

    @Test
    void theNextKeyIsRecordedWithItsModifiers() {
        assertFalse(model.pressed(key(KeyCode.Z, false, false)), "nothing waits for it");
        model.record(fit);
        assertTrue(model.pressed(key(KeyCode.SHIFT, true, false)), "a modifier alone is none yet");
        assertFalse(model.pressed(key(KeyCode.TAB, false, false)), "Tab moves on");
        assertTrue(model.pressed(key(KeyCode.Z, true, true)));
        assertNull(model.recordingProperty().get());
        assertEquals(
                List.of(KeyCombination.valueOf("Shortcut+Shift+Z")), commands.keys().of(fit));
        model.reset(fit);
        assertEquals(fit.keys(), commands.keys().of(fit));
        model.clear(fit);
        assertEquals(List.of(), commands.keys().of(fit));
        model.resetAll();
        assertEquals(fit.keys(), commands.keys().of(fit));
    }

    @Test
    void escapeEndsTheRecordingAndChangesNothing() {
        model.record(fit);
        assertTrue(model.pressed(key(KeyCode.ESCAPE, false, false)));
        assertNull(model.recordingProperty().get());
        assertEquals(fit.keys(), commands.keys().of(fit));
    }

    @Test
    void aKeyThatIsTakenIsAskedAboutFirst() {
        model.record(zoom);
        model.pressed(key(KeyCode.F, false, false));
        KeysModel.Conflict conflict = model.conflictProperty().get();
        assertNotNull(conflict);
        assertEquals(List.of(fit), conflict.others());
        assertEquals(zoom.keys(), commands.keys().of(zoom), "not yet");
        model.cancel();
        model.take();
        assertEquals(zoom.keys(), commands.keys().of(zoom));
        model.record(zoom);
        model.pressed(key(KeyCode.F, false, false));
        model.take();
        assertEquals(fit.keys(), commands.keys().of(zoom));
        assertEquals(List.of(), commands.keys().of(fit));
        assertNull(model.conflictProperty().get());
    }

    private static KeyEvent key(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
