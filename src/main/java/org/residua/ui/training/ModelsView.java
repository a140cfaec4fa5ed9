package org.residua.ui.training;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.residua.ui.kit.Messages;

/** The models at hand, and the one chosen. */
final class ModelsView extends BorderPane {
    ModelsView(ModelsModel model, PathChooser chooser) {
        ListView<ModelItem> list = new ListView<>(model.items());
        list.setId("models-list");
        list.setAccessibleText(Messages.text("models.list"));
        list.setCellFactory(view -> new ModelCell());
        Label nothing = new Label(Messages.text("models.looking"));
        nothing.getStyleClass().add("placeholder");
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty()
                .addListener((observed, before, now) -> list.getSelectionModel().select(now));
        Button add = Parts.button(
                "models.import",
                Feather.DOWNLOAD,
                () -> chooser.file("models.import.title", ".residua").ifPresent(model::add));
        add.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(add, Priority.ALWAYS);
        VBox left = new VBox(8, Parts.heading("models.heading"), list, add);
        left.getStyleClass().add("models-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        setLeft(left);
        setCenter(new ModelDetail(model));
    }
}
