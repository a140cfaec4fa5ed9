package org.residua.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.Commands;
import org.residua.ui.kit.Messages;

/** Buttons and menu items that stand for commands: name, key, whether they can be used, and what they do. */
final class CommandControls {
    private final Commands commands;

    CommandControls(Commands commands) {
        this.commands = commands;
    }

    /** A button that shows a sign. */
    <B extends ButtonBase> B icon(B button, Feather sign, String id) {
        button.setGraphic(new FontIcon(sign));
        button.setAccessibleText(commands.get(id).text());
        button.getStyleClass().add("icon-only");
        return on(button, id);
    }

    /** A button with a text of its own, which the tooltip tells in full. */
    <B extends ButtonBase> B on(B button, String id) {
        Command command = commands.get(id);
        button.getStyleClass().add("tool-button");
        button.setOnAction(event -> commands.run(command));
        bindDisabled(button, command);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(withKey("command.tip", command));
        button.setTooltip(tooltip);
        return button;
    }

    /** An item of a context menu. Its key is shown only: the window's own shortcuts act on it. */
    MenuItem item(String id) {
        MenuItem item = new MenuItem(commands.get(id).text());
        item.setOnAction(event -> commands.run(commands.get(id)));
        return prepared(item, id);
    }

    /** An item that shows whether something is on, and that the command toggles. */
    CheckMenuItem check(String id, boolean on) {
        CheckMenuItem item = new CheckMenuItem(commands.get(id).text());
        item.setSelected(on);
        item.setOnAction(event -> commands.run(commands.get(id)));
        return prepared(item, id);
    }

    private <M extends MenuItem> M prepared(M item, String id) {
        Command command = commands.get(id);
        item.setDisable(!command.availability().now());
        keyOf(id).ifPresent(item::setAccelerator);
        return item;
    }

    /** The key that a command has now; of several the first. */
    Optional<KeyCombination> keyOf(String id) {
        return commands.keys().of(commands.get(id)).stream().findFirst();
    }

    /**
     * An item of a button's menu. Its key is part of the text: the scene would act on an accelerator, even while the user
     * writes in a field.
     */
    MenuItem buttonItem(Feather sign, String id) {
        Command command = commands.get(id);
        MenuItem item = new MenuItem("", new FontIcon(sign));
        item.textProperty().bind(withKey("command.item", command));
        item.disableProperty().bind(Bindings.not(command.availability().holds()));
        item.setOnAction(event -> commands.run(command));
        return item;
    }

    private ObservableValue<String> withKey(String pattern, Command command) {
        return commands.keys()
                .hint(command)
                .map(key -> key.isEmpty() ? command.text() : Messages.text(pattern, command.text(), key));
    }

    private static void bindDisabled(ButtonBase button, Command command) {
        button.disableProperty().bind(Bindings.not(command.availability().holds()));
    }

    /** The key of a command for people to read, as it changes. */
    ObservableValue<String> key(String id) {
        return commands.keys().hint(commands.get(id));
    }
}
