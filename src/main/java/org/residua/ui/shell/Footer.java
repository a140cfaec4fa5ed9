package org.residua.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.residua.dicom.FileVerdict;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.ProbeText;
import org.residua.ui.viewer.ViewerModel;

/** What is under the mouse, which keys help, which work is under way. */
final class Footer extends StatusBar {
    private static final double ROOM_FOR_HINTS = 1400;

    private final ShellModel model;
    private final Label task = new Label();
    private final Button stop = Icons.on(new Button(), Feather.X, "task.stop");
    private final HBox hints = new HBox(18);
    private final HBox taskBox = new HBox(6, task, stop);

    Footer(ShellModel model, CommandControls controls, Runnable showRefused) {
        this.model = model;
        getStyleClass().add("footer");
        setText("");
        setFocusTraversable(false);
        Label probe = new Label();
        probe.setId("probe");
        probe.getStyleClass().add("probe");
        probe.setMinWidth(Region.USE_PREF_SIZE);
        probe.textProperty().addListener((observed, before, now) -> showHints());
        model.viewports().probedProperty().addListener((observed, before, now) -> probe(probe, now));
        probe(probe, model.viewports().probedProperty().get());
        hints.getChildren()
                .addAll(
                        hint(controls.key("evidence.hide").map(key -> Messages.text("hint.hold", key)), "hint.hide"),
                        hint(controls.key("review.nextCandidate"), "hint.next"),
                        hint(new SimpleStringProperty(Messages.text("hint.drag.key")), "hint.drag"));
        hints.setAlignment(Pos.CENTER_LEFT);
        HBox left = new HBox(28, probe, hints);
        left.setAlignment(Pos.CENTER_LEFT);
        getLeftItems().add(left);
        Hyperlink refused = new Hyperlink();
        refused.getStyleClass().add("refused-files");
        refused.setOnAction(event -> showRefused.run());
        refused.setMinWidth(Region.USE_PREF_SIZE);
        refused.setVisible(false);
        refused.setManaged(false);
        model.refusedFiles().addListener((ListChangeListener<FileVerdict>) change -> {
            int count = model.refusedFiles().size();
            refused.setVisible(count > 0);
            refused.setManaged(count > 0);
            refused.setText(Messages.text("footer.refused", String.valueOf(count)));
        });
        taskBox.setAlignment(Pos.CENTER_LEFT);
        task.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> {
            if (!model.tasks().isEmpty()) {
                model.tasks().get(0).stop();
            }
        });
        Label display = new Label(Messages.text("footer.display"));
        display.getStyleClass().add("hint");
        display.setMinWidth(Region.USE_PREF_SIZE);
        getRightItems().addAll(refused, taskBox, display);
        model.tasks().addListener((ListChangeListener<RunningTask>) change -> follow());
        widthProperty().addListener((observed, before, now) -> follow());
        follow();
    }

    private void follow() {
        progressProperty().unbind();
        task.textProperty().unbind();
        boolean busy = !model.tasks().isEmpty();
        taskBox.setVisible(busy);
        taskBox.setManaged(busy);
        showHints();
        if (busy) {
            RunningTask now = model.tasks().get(0);
            int more = model.tasks().size() - 1;
            task.setText(more == 0 ? now.title() : Messages.text("task.more", now.title(), String.valueOf(more)));
            progressProperty().bind(now.fractionProperty());
        } else {
            setProgress(0);
        }
    }

    /** There is no room for them in a small window, beside work under way or the values of a pixel. */
    private void showHints() {
        boolean pointing = model.viewports().probedProperty().get().cursorProperty().get() != null;
        boolean room = model.tasks().isEmpty() && !pointing && getWidth() >= ROOM_FOR_HINTS;
        hints.setVisible(room);
        hints.setManaged(room);
    }

    private static void probe(Label label, ViewerModel viewer) {
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String text = ProbeText.of(
                                    viewer.loadedProperty().get(),
                                    viewer.cursorProperty().get());
                            return text.isEmpty() ? Messages.text("probe.nothing") : text;
                        },
                        viewer.loadedProperty(),
                        viewer.cursorProperty()));
    }

    private static HBox hint(ObservableValue<String> keyText, String textKey) {
        Label key = new Label();
        key.textProperty().bind(keyText);
        key.getStyleClass().add("hint-key");
        Label text = new Label(Messages.text(textKey));
        text.getStyleClass().add("hint");
        HBox hint = new HBox(5, key, text);
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }
}
