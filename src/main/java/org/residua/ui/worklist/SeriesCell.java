package org.residua.ui.worklist;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.PixelImage;
import org.residua.ui.kit.SeriesDrag;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Thumbnail;
import org.residua.ui.worklist.WorklistModel.Row;

/** A study's heading, or a series with picture, name, state and scores. */
final class SeriesCell extends ListCell<Row> {
    private static final double TWO_LINES = 34;

    private final WorklistModel model;
    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final Label stack = new Label();
    private final Label state = new Label();
    private final Circle dot = new Circle(3);
    private final MiniStrip strip = new MiniStrip();
    private final HBox item = new HBox(10);
    private final Label study = new Label();
    private final Label patient = new Label();
    private final VBox heading = new VBox(1, study, patient);
    private final InvalidationListener changed = observed -> refresh();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(changed);
    private @Nullable SeriesEntry shown;
    private @Nullable Thumbnail pictured;

    SeriesCell(WorklistModel model) {
        this.model = model;
        picture.setFitWidth(56);
        picture.setFitHeight(56);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        name.getStyleClass().add("series-name");
        state.getStyleClass().add("series-state");
        stack.getStyleClass().add("series-state");
        stack.setMinWidth(0);
        stack.setWrapText(true);
        stack.setMaxHeight(TWO_LINES);
        StackPane dotBox = new StackPane(dot);
        HBox line = new HBox(6, dotBox, state);
        line.setAlignment(Pos.TOP_LEFT);
        dotBox.getStyleClass().add("dot-box");
        dotBox.setAlignment(Pos.TOP_CENTER);
        state.setMinWidth(0);
        state.setWrapText(true);
        state.setMaxHeight(TWO_LINES);
        VBox text = new VBox(3, name, stack, line, strip);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        item.getStyleClass().add("series-item");
        item.getChildren().addAll(frame, text);
        study.getStyleClass().add("heading");
        patient.getStyleClass().add("study-patient");
        heading.getStyleClass().add("study-heading");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (shown != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                model.session().show(shown);
            }
        });
        setOnDragDetected(event -> {
            if (shown != null) {
                SeriesDrag.start(this, shown, model.session(), picture.getImage());
                event.consume();
            }
        });
        model.session().alphaProperty().addListener(weak);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        follow(row instanceof Row.Item series && !empty ? series.entry() : null);
        getStyleClass().removeAll("heading-cell", "series-cell");
        setDisable(row instanceof Row.Heading);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else if (row instanceof Row.Heading title) {
            getStyleClass().add("heading-cell");
            study.setText(title.text());
            patient.setText(title.patient());
            setAccessibleText(title.text());
            setGraphic(heading);
        } else {
            getStyleClass().add("series-cell");
            setGraphic(item);
        }
    }

    private void follow(@Nullable SeriesEntry entry) {
        if (shown != null) {
            shown.stateProperty().removeListener(weak);
            shown.scoredProperty().removeListener(weak);
            model.thumbnail(shown).removeListener(weak);
        }
        shown = entry;
        if (entry != null) {
            entry.stateProperty().addListener(weak);
            entry.scoredProperty().addListener(weak);
            model.thumbnail(entry).addListener(weak);
            refresh();
        }
    }

    private void refresh() {
        SeriesEntry entry = shown;
        if (entry == null) {
            return;
        }
        StateText text = StateText.of(entry.stateProperty().get(), entry.size());
        name.setText(Names.description(entry.series()));
        String part = Names.stack(entry.series());
        stack.setText(part);
        stack.setVisible(!part.isEmpty());
        stack.setManaged(!part.isEmpty());
        stack.setTooltip(part.isEmpty() ? null : new Tooltip(part));
        state.setText(text.text());
        state.setTooltip(new Tooltip(text.text()));
        dot.getStyleClass().setAll("dot", text.dot());
        // Read, so that the next change is told as well.
        entry.scoredProperty().get();
        strip.show(entry, model.session().alphaProperty().get());
        setAccessibleText(String.join(", ", name.getText(), part.isEmpty() ? text.text() : part + ", " + text.text()));
        Thumbnail thumbnail = model.thumbnail(entry).get();
        if (thumbnail == null) {
            picture.setImage(null);
        } else if (!thumbnail.equals(pictured)) {
            picture.setImage(new PixelImage(thumbnail.argb(), thumbnail.side(), thumbnail.side()).image());
        }
        pictured = thumbnail;
    }
}
