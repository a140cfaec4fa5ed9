package org.residua.ui.tags;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Messages;

/** Which slice and which file the attributes are of. */
final class TagsHeader extends VBox {
    private final TagsModel model;
    private final Label slice = new Label();
    private final TextField file = new TextField();
    private final Button copy;
    private final Button frame = new Button(Messages.text("tags.frameGroups"));

    TagsHeader(TagsModel model, TagTable table) {
        this.model = model;
        getStyleClass().add("tags-header");
        Button previous = icon(Feather.CHEVRON_UP, "tags.previous");
        Button next = icon(Feather.CHEVRON_DOWN, "tags.next");
        previous.setOnAction(event -> model.step(-1));
        next.setOnAction(event -> model.step(1));
        slice.getStyleClass().add("strong");
        slice.setMinWidth(0);
        frame.getStyleClass().add("tool-button");
        frame.setMinWidth(Region.USE_PREF_SIZE);
        frame.setOnAction(event -> {
            String path = model.framePath();
            if (path != null) {
                model.queryProperty().set("");
                table.reveal(path);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(6, previous, next, slice, gap, frame);
        top.setAlignment(Pos.CENTER_LEFT);
        file.setId("tags-file");
        file.setEditable(false);
        file.setAccessibleText(Messages.text("tags.file"));
        file.getStyleClass().add("tags-file");
        HBox.setHgrow(file, Priority.ALWAYS);
        copy = icon(Feather.COPY, "tags.copyFile");
        copy.setOnAction(event -> TagClipboard.put(file.getText()));
        HBox where = new HBox(6, file, copy);
        where.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, where);
        model.sourceProperty().addListener((observed, before, now) -> write(now));
        model.shownProperty()
                .addListener(
                        (observed, before, now) -> write(model.sourceProperty().get()));
        write(model.sourceProperty().get());
    }

    private void write(@Nullable TagSource source) {
        slice.setText(source == null ? Messages.text("tags.nothing") : source.sliceText());
        file.setText(source == null ? "" : source.fileText());
        file.positionCaret(file.getLength());
        copy.setDisable(source == null);
        boolean groups = model.framePath() != null;
        frame.setVisible(groups);
        frame.setManaged(groups);
    }

    private static Button icon(Feather sign, String key) {
        Button button = new Button(null, new FontIcon(sign));
        button.setTooltip(new Tooltip(Messages.text(key)));
        button.setAccessibleText(Messages.text(key));
        button.getStyleClass().addAll("tool-button", "icon-only");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
