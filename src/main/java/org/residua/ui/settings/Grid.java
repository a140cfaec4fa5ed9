package org.residua.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.residua.ui.kit.Messages;

/** Preferences one below another: name, control, and a word on what it does. */
final class Grid extends GridPane {
    private static final double NAME_WIDTH = 210;
    private static final double CONTROL_WIDTH = 480;

    private static final double MOST_WIDTH = 280;

    private int row;

    Grid() {
        getStyleClass().add("preferences-grid");
        getColumnConstraints().addAll(new ColumnConstraints(NAME_WIDTH), new ColumnConstraints(CONTROL_WIDTH));
    }

    /** A heading for what follows. */
    Grid heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("help-title");
        add(label, 0, row++, 2, 1);
        return this;
    }

    /** A name beside a control. */
    Grid row(String nameKey, Node control) {
        Label label = new Label(Messages.text(nameKey));
        label.setLabelFor(control);
        if (control instanceof Region region) {
            region.setMaxWidth(MOST_WIDTH);
        }
        addRow(row++, label, control);
        return this;
    }

    /** A control that tells its name itself. */
    Grid row(Node control) {
        add(control, 1, row++);
        return this;
    }

    /** What is to be said of the control above. */
    Grid note(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("preferences-note");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        add(label, 1, row++);
        return this;
    }
}
