package org.residua.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** Keys as the user's keyboard names them. */
public final class KeyText {
    private static final boolean MAC =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");

    /** What is printed on the key instead of its name. */
    private static final Map<KeyCode, String> SIGNS = Map.of(
            KeyCode.PLUS, "+",
            KeyCode.ADD, "+",
            KeyCode.MINUS, "\u2212",
            KeyCode.SUBTRACT, "\u2212",
            KeyCode.EQUALS, "=",
            KeyCode.COMMA, ",",
            KeyCode.PERIOD, ".",
            KeyCode.SLASH, "/",
            KeyCode.OPEN_BRACKET, "[",
            KeyCode.CLOSE_BRACKET, "]");

    /** Keys that have a name in each language. */
    private static final Set<KeyCode> NAMED = Set.of(
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.TAB);

    private KeyText() {}

    /** As it is on keyboards of this machine: Ctrl+Shift+O, or ⇧⌘O. */
    public static String of(KeyCombination key) {
        return of(key, MAC);
    }

    static String of(KeyCombination key, boolean mac) {
        List<String> parts = new ArrayList<>();
        boolean control = down(key.getControl()) || (!mac && down(key.getShortcut()));
        add(parts, control, mac ? "⌃" : Messages.text("key.ctrl"));
        add(parts, down(key.getAlt()), mac ? "⌥" : Messages.text("key.alt"));
        add(parts, down(key.getShift()), mac ? "⇧" : Messages.text("key.shift"));
        add(parts, down(key.getMeta()) || (mac && down(key.getShortcut())), mac ? "⌘" : Messages.text("key.meta"));
        parts.add(base(key));
        return String.join(mac ? "" : "+", parts);
    }

    private static void add(List<String> parts, boolean down, String name) {
        if (down) {
            parts.add(name);
        }
    }

    private static boolean down(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    private static String base(KeyCombination key) {
        if (key instanceof KeyCharacterCombination sign) {
            return sign.getCharacter();
        }
        if (!(key instanceof KeyCodeCombination combination)) {
            return key.getName();
        }
        KeyCode code = combination.getCode();
        String sign = SIGNS.get(code);
        if (sign != null) {
            return sign;
        }
        if (NAMED.contains(code)) {
            return Messages.text("key." + code);
        }
        return code.isKeypadKey() && code.isDigitKey()
                ? Messages.text("key.numpad", code.getName().replaceAll("\\D", ""))
                : code.getName();
    }
}
