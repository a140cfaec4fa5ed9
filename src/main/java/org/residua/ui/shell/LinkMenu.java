package org.residua.ui.shell;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.residua.ui.kit.Messages;
import org.residua.ui.shell.hanging.HangingRule;
import org.residua.ui.viewer.ViewportsModel;

/** How viewports go together. */
record LinkMenu(ShellModel model, CommandControls controls) {
    List<MenuItem> items() {
        ViewportsModel viewports = model.viewports();
        boolean linked = viewports.links().linkable().stream()
                .anyMatch(viewport -> viewports.links().isLinkedByUser(viewport));
        MenuItem here = controls.item("layout.linkHere");
        here.setText(Messages.text(linked ? "link.unlink" : "link.here"));
        here.setDisable(viewports.links().linkable().isEmpty());
        return List.of(
                controls.check("layout.linkScroll", viewports.links().scrollProperty().get()),
                here,
                controls.check("layout.linkView", viewports.viewLink().onProperty().get()),
                new SeparatorMenuItem(),
                controls.check("layout.references", viewports.crossReferences().onProperty().get()),
                controls.check(
                        "layout.referenceEnds", viewports.crossReferences().endsProperty().get()),
                new SeparatorMenuItem(),
                hanging());
    }

    private Menu hanging() {
        Menu menu = new Menu(Messages.text("hanging.title"));
        for (HangingRule rule : model.hanging().rules()) {
            CheckMenuItem item = new CheckMenuItem(Messages.text("hanging." + rule.name()));
            item.setSelected(model.hanging().isOn(rule).get());
            item.setOnAction(event -> model.hanging().isOn(rule).set(item.isSelected()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
