package org.residua.ui.findings;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.PixelImage;
import org.residua.ui.kit.Thumbnail;

/** One candidate: its surroundings, where it lies, how large and how rare it is. */
final class CandidateCell extends ListCell<Candidate> {
    private final FindingsModel model;
    private final ImageView picture = new ImageView();
    private final Label rank = new Label();
    private final Label name = new Label();
    private final Label where = new Label();
    private final Label rarity = new Label();
    private final HBox card = new HBox(10);
    private final ChangeListener<@Nullable Thumbnail> pictureListener = (observed, before, now) -> show(now);
    private @Nullable ReadOnlyObjectProperty<@Nullable Thumbnail> followed;

    CandidateCell(FindingsModel model) {
        this.model = model;
        getStyleClass().add("candidate-cell");
        card.getStyleClass().addAll("card", "candidate-card");
        picture.setFitWidth(56);
        picture.setFitHeight(56);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        rank.getStyleClass().add("candidate-rank");
        name.getStyleClass().add("candidate-name");
        for (Label detail : List.of(where, rarity)) {
            detail.getStyleClass().add("candidate-detail");
            detail.setWrapText(true);
        }
        VBox text = new VBox(2, new HBox(8, rank, name), where, rarity);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        card.getChildren().addAll(frame, text);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            Candidate candidate = getItem();
            if (candidate != null) {
                model.session().choose(candidate);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Candidate candidate, boolean empty) {
        super.updateItem(candidate, empty);
        if (followed != null) {
            followed.removeListener(pictureListener);
            followed = null;
        }
        if (empty || candidate == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        rank.setText(String.valueOf(candidate.rank()));
        name.setText(candidate.name());
        where.setText(CandidateText.where(candidate, model.sliceCount()));
        rarity.setText(CandidateText.rarity(candidate));
        setAccessibleText(candidate.name() + ", " + where.getText() + ", " + rarity.getText());
        ReadOnlyObjectProperty<@Nullable Thumbnail> made = model.picture(candidate);
        made.addListener(pictureListener);
        followed = made;
        show(made.get());
        setGraphic(card);
    }

    private void show(@Nullable Thumbnail thumbnail) {
        picture.setImage(
                thumbnail == null
                        ? null
                        : new PixelImage(thumbnail.argb(), thumbnail.side(), thumbnail.side()).image());
    }
}
