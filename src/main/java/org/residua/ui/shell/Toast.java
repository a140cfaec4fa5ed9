package org.residua.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Theme;

/** A note in the corner of a window that goes by itself. */
final class Toast {
    private static final Duration SHOWN = Duration.seconds(8);
    private static final double MARGIN = 16;
    private static final double ABOVE_FOOTER = 44;

    private final Popup popup = new Popup();
    private final PauseTransition pause = new PauseTransition(SHOWN);

    Toast(ShellModel.Announcement said) {
        Label title = new Label(said.title());
        title.getStyleClass().add("toast-title");
        Label text = new Label(said.text());
        text.getStyleClass().add("toast-text");
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
        }
        VBox words = new VBox(3, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Icons.on(new Button(), Feather.X, "announce.close");
        close.setOnAction(event -> hide());
        close.setFocusTraversable(false);
        HBox card = new HBox(new FontIcon(said.problem() ? Feather.ALERT_TRIANGLE : Feather.INFO), words, close);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().add("toast");
        if (said.problem()) {
            card.getStyleClass().add("problem");
        }
        StackPane root = new StackPane(card);
        Theme.apply(root);
        root.setStyle("-fx-background-color: transparent;");
        popup.getContent().add(root);
        popup.setAutoFix(false);
        pause.setOnFinished(event -> hide());
    }

    /** In the lower right corner; the note before it makes room. */
    void show(Window window) {
        popup.setOnShown(event -> {
            popup.setX(window.getX() + window.getWidth() - popup.getWidth() - MARGIN);
            popup.setY(window.getY() + window.getHeight() - popup.getHeight() - ABOVE_FOOTER);
        });
        popup.show(window);
        pause.play();
    }

    void hide() {
        pause.stop();
        popup.hide();
    }
}
