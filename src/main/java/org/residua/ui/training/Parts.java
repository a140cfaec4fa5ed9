package org.residua.ui.training;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Messages;

/** The small parts that the pages are put together from. */
final class Parts {
    private Parts() {}

    static Label heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("heading");
        return label;
    }

    /** Text that wraps and is never cut off. */
    static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    static Label named(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Button button(String key, Feather sign, Runnable action) {
        Button button = new Button(Messages.text(key), new FontIcon(sign));
        button.getStyleClass().add("tool-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A field that a label names, for screen readers too. */
    static TextField field(String nameKey) {
        TextField field = new TextField();
        field.setAccessibleText(Messages.text(nameKey));
        field.setMinWidth(0);
        return field;
    }

    /** Shows and takes up room, or neither. */
    static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
