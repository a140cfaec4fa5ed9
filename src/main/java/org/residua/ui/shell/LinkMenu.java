package org.residua.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.ViewportsModel;

/** How viewports go together. Keys beside the items are shown only. */
record LinkMenu(ShellModel model, Actions actions) {
    List<MenuItem> items() {
        ViewportsModel viewports = model.viewports();
        boolean linked = viewports.links().linkable().stream()
                .anyMatch(viewport -> viewports.links().isLinkedByUser(viewport));
        MenuItem here = new MenuItem(Messages.text(linked ? "link.unlink" : "link.here"));
        here.setAccelerator(new KeyCodeCombination(KeyCode.K, KeyCombination.SHIFT_DOWN));
        here.setDisable(viewports.links().linkable().isEmpty());
        here.setOnAction(event -> actions.toggleLinkHere());
        return List.of(
                check("link.scroll", viewports.links().scrollProperty(), new KeyCodeCombination(KeyCode.K)),
                here,
                check("link.view", viewports.viewLink().onProperty(), new KeyCodeCombination(KeyCode.J)),
                new SeparatorMenuItem(),
                check("reference.show", viewports.crossReferences().onProperty(), new KeyCodeCombination(KeyCode.S)),
                check(
                        "reference.ends",
                        viewports.crossReferences().endsProperty(),
                        new KeyCodeCombination(KeyCode.S, KeyCombination.SHIFT_DOWN)),
                new SeparatorMenuItem(),
                hanging());
    }

    private Menu hanging() {
        Menu menu = new Menu(Messages.text("hanging.title"));
        model.hanging()
                .rules()
                .forEach(rule -> menu.getItems()
                        .add(check("hanging." + rule.name(), model.hanging().isOn(rule), null)));
        return menu;
    }

    private static CheckMenuItem check(String key, BooleanProperty property, @Nullable KeyCodeCombination keys) {
        CheckMenuItem item = new CheckMenuItem(Messages.text(key));
        item.setSelected(property.get());
        item.setOnAction(event -> property.set(item.isSelected()));
        if (keys != null) {
            item.setAccelerator(keys);
        }
        return item;
    }
}
