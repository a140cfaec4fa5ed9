package org.residua.ui.training;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;
import org.residua.ui.kit.Messages;

/** A model in the list. */
final class ModelCell extends ListCell<ModelItem> {
    private final Circle dot = new Circle(3.5);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label origin = new Label();
    private final HBox box;

    ModelCell() {
        title.getStyleClass().add("series-name");
        detail.getStyleClass().add("series-state");
        origin.getStyleClass().add("series-state");
        VBox dotBox = new VBox(dot);
        dotBox.getStyleClass().add("dot-box");
        VBox texts = new VBox(2, title, detail, origin);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        box = new HBox(9, dotBox, texts);
        box.getStyleClass().add("series-item");
        getStyleClass().add("series-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ModelItem item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : box);
        if (empty || item == null) {
            setAccessibleText(null);
            return;
        }
        origin.setText(Messages.text(item.own() ? "models.own" : "models.shipped"));
        if (item instanceof ModelItem.Usable usable) {
            Metadata metadata = usable.bundle().metadata();
            title.setText(metadata.title());
            detail.setText(Messages.text(
                    "models.item", metadata.id(), metadata.family(), String.valueOf(metadata.gridSize())));
            boolean enough = usable.bundle().calibration().slices() >= Calibration.FEWEST_NORMALS;
            dot.getStyleClass().setAll("dot", enough ? "dot-success" : "dot-warning");
        } else if (item instanceof ModelItem.Broken broken) {
            title.setText(broken.fileName());
            detail.setText(Messages.text("models.broken"));
            dot.getStyleClass().setAll("dot", "dot-danger");
        }
        setAccessibleText(title.getText() + ", " + detail.getText() + ", " + origin.getText());
    }
}
