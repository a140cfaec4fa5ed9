package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
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
        items.addAll(windows(viewer));
        if (!items.isEmpty()) {
            items.add(controls.item("view.reset"));
            items.add(new SeparatorMenuItem());
        }
        Menu picture = new Menu(Messages.text("menu.picture"));
        picture.getItems().addAll(picture(viewer));
        items.add(picture);
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

    /** Turning, mirroring, sizes, lens and pin. */
    List<MenuItem> picture(ViewerModel viewer) {
        return List.of(
                controls.item("view.clockwise"),
                controls.item("view.counterclockwise"),
                controls.item("view.flipHorizontally"),
                controls.item("view.flipVertically"),
                new SeparatorMenuItem(),
                controls.item("view.fit"),
                controls.item("view.oneToOne"),
                controls.item("view.trueSize"),
                controls.item("view.fullScreen"),
                new SeparatorMenuItem(),
                check("view.lens", viewer.lens().onProperty()),
                controls.item("view.pin"));
    }

    /** The windows offered for the slice shown, the first nine with their keys. */
    private List<MenuItem> windows(ViewerModel viewer) {
        List<VoiChoice> choices = viewer.voi().choicesProperty().get();
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            MenuItem item = window(viewer, choices.get(i));
            if (i < WindowCommands.WINDOW_KEYS) {
                controls.keyOf("view.window" + (i + 1)).ifPresent(item::setAccelerator);
            }
            items.add(item);
        }
        return items;
    }

    private List<MenuItem> ofProgram() {
        return List.of(
                controls.item("program.tags"), controls.item("program.models"), controls.item("file.close"));
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
