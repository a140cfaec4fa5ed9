package org.residua.ui.shell;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.residua.ui.kit.Messages;

/** What a right click offers. */
final class Menus {
    private final Actions actions;

    Menus(Actions actions) {
        this.actions = actions;
    }

    ContextMenu ofSeries() {
        return new ContextMenu(tags());
    }

    ContextMenu ofImage() {
        return new ContextMenu(tags());
    }

    private MenuItem tags() {
        MenuItem item = new MenuItem(Messages.text("tags.action"));
        // Shown beside the text; the window's own keys act on it.
        item.setAccelerator(new KeyCodeCombination(KeyCode.T));
        item.setOnAction(event -> actions.showTags());
        return item;
    }
}
