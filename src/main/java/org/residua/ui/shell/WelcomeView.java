package org.residua.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Messages;

/** What the middle of the window shows while nothing is open: how to open something, and what was open before. */
final class WelcomeView extends StackPane {
    private static final double WIDTH = 560;

    private final RecentModel recent;
    private final VBox list = new VBox(2);
    private final VBox before = new VBox(6);

    WelcomeView(ShellModel model, RecentModel recent, CommandControls controls) {
        this.recent = recent;
        getStyleClass().add("welcome");
        Label title = new Label(Messages.text("notice.welcome.title"));
        title.getStyleClass().add("notice-title");
        Label text = new Label();
        ObservableValue<String> key = controls.key("file.openFiles");
        text.textProperty().bind(key.map(keys -> Messages.text("welcome.text", keys)));
        text.getStyleClass().add("notice-text");
        Button files = controls.on(new Button(Messages.text("command.file.openFiles")), "file.openFiles");
        Button folder = controls.on(new Button(Messages.text("command.file.openFolder")), "file.openFolder");
        HBox buttons = new HBox(8, files, folder);
        buttons.setAlignment(Pos.CENTER);
        Label heading = new Label(Messages.text("recent.heading"));
        heading.getStyleClass().add("heading");
        Hyperlink clear = new Hyperlink(Messages.text("recent.clear"));
        clear.setOnAction(event -> recent.clear());
        HBox top = new HBox(12, heading, clear);
        top.setAlignment(Pos.CENTER_LEFT);
        before.getChildren().setAll(top, list);
        before.setMaxWidth(WIDTH);
        VBox box = new VBox(12, new FontIcon(Feather.FOLDER), title, text, buttons, before);
        box.getStyleClass().add("notice");
        box.setAlignment(Pos.CENTER);
        getChildren().add(box);
        visibleProperty().bind(Bindings.isEmpty(model.session().entries()));
        managedProperty().bind(visibleProperty());
        recent.itemsProperty().addListener((observed, was, now) -> write());
        write();
    }

    private void write() {
        list.getChildren().setAll(recent.itemsProperty().get().stream().map(this::row).toList());
        before.setVisible(!list.getChildren().isEmpty());
        before.setManaged(!list.getChildren().isEmpty());
    }

    private Button row(RecentModel.Item item) {
        Label name = new Label(item.recent().name());
        name.getStyleClass().add("series-name");
        Label detail = new Label(item.detail());
        detail.getStyleClass().add("series-state");
        Button row = new Button("", new VBox(1, name, detail));
        row.getStyleClass().add("recent-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(item.recent().name() + ", " + item.detail());
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("missing"), item.missing());
        row.setOnAction(event -> recent.open(item.recent()));
        return row;
    }
}
