package org.residua.ui.tags;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** Where the attributes are from, the search, the tree of them, and the selected one in full. */
public final class TagsView extends BorderPane {
    private final TagsModel model;
    private final TagTable table = new TagTable();
    private final TextField search = TextFields.createClearableTextField();
    private final Label count = new Label();
    private final Label end = new Label();
    private final Label placeholder = new Label();
    private final Button again = new Button(Messages.text("tags.again"));

    /** Follows the model. */
    public TagsView(TagsModel model) {
        this.model = model;
        getStyleClass().add("tags");
        TagCopying copying = new TagCopying(model, table);
        copying.install();
        end.getStyleClass().add("tags-end");
        end.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        end.setMaxWidth(Double.MAX_VALUE);
        end.setWrapText(true);
        end.setMinHeight(Region.USE_PREF_SIZE);
        setTop(new VBox(new TagsHeader(model, table), searchLine()));
        setCenter(table);
        setBottom(new VBox(end, new TagDetail(table, copying)));
        table.setPlaceholder(placeholder());
        model.shownProperty().addListener((observed, before, now) -> {
            table.show(now);
            write();
        });
        model.problemProperty().addListener((observed, before, now) -> write());
        model.busyProperty().addListener((observed, before, now) -> write());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.show(model.shownProperty().get());
        write();
    }

    /** Puts the keys into the tree; not into the search, which would get the letter of the key that opens this. */
    public void focusTable() {
        table.requestFocus();
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private HBox searchLine() {
        search.setId("tags-search");
        search.setPromptText(Messages.text("tags.search.prompt"));
        search.setAccessibleText(Messages.text("tags.search"));
        if (search instanceof CustomTextField custom) {
            custom.setLeft(new FontIcon(Feather.SEARCH));
        }
        search.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        count.getStyleClass().add("row-name");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(10, search, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("tags-search-line");
        return line;
    }

    private VBox placeholder() {
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("placeholder");
        again.getStyleClass().add("tool-button");
        again.setOnAction(event -> model.retry());
        VBox box = new VBox(8, placeholder, again);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void write() {
        TagsModel.Shown shown = model.shownProperty().get();
        String of = Numbers.fixed(shown.of(), 0);
        count.setText(
                shown.searched()
                        ? Messages.text("tags.found", Numbers.fixed(shown.found(), 0), of)
                        : Messages.text("tags.count", of));
        end.setText(shown.end());
        end.setVisible(!shown.end().isEmpty());
        end.setManaged(!shown.end().isEmpty());
        String problem = model.problemProperty().get();
        again.setVisible(!problem.isEmpty());
        again.setManaged(!problem.isEmpty());
        if (!problem.isEmpty()) {
            placeholder.setText(problem);
        } else if (model.busyProperty().get()) {
            placeholder.setText(Messages.text("tags.reading"));
        } else {
            placeholder.setText(Messages.text(shown.searched() ? "tags.noMatch" : "tags.nothing"));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            focusSearch();
            event.consume();
        } else if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.step(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getTarget() == search) {
            pressedInSearch(event);
        }
    }

    private void pressedInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().select(0);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }
}
