package org.residua.ui.viewer.layer;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.ViewportsModel;
import org.residua.ui.viewer.link.LinkState;
import org.residua.ui.viewer.link.Relation;

/** What this viewport is to the active one: a prior, linked by an offset, without a slice at its place, another patient. */
final class RelationChips extends VBox {
    private final ViewerModel model;
    private final ViewportsModel viewports;
    private final Label relation = label("relation");
    private final Label link = label("link-state");
    private final Label hint = label("link-hint");

    /** Follows the model, and the active one of all. */
    RelationChips(ViewerModel model, ViewportsModel viewports) {
        super(4);
        this.model = model;
        this.viewports = viewports;
        getChildren().addAll(relation, link, hint);
        setAlignment(Pos.TOP_LEFT);
        InvalidationListener changed = observed -> write();
        model.viewport().entryProperty().addListener(changed);
        viewports.session().entries().addListener(changed);
        viewports.session().selectedProperty().addListener(changed);
        viewports.links().stateOf(model.viewport()).addListener(changed);
        write();
    }

    private void write() {
        SeriesEntry entry = model.viewport().entryProperty().get();
        LinkState state = viewports.links().stateOf(model.viewport()).get();
        Relation what = entry == null
                ? new Relation.Current()
                : Relation.of(
                        entry,
                        viewports.session().entries(),
                        viewports.session().selectedProperty().get());
        relation.getStyleClass().remove("other-patient");
        if (what instanceof Relation.OtherPatient) {
            relation.getStyleClass().add("other-patient");
        }
        show(relation, what.text());
        show(link, entry == null ? "" : state.text());
        show(hint, entry == null ? "" : state.hint());
        boolean some = getChildren().stream().anyMatch(Node::isManaged);
        setVisible(some);
        setManaged(some);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().addAll("pane-chip", style);
        return label;
    }
}
