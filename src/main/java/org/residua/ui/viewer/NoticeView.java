package org.residua.ui.viewer;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.viewer.layer.PaneSize;

/** Shows a notice over the image without catching the mouse, save for its button. */
final class NoticeView extends StackPane {
    private final Label title = new Label();
    private final Label text = new Label();
    private final FontIcon icon = new FontIcon(Feather.FOLDER);
    private final Button anyway = new Button(Messages.text("notice.scoreAnyway"));
    private final Button again = new Button(Messages.text("notice.again"));
    private final VBox box = new VBox(6, icon, title, text, anyway, again);

    NoticeView(NoticeModel model, Consumer<SeriesEntry> scoreAnyway) {
        setPickOnBounds(false);
        setMinSize(0, 0);
        box.getStyleClass().add("notice");
        box.setPickOnBounds(false);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("notice-title");
        text.getStyleClass().add("notice-text");
        text.setWrapText(true);
        title.setWrapText(true);
        text.setMaxWidth(420);
        anyway.setOnAction(event -> {
            SeriesEntry refused = model.noticeProperty().get().refused();
            if (refused != null) {
                scoreAnyway.accept(refused);
            }
        });
        again.setOnAction(event -> model.retry());
        getChildren().add(box);
        model.noticeProperty().addListener((observed, before, now) -> show(now));
        show(model.noticeProperty().get());
        InvalidationListener resized =
                observed -> show(model.noticeProperty().get());
        widthProperty().addListener(resized);
        heightProperty().addListener(resized);
    }

    private void show(NoticeModel.Notice notice) {
        NoticeModel.Kind kind = notice.kind();
        boolean fits = kind != NoticeModel.Kind.ASIDE || PaneSize.isSpacious(getWidth(), getHeight());
        box.setVisible(kind != NoticeModel.Kind.NONE && fits);
        title.setText(notice.title());
        text.setText(notice.text());
        boolean aside = kind == NoticeModel.Kind.ASIDE;
        icon.setVisible(!aside);
        icon.setManaged(!aside);
        icon.setIconCode(
                switch (kind) {
                    case PROBLEM -> Feather.ALERT_TRIANGLE;
                    case EMPTY -> Feather.PLUS_SQUARE;
                    default -> Feather.FOLDER;
                });
        anyway.setVisible(notice.refused() != null);
        anyway.setManaged(notice.refused() != null);
        again.setVisible(kind == NoticeModel.Kind.PROBLEM);
        again.setManaged(kind == NoticeModel.Kind.PROBLEM);
        box.setAlignment(Pos.CENTER);
        setAlignment(box, aside ? Pos.BOTTOM_CENTER : Pos.CENTER);
        box.getStyleClass().removeAll("aside", "centre");
        box.getStyleClass().add(aside ? "aside" : "centre");
    }
}
