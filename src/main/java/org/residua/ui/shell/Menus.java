package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.VoiChoice;
import org.residua.volume.Presentation;

/** What a right click offers. Keys beside the items are shown only: the window's own shortcuts act on them. */
final class Menus {
    private final Actions actions;

    Menus(Actions actions) {
        this.actions = actions;
    }

    ContextMenu ofSeries() {
        return new ContextMenu(tags(), models());
    }

    /** Windows to choose from, what the file brings along, its attributes. */
    ContextMenu ofImage(ViewerModel viewer) {
        ContextMenu menu = new ContextMenu(tags());
        menu.setOnShowing(event -> menu.getItems().setAll(items(viewer)));
        return menu;
    }

    private List<MenuItem> items(ViewerModel viewer) {
        List<MenuItem> items = new ArrayList<>();
        viewer.voi().choicesProperty().get().forEach(choice -> items.add(window(viewer, choice)));
        if (!items.isEmpty()) {
            items.add(item("voi.reset", KeyCode.DIGIT0, actions::reset));
            items.add(new SeparatorMenuItem());
        }
        Loaded loaded = viewer.loadedProperty().get();
        if (loaded != null) {
            Presentation presentation = loaded.shown().slice().presentation();
            if (!presentation.overlays().isEmpty()) {
                items.add(check("menu.graphics", viewer.graphicsProperty(), KeyCode.G));
            }
            if (presentation.shutter() != null) {
                items.add(check("menu.shutter", viewer.shutterProperty(), null));
            }
        }
        items.add(tags());
        items.add(models());
        return items;
    }

    private static MenuItem window(ViewerModel viewer, VoiChoice choice) {
        RadioMenuItem item = new RadioMenuItem(choice.name());
        item.setMnemonicParsing(false);
        item.setSelected(choice.name().equals(viewer.voi().nameProperty().get()));
        item.setOnAction(event -> viewer.voi().choose(choice));
        return item;
    }

    private static CheckMenuItem check(String key, BooleanProperty property, @Nullable KeyCode code) {
        CheckMenuItem item = new CheckMenuItem(Messages.text(key));
        item.setSelected(property.get());
        item.setOnAction(event -> property.set(item.isSelected()));
        if (code != null) {
            item.setAccelerator(new KeyCodeCombination(code));
        }
        return item;
    }

    private MenuItem tags() {
        return item("tags.action", KeyCode.T, actions::showTags);
    }

    private MenuItem models() {
        return item("menu.models", KeyCode.M, actions::showModels);
    }

    private static MenuItem item(String key, KeyCode code, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setAccelerator(new KeyCodeCombination(code));
        item.setOnAction(event -> action.run());
        return item;
    }
}
