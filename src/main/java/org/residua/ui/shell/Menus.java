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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.VoiChoice;
import org.residua.volume.Presentation;

/** What a right click offers. Keys beside the items are shown only: the window's own shortcuts act on them. */
final class Menus {
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final Actions actions;

    Menus(Actions actions) {
        this.actions = actions;
    }

    ContextMenu ofSeries() {
        return new ContextMenu(tags(), models(), close());
    }

    /** Windows to choose from, what the file brings along, its attributes. */
    ContextMenu ofImage(ViewerModel viewer) {
        ContextMenu menu = new ContextMenu(tags());
        menu.setOnShowing(event -> menu.getItems().setAll(items(viewer)));
        return menu;
    }

    private List<MenuItem> items(ViewerModel viewer) {
        List<MenuItem> items = new ArrayList<>();
        items.addAll(windows(viewer));
        if (!items.isEmpty()) {
            items.add(item("voi.reset", KeyCode.DIGIT0, actions::reset));
            items.add(new SeparatorMenuItem());
        }
        Menu picture = new Menu(Messages.text("menu.picture"));
        picture.getItems().addAll(picture(viewer));
        items.add(picture);
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
        items.add(close());
        return items;
    }

    /** Turning, mirroring, sizes, lens and pin. */
    List<MenuItem> picture(ViewerModel viewer) {
        MenuItem counter = item("view.counterclockwise", KeyCode.R, actions::turnCounterclockwise);
        counter.setAccelerator(new KeyCodeCombination(KeyCode.R, KeyCombination.SHIFT_DOWN));
        MenuItem vertically = item("view.flipVertically", KeyCode.U, actions::flipVertically);
        vertically.setAccelerator(new KeyCodeCombination(KeyCode.U, KeyCombination.SHIFT_DOWN));
        return List.of(
                item("view.clockwise", KeyCode.R, actions::turnClockwise),
                counter,
                item("view.flipHorizontally", KeyCode.U, actions::flipHorizontally),
                vertically,
                new SeparatorMenuItem(),
                item("view.fit", KeyCode.F, actions::fit),
                item("view.oneToOne", KeyCode.D, actions::oneToOne),
                item("view.trueSize", KeyCode.Q, actions::trueSize),
                item("view.fullScreen", KeyCode.F11, actions::fullScreen),
                new SeparatorMenuItem(),
                check("view.lens", viewer.lens().onProperty(), KeyCode.Z),
                item("view.pin", KeyCode.N, actions::pin));
    }

    /** The windows offered for the slice shown, the first nine with their keys. */
    private static List<MenuItem> windows(ViewerModel viewer) {
        List<VoiChoice> choices = viewer.voi().choicesProperty().get();
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            MenuItem item = window(viewer, choices.get(i));
            if (i < KEYS.size()) {
                item.setAccelerator(new KeyCodeCombination(KEYS.get(i)));
            }
            items.add(item);
        }
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

    private MenuItem close() {
        MenuItem close = item("menu.close", KeyCode.W, actions::closeStudy);
        close.setAccelerator(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN));
        return close;
    }

    private static MenuItem item(String key, KeyCode code, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setAccelerator(new KeyCodeCombination(code));
        item.setOnAction(event -> action.run());
        return item;
    }
}
