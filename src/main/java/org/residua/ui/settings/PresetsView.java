package org.residua.ui.settings;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.residua.ui.kit.Messages;

/** The windows of a modality to be edited in place. */
final class PresetsView extends VBox {
    private final PresetsModel model;
    private final GridPane grid = new GridPane();

    PresetsView(PresetsModel model) {
        this.model = model;
        getStyleClass().add("preferences-grid");
        setSpacing(12);
        ComboBox<String> modality = Choices.oneOf(
                "presets.modality", model.modalityProperty(), PresetsModel.MODALITIES, value -> value);
        modality.setMaxWidth(USE_PREF_SIZE);
        Label name = new Label(Messages.text("presets.modality"));
        name.setLabelFor(modality);
        HBox top = new HBox(12, name, modality);
        top.setAlignment(Pos.CENTER_LEFT);
        Button add = new Button(Messages.text("presets.add"));
        add.setOnAction(event -> model.add());
        Label problem = new Label();
        problem.getStyleClass().add("preferences-problem");
        problem.textProperty().bind(model.problemProperty());
        Label note = new Label(Messages.text("presets.note"));
        note.getStyleClass().add("preferences-note");
        note.setWrapText(true);
        grid.getStyleClass().add("presets");
        getChildren().addAll(top, grid, problem, add, note);
        model.rows().addListener((ListChangeListener<PresetsModel.Row>) change -> write());
        write();
    }

    private void write() {
        grid.getChildren().clear();
        grid.addRow(0, heading("presets.name"), heading("presets.centre"), heading("presets.width"));
        int at = 1;
        for (PresetsModel.Row row : model.rows()) {
            Button remove = new Button(Messages.text("presets.remove"));
            remove.setAccessibleText(
                    Messages.text("presets.removeOne", row.name().get()));
            remove.setOnAction(event -> model.remove(row));
            grid.addRow(
                    at++,
                    field("presets.name", row.name(), 18),
                    field("presets.centre", row.centre(), 7),
                    field("presets.width", row.width(), 7),
                    remove);
        }
    }

    private static TextField field(String nameKey, StringProperty property, int columns) {
        TextField field = Choices.text(nameKey, property);
        field.setPrefColumnCount(columns);
        return field;
    }

    private static Label heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("row-name");
        return label;
    }
}
