package org.residua.ui.training;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** Calibration on local normals: what to take at the left, what changes by it at the right. */
final class RecalibrateView extends BorderPane {
    private final RecalibrationModel model;
    private final ModelsModel models;
    private final ComboBox<ModelBundle> choice = new ComboBox<>();
    private final Label few = Parts.wrapped("warning");
    private final Label expected = Parts.wrapped("model-detail");
    private final Label obstacle = Parts.wrapped("model-detail");
    private final ShiftView shift = new ShiftView();

    RecalibrateView(RecalibrationModel model, ModelsModel models, PathChooser chooser) {
        this.model = model;
        this.models = models;
        choice();
        TextField scanners = field("calibrate.scanners", model.scannersProperty());
        scanners.setPromptText(Messages.text("calibrate.scanners.prompt"));
        few.setText(Messages.text("calibrate.few", String.valueOf(Calibration.FEWEST_NORMALS)));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox left = new VBox(
                10,
                Parts.heading("calibrate.model"),
                choice,
                Parts.heading("calibrate.data"),
                new SurveyView(model.data(), chooser),
                few,
                expected,
                Parts.heading("calibrate.site"),
                field("calibrate.site", model.siteProperty()),
                Parts.heading("calibrate.scanners"),
                scanners,
                Parts.heading("calibrate.id"),
                field("calibrate.id", model.idProperty()),
                gap,
                obstacle,
                buttons());
        left.getStyleClass().add("models-side");
        setLeft(left);
        setCenter(right());
        model.obstacleProperty().addListener(observed -> write());
        model.outcomeProperty().addListener(observed -> write());
        write();
    }

    private static TextField field(String nameKey, StringProperty text) {
        TextField field = Parts.field(nameKey);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private ScrollPane right() {
        Label status = Parts.wrapped("strong");
        status.textProperty().bind(model.statusProperty());
        ProgressBar progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(Messages.text("calibrate.running"));
        progress.progressProperty().bind(model.fractionProperty());
        progress.visibleProperty()
                .bind(Bindings.createBooleanBinding(model.runningProperty()::get, model.runningProperty()));
        progress.managedProperty().bind(progress.visibleProperty());
        Label about = Parts.wrapped("row-name");
        about.setText(Messages.text("calibrate.about"));
        VBox content = new VBox(12, about, status, progress, shift);
        content.getStyleClass().add("page-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    private HBox buttons() {
        Button start = Parts.button("calibrate.start", Feather.PLAY, model::start);
        start.getStyleClass().add("primary");
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.runningProperty().get()
                                || !model.obstacleProperty().get().isEmpty(),
                        model.runningProperty(),
                        model.obstacleProperty()));
        Button stop = Parts.button("train.stop", Feather.SQUARE, model::stop);
        stop.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.runningProperty().get(), model.runningProperty()));
        Button use = Parts.button("train.use", Feather.CHECK, model::useNow);
        use.visibleProperty().bind(model.outcomeProperty().isNotNull());
        return new HBox(8, start, stop, use);
    }

    private void choice() {
        choice.setAccessibleText(Messages.text("calibrate.model"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setPromptText(Messages.text("calibrate.needsModel"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ModelBundle bundle) {
                return bundle == null
                        ? ""
                        : Messages.text(
                                "calibrate.choice",
                                bundle.metadata().id(),
                                Numbers.fixed(bundle.calibration().slices(), 0));
            }

            @Override
            public ModelBundle fromString(String text) {
                throw new UnsupportedOperationException("Models are only chosen.");
            }
        });
        choice.valueProperty().bindBidirectional(model.bundleProperty());
        models.items().addListener((ListChangeListener<ModelItem>) change -> choices());
        choices();
    }

    /** Keeps the choice, by its file's hash, when the list is read again. */
    private void choices() {
        ModelBundle now = choice.getValue();
        choice.getItems().setAll(models.bundles());
        if (now != null) {
            choice.setValue(now);
        }
    }

    private void write() {
        obstacle.setText(model.obstacleProperty().get());
        Parts.show(
                obstacle,
                !obstacle.getText().isEmpty() && !model.runningProperty().get() && !model.isOutcomeOfThis());
        int normals = model.normals();
        Parts.show(few, normals > 0 && normals < Calibration.FEWEST_NORMALS);
        Parts.show(expected, normals > 0);
        expected.setText(ExpectedRate.text(normals));
        shift.show(model.outcomeProperty().get());
    }
}
