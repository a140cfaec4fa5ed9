package org.residua.ui.training;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.residua.ui.kit.Messages;
import org.residua.ui.training.ModelsModel.Notice;

/** The page of models. */
public final class ModelsPage extends BorderPane {
    private final ModelsPageModel model;
    private final TabPane tabs = new TabPane();
    private final Label text = Parts.wrapped("row-value");
    private final Button undo;
    private final HBox bar;

    /** Of a model; reads the list at once. */
    public ModelsPage(ModelsPageModel model, PathChooser chooser) {
        this.model = model;
        getStyleClass().add("models-page");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .addAll(
                        tab("models.tab", new ModelsView(model.models(), chooser)),
                        tab("train.tab", new TrainView(model.training(), chooser)),
                        tab("calibrate.tab", new RecalibrateView(model.recalibration(), model.models(), chooser)),
                        tab("drift.tab", new DriftView(model.drift())));
        undo = Parts.button("models.undo", Feather.CORNER_UP_LEFT, this::undo);
        Button close = Parts.button(
                "models.close", Feather.X, () -> model.models().noticeProperty().set(null));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        bar = new HBox(10, text, undo, close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-notice");
        setTop(researchStrip());
        setCenter(tabs);
        setBottom(bar);
        model.models().noticeProperty().addListener(observed -> write());
        write();
        model.models().refresh();
    }

    /** Brings a part to the front: 0 the models, 1 training, 2 calibration, 3 drift. */
    public void show(int part) {
        tabs.getSelectionModel().select(part);
    }

    private void write() {
        Notice notice = model.models().noticeProperty().get();
        Parts.show(bar, notice != null);
        if (notice != null) {
            text.setText(notice.text());
            text.getStyleClass().setAll("label", notice.problem() ? "problem" : "row-value");
            Parts.show(undo, notice.undo() != null);
        }
    }

    private void undo() {
        Notice notice = model.models().noticeProperty().get();
        if (notice != null && notice.undo() != null) {
            notice.undo().run();
        }
    }

    private static Tab tab(String key, Node content) {
        return new Tab(Messages.text(key), content);
    }

    private static StackPane researchStrip() {
        StackPane strip = new StackPane(new Label(Messages.text("research.models")));
        strip.getStyleClass().add("research-strip");
        strip.setMouseTransparent(true);
        return strip;
    }
}
