package org.residua.ui.viewer.layer;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.ViewportsModel;
import org.residua.ui.viewer.link.LinkState;
import org.residua.ui.viewer.link.Relation;

/** What this viewport is to the active one: a prior, linked by an offset, without a slice at its place, another patient. */
public final class RelationLayer implements Layer {
    private static final double ABOVE_LETTER = 42;

    private final ViewerModel model;
    private final ViewportsModel viewports;
    private final Label relation = label("relation");
    private final Label link = label("link-state");
    private final Label hint = label("link-hint");
    private final VBox box = new VBox(4, hint, link, relation);
    private double width;
    private double height;

    /** Follows the model, and the active one of all. */
    public RelationLayer(ViewerModel model, ViewportsModel viewports) {
        this.model = model;
        this.viewports = viewports;
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setAlignment(Pos.BOTTOM_CENTER);
        InvalidationListener changed = observed -> write();
        model.viewport().entryProperty().addListener(changed);
        viewports.session().entries().addListener(changed);
        viewports.session().selectedProperty().addListener(changed);
        viewports.links().stateOf(model.viewport()).addListener(changed);
        write();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void place(Placement placement, double paneWidth, double paneHeight) {
        width = paneWidth;
        height = paneHeight;
        arrange();
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
        arrange();
    }

    private void arrange() {
        box.setMaxWidth(width);
        box.applyCss();
        double tall = box.prefHeight(width);
        box.resizeRelocate(0, Math.max(0, height - ABOVE_LETTER - tall), width, tall);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("pane-chip", style);
        return label;
    }
}
