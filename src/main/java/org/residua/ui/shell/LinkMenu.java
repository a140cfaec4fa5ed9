package org.residua.ui.shell;

import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.ViewportsModel;

/** How viewports go together. */
record LinkMenu(ViewportsModel viewports, CommandControls controls) {
    List<MenuItem> items() {
        boolean linked = viewports.links().linkable().stream()
                .anyMatch(viewport -> viewports.links().isLinkedByUser(viewport));
        MenuItem here = controls.item("layout.linkHere");
        here.setText(Messages.text(linked ? "link.unlink" : "link.here"));
        here.setDisable(viewports.links().linkable().isEmpty());
        return List.of(
                controls.check(
                        "layout.linkScroll", viewports.links().scrollProperty().get()),
                here,
                controls.check(
                        "layout.linkView", viewports.viewLink().onProperty().get()),
                new SeparatorMenuItem(),
                controls.check(
                        "layout.references",
                        viewports.crossReferences().onProperty().get()),
                controls.check(
                        "layout.referenceEnds",
                        viewports.crossReferences().endsProperty().get()));
    }
}
