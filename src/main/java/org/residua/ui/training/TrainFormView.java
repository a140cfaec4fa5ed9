package org.residua.ui.training;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.residua.evaluate.RecipeReader;
import org.residua.ui.kit.Messages;
import org.residua.ui.training.TrainingModel.State;

/** What to train, and starting it. */
final class TrainFormView extends VBox {
    private static final Map<String, String> FAMILY_KEYS = Map.of(
            TrainingForm.AS_RECIPE,
            "family.recipe",
            "cae",
            "family.cae",
            "dae",
            "family.dae",
            "vae",
            "family.vae",
            "mae",
            "family.mae",
            "pca",
            "family.pca",
            "ensemble",
            "family.ensemble");

    private final TrainingModel model;
    private final TrainingForm form;
    private final GridPane fields = new GridPane();
    private final Label obstacle = Parts.wrapped("model-detail");
    private final Button resume;
    private final Label expected = Parts.wrapped("model-detail");
    private final Label unmeasured = Parts.wrapped("warning");

    TrainFormView(TrainingModel model, PathChooser chooser) {
        this.model = model;
        form = model.form();
        resume = Parts.button("train.resume", Feather.SKIP_FORWARD, model::resume);
        getStyleClass().add("models-side");
        fields.getStyleClass().add("form");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().addAll(new ColumnConstraints(), values);
        recipe(chooser);
        family();
        field("train.images", form.imagesProperty(), Messages.text("train.images.prompt"));
        field("train.seed", form.seedProperty(), "");
        field("train.id", form.idProperty(), "");
        folder(chooser);
        VBox inside = new VBox(
                10,
                Parts.heading("train.data"),
                new SurveyView(form.data(), chooser),
                Parts.heading("train.model"),
                fields);
        inside.getStyleClass().add("form-box");
        inside.disableProperty().bind(model.stateProperty().isEqualTo(State.RUNNING));
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        unmeasured.setText(Messages.text("train.unmeasured"));
        getChildren().addAll(scroll, obstacle, unmeasured, expected, buttons());
        form.obstacleProperty().addListener(observed -> write());
        form.idProperty().addListener(observed -> write());
        form.readProperty().addListener(observed -> write());
        model.stateProperty().addListener(observed -> write());
        write();
    }

    private HBox buttons() {
        Button start = Parts.button("train.start", Feather.PLAY, model::start);
        start.setId("train-start");
        start.getStyleClass().add("primary");
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.stateProperty().get() == State.RUNNING
                                || !form.obstacleProperty().get().isEmpty(),
                        model.stateProperty(),
                        form.obstacleProperty()));
        Button stop = Parts.button("train.stop", Feather.SQUARE, model::stop);
        stop.disableProperty().bind(model.stateProperty().isNotEqualTo(State.RUNNING));
        resume.disableProperty().bind(start.disableProperty());
        return new HBox(8, start, resume, stop);
    }

    private void write() {
        boolean running = model.stateProperty().get() == State.RUNNING;
        Parts.show(resume, model.isResumable());
        obstacle.setText(form.obstacleProperty().get());
        Parts.show(obstacle, !running && !obstacle.getText().isEmpty());
        var seconds = model.expectedSeconds();
        expected.setText(
                seconds.isPresent()
                        ? Messages.text("train.expected", Durations.text(seconds.getAsDouble()))
                        : Messages.text("train.expectedLater"));
        Parts.show(expected, !running && !obstacle.isVisible());
        Parts.show(unmeasured, expected.isVisible() && !model.isMeasurable());
    }

    private void recipe(PathChooser chooser) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(RecipeReader.NAMES);
        box.valueProperty().bindBidirectional(form.recipeProperty());
        box.setAccessibleText(Messages.text("train.recipe"));
        grow(box);
        Button file = Parts.button(
                "train.file",
                Feather.FILE,
                () -> chooser.file("train.recipe.title", ".json")
                        .ifPresent(path -> form.recipeProperty().set(path.toString())));
        add("train.recipe", new HBox(6, box, file));
    }

    private void family() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(TrainingForm.families());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String family) {
                return Messages.text(FAMILY_KEYS.getOrDefault(family, "family.recipe"));
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("Families are only chosen.");
            }
        });
        box.valueProperty().bindBidirectional(form.familyProperty());
        box.setAccessibleText(Messages.text("train.family"));
        grow(box);
        add("train.family", new HBox(box));
    }

    private void field(String key, StringProperty value, String prompt) {
        TextField field = Parts.field(key);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        add(key, new HBox(field));
    }

    private void folder(PathChooser chooser) {
        TextField field = Parts.field("train.folder");
        field.setEditable(false);
        field.textProperty().bind(form.folderProperty().asString());
        field.end();
        field.textProperty().addListener(observed -> field.end());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = Parts.button(
                "train.choose",
                Feather.FOLDER,
                () -> chooser.folder("train.folder.title").ifPresent(form.folderProperty()::set));
        add("train.folder", new HBox(6, field, choose));
    }

    private void add(String key, HBox value) {
        fields.addRow(fields.getRowCount(), Parts.named(key), value);
    }

    private static void grow(ComboBox<String> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
    }
}
