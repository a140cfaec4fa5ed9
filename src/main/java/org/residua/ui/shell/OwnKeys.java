package org.residua.ui.shell;

import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which keys a control needs itself while it has the focus. */
final class OwnKeys {
    /** What Ctrl does in a text. */
    private static final Set<KeyCode> EDITING = Set.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.HOME,
            KeyCode.END);

    private static final Set<KeyCode> PAGING = Set.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

    private OwnKeys() {}

    /** Whether the target of a key has its own use for it. */
    static boolean keeps(Object target, KeyEvent event) {
        KeyCode code = event.getCode();
        if (target instanceof TextInputControl) {
            return inText(event);
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        boolean moves = code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
        if (target instanceof MenuButton || target instanceof ComboBoxBase) {
            return code.isArrowKey() || presses(code);
        }
        if (target instanceof ButtonBase) {
            return presses(code);
        }
        if (target instanceof TableView || target instanceof TreeTableView) {
            return moves || PAGING.contains(code) || presses(code);
        }
        if (target instanceof ListView) {
            return moves || code == KeyCode.ENTER;
        }
        boolean steps = target instanceof Slider
                || target instanceof TreeView
                || target instanceof TabPane
                || target instanceof ScrollPane;
        return steps && moves;
    }

    private static boolean presses(KeyCode code) {
        return code == KeyCode.SPACE || code == KeyCode.ENTER;
    }

    /** Right Alt is Ctrl and Alt together on some keyboards, and writes signs. */
    private static boolean inText(KeyEvent event) {
        boolean writes = event.isControlDown() == event.isAltDown() && !event.isMetaDown();
        boolean edits = EDITING.contains(event.getCode()) || event.getCode().isArrowKey();
        return writes ? !event.getCode().isFunctionKey() : edits;
    }
}
