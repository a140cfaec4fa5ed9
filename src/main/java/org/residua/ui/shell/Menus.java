package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.VoiChoice;
import org.residua.volume.Presentation;

/** What a right click offers. */
final class Menus {
    private final CommandControls controls;

    Menus(CommandControls controls) {
        this.controls = controls;
    }

    ContextMenu ofSeries() {
        ContextMenu menu = new ContextMenu(controls.item("program.tags"));
        menu.setOnShowing(event -> menu.getItems().setAll(ofProgram()));
        return menu;
    }

    /** Windows to choose from, what the file brings along, its attributes. */
    ContextMenu ofImage(ViewerModel viewer) {
        ContextMenu menu = new ContextMenu(controls.item("program.tags"));
        menu.setOnShowing(event -> menu.getItems().setAll(items(viewer)));
        return menu;
    }

    private List<MenuItem> items(ViewerModel viewer) {
        List<MenuItem> items = new ArrayList<>();
        viewer.voi().choicesProperty().get().forEach(choice -> items.add(window(viewer, choice)));
        if (!items.isEmpty()) {
            items.add(controls.item("view.reset"));
            items.add(new SeparatorMenuItem());
        }
        Loaded loaded = viewer.loadedProperty().get();
        if (loaded != null) {
            Presentation presentation = loaded.shown().slice().presentation();
            if (!presentation.overlays().isEmpty()) {
                items.add(controls.check(
                        "view.graphics", viewer.graphicsProperty().get()));
            }
            if (presentation.shutter() != null) {
                items.add(check("menu.shutter", viewer.shutterProperty()));
            }
        }
        items.addAll(ofProgram());
        return items;
    }

    private List<MenuItem> ofProgram() {
        return List.of(controls.item("program.tags"), controls.item("program.models"));
    }

    private static MenuItem window(ViewerModel viewer, VoiChoice choice) {
        RadioMenuItem item = new RadioMenuItem(choice.name());
        item.setMnemonicParsing(false);
        item.setSelected(choice.name().equals(viewer.voi().nameProperty().get()));
        item.setOnAction(event -> viewer.voi().choose(choice));
        return item;
    }

    private static CheckMenuItem check(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(Messages.text(key));
        item.setSelected(property.get());
        item.setOnAction(event -> property.set(item.isSelected()));
        return item;
    }
}
