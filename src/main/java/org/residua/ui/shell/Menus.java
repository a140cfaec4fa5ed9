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
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
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

    /** Attributes, models, and what may be done with the scoring. */
    ContextMenu ofSeries(ShellModel model) {
        Menu compare = new Menu(Messages.text("menu.compare"));
        MenuItem stopOrRetry = new MenuItem();
        stopOrRetry.setAccelerator(new KeyCodeCombination(KeyCode.F5));
        stopOrRetry.setOnAction(event -> model.stopOrRetry());
        ContextMenu menu = new ContextMenu(stopOrRetry, compare, tags(), models());
        menu.setOnShowing(event -> {
            SeriesEntry entry = model.session().selectedProperty().get();
            boolean canStop = entry != null && entry.stateProperty().get().canStop();
            stopOrRetry.setText(Messages.text(canStop ? "menu.stop" : "notice.again"));
            stopOrRetry.setVisible(entry != null && (canStop || entry.canRetry()));
            model.findOthers(bundles -> {
                compare.getItems()
                        .setAll(bundles.stream()
                                .map(bundle -> comparison(model, bundle))
                                .toList());
                compare.setDisable(bundles.isEmpty());
            });
        });
        return menu;
    }

    private static MenuItem comparison(ShellModel model, ModelBundle bundle) {
        MenuItem item = new MenuItem(Messages.text(
                "menu.model", bundle.metadata().title(), bundle.metadata().id()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.compareWith(bundle));
        return item;
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
