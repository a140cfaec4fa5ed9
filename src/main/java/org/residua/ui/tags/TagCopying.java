package org.residua.ui.tags;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.residua.ui.kit.Messages;

/** Copies what is selected, or all that is shown, by menu and keys. */
final class TagCopying {
    private static final KeyCombination VALUE = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ROW =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination ALL =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);

    private final TagsModel model;
    private final TagTable table;

    TagCopying(TagsModel model, TagTable table) {
        this.model = model;
        this.table = table;
    }

    void install() {
        table.setContextMenu(new ContextMenu(
                item("tags.copyValue", VALUE, this::copyValues),
                item("tags.copyRow", ROW, this::copyRows),
                item("tags.copyAll", ALL, this::copyAll)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Runnable action = VALUE.match(event)
                    ? this::copyValues
                    : ROW.match(event) ? this::copyRows : ALL.match(event) ? this::copyAll : null;
            if (action != null) {
                action.run();
                event.consume();
            }
        });
    }

    void copyValues() {
        copy(row -> row.element().value());
    }

    void copyRows() {
        copy(TagRow::text);
    }

    void copyAll() {
        TagClipboard.put(model.shownProperty().get().allText());
    }

    private void copy(Function<TagRow, String> text) {
        List<String> lines = table.getSelectionModel().getSelectedItems().stream()
                .map(TreeItem::getValue)
                .map(text)
                .toList();
        if (!lines.isEmpty()) {
            TagClipboard.put(String.join("\n", lines));
        }
    }

    private static MenuItem item(String key, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setAccelerator(keys);
        item.setOnAction(event -> action.run());
        return item;
    }
}
