package org.residua.ui.findings;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** A name at the left and its value at the right. */
final class Row extends HBox {
    Row(String name, Label value) {
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        value.setMinWidth(0);
        value.setWrapText(true);
        value.setTextAlignment(TextAlignment.RIGHT);
        HBox.setHgrow(value, Priority.SOMETIMES);
        setSpacing(6);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(label, between, value);
    }
}
