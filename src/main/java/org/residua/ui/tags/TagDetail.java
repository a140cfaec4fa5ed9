package org.residua.ui.tags;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.TagElement;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** The selected attribute in full, and the buttons that copy. */
final class TagDetail extends VBox {
    private final Label name = new Label();
    private final TextArea value = new TextArea();

    TagDetail(TagTable table, TagCopying copying) {
        getStyleClass().add("tags-detail");
        name.getStyleClass().add("row-name");
        name.setMinWidth(0);
        Button copyValue = button("tags.copyValue", copying::copyValues);
        Button copyRow = button("tags.copyRow", copying::copyRows);
        Button copyAll = button("tags.copyAll", copying::copyAll);
        copyValue
                .disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        copyRow.disableProperty().bind(copyValue.disableProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(6, name, gap, copyValue, copyRow, copyAll);
        line.setAlignment(Pos.CENTER_LEFT);
        value.setId("tags-value");
        value.setEditable(false);
        value.setWrapText(true);
        value.setPrefRowCount(3);
        value.setAccessibleText(Messages.text("tags.value"));
        getChildren().addAll(line, value);
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> write(now));
        write(null);
    }

    private void write(@Nullable TreeItem<TagRow> item) {
        if (item == null) {
            name.setText(Messages.text("tags.select"));
            value.clear();
            return;
        }
        TagElement element = item.getValue().element();
        String keyword = element.keyword().isEmpty() ? element.name() : element.keyword();
        String length = element.lengthBytes() < 0
                ? Messages.text("tags.undefinedLength")
                : Messages.text("tags.bytes", Numbers.fixed((double) element.lengthBytes(), 0));
        name.setText(Messages.text("tags.selected", element.tag(), keyword, length));
        value.setText(element.value());
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.getStyleClass().add("tool-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
