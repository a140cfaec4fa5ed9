package org.residua.ui.worklist;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.worklist.WorklistModel.Row;

/** The studies at the left. */
public final class WorklistView extends VBox {
    private final ListView<Row> list;

    /**
     * Follows the model.
     *
     * @param menu of the series that it is asked for on
     */
    public WorklistView(WorklistModel model, ContextMenu menu) {
        getStyleClass().add("worklist");
        list = new ListView<>(model.rows());
        list.setId("worklist");
        list.setAccessibleText(Messages.text("worklist.name"));
        // Not setContextMenu: the scene would act on the keys that the menu shows, even while the user writes.
        list.setOnContextMenuRequested(event -> menu.show(list, event.getScreenX(), event.getScreenY()));
        list.setCellFactory(view -> new SeriesCell(model));
        Label placeholder = new Label(Messages.text("worklist.empty"));
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("placeholder");
        list.setPlaceholder(placeholder);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER
                    && list.getSelectionModel().getSelectedItem() instanceof Row.Item item) {
                model.session().show(item.entry());
                event.consume();
            }
        });
        model.session().selectedProperty().addListener((observed, before, now) -> mark(now));
        model.rows().addListener((ListChangeListener<Row>)
                change -> mark(model.session().selectedProperty().get()));
        mark(model.session().selectedProperty().get());
    }

    private void mark(@Nullable SeriesEntry entry) {
        if (entry != null) {
            list.getSelectionModel().select(new Row.Item(entry));
        }
    }
}
