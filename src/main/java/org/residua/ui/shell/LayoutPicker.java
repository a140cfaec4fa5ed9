package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Layout;
import org.residua.ui.viewer.ViewportsModel;

/** A grid of three by three: the one chosen is the lower right viewport of the layout. */
final class LayoutPicker {
    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("within");

    private final ViewportsModel model;
    private final List<Button> cells = new ArrayList<>();
    private final Label name = new Label();
    private final MenuButton button;

    LayoutPicker(ViewportsModel model) {
        this.model = model;
        button = Icons.on(new MenuButton(), Feather.GRID, "tool.layout");
        button.setId("layout-picker");
        button.getStyleClass().add("no-arrow");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("layout-grid");
        for (int row = 1; row <= Layout.MOST; row++) {
            for (int column = 1; column <= Layout.MOST; column++) {
                grid.add(cell(row, column), column - 1, row - 1);
            }
        }
        name.getStyleClass().add("layout-name");
        CustomMenuItem item = new CustomMenuItem(new VBox(6, grid, name), false);
        item.getStyleClass().add("layout-item");
        button.getItems().add(item);
        button.setOnShown(event -> focusShown());
    }

    MenuButton button() {
        return button;
    }

    private Button cell(int row, int column) {
        Button cell = new Button();
        cell.getStyleClass().add("layout-cell");
        cell.setId("layout-" + row + "-" + column);
        cell.setAccessibleText(text(row, column));
        cell.setOnMouseEntered(event -> cell.requestFocus());
        cell.focusedProperty().addListener((observed, before, now) -> {
            if (now) {
                mark(row, column);
            }
        });
        cell.setOnAction(event -> {
            model.layoutProperty().set(Layout.grid(row, column));
            button.hide();
        });
        cell.addEventHandler(KeyEvent.KEY_PRESSED, event -> move(event, row, column));
        cells.add(cell);
        return cell;
    }

    private void move(KeyEvent event, int row, int column) {
        KeyCode code = event.getCode();
        int newRow = row + (code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0);
        int newColumn = column + (code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0);
        if (code.isArrowKey()) {
            at(Math.max(1, Math.min(Layout.MOST, newRow)), Math.max(1, Math.min(Layout.MOST, newColumn)))
                    .requestFocus();
            event.consume();
        }
    }

    private Button at(int row, int column) {
        return cells.get((row - 1) * Layout.MOST + column - 1);
    }

    private void focusShown() {
        Layout now = model.layoutProperty().get();
        int columns = now.kind() == Layout.Kind.GRID ? now.columns() : 1;
        at(now.rows(), columns).requestFocus();
        mark(now.rows(), columns);
    }

    private void mark(int rows, int columns) {
        name.setText(text(rows, columns));
        for (int row = 1; row <= Layout.MOST; row++) {
            for (int column = 1; column <= Layout.MOST; column++) {
                at(row, column).pseudoClassStateChanged(WITHIN, row <= rows && column <= columns);
            }
        }
    }

    private static String text(int rows, int columns) {
        return Messages.text("layout.grid", String.valueOf(rows), String.valueOf(columns));
    }
}
