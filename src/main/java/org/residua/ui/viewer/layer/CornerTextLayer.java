package org.residua.ui.viewer.layer;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.VBox;
import org.residua.ui.viewer.CornerTexts;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.ViewportsModel;

/** Text in the four corners. */
public final class CornerTextLayer implements Layer {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final double MARGIN = 12;
    private static final double ABOVE_LETTER = 32;
    /** Long names are wrapped before they meet those at the right. */
    private static final double LEFT_SHARE = 0.64;

    private final ViewerModel model;
    private final VBox identity = corner(Pos.TOP_LEFT);
    private final VBox display = corner(Pos.TOP_RIGHT);
    private final VBox geometry = corner(Pos.BOTTOM_LEFT);
    private final VBox notes = corner(Pos.TOP_LEFT);
    private final VBox upperLeft = new VBox(8, identity, notes);
    private final VBox lowerLeft;
    private final VBox result = corner(Pos.BOTTOM_RIGHT);
    private final AnchorPane pane;
    /** Whether the pane has room for no more than what is needed to know what one sees. */
    private boolean isSmall;

    /** Follows the model, and the active one of all. */
    public CornerTextLayer(ViewerModel model, ViewportsModel viewports) {
        this.model = model;
        lowerLeft = new VBox(8, new RelationChips(model, viewports), geometry);
        pane = new AnchorPane(upperLeft, display, lowerLeft, result);
        pane.getStyleClass().add("corner-texts");
        pane.setMouseTransparent(true);
        pane.setManaged(false);
        anchor(upperLeft, true, true);
        anchor(display, true, false);
        anchor(lowerLeft, false, true);
        notes.getStyleClass().add("corner-notes");
        anchor(result, false, false);
        model.loadedProperty().addListener((observed, before, now) -> write());
        model.voiProperty().addListener((observed, before, now) -> write());
        model.voi().nameProperty().addListener((observed, before, now) -> write());
        model.graphicsProperty().addListener((observed, before, now) -> write());
        model.shutterProperty().addListener((observed, before, now) -> write());
        model.invertedProperty().addListener((observed, before, now) -> write());
        model.opacityProperty().addListener((observed, before, now) -> write());
        model.overlayHiddenProperty().addListener((observed, before, now) -> write());
        model.heroProperty().addListener((observed, before, now) -> write());
        model.exactScaleProperty().addListener((observed, before, now) -> write());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void place(Placement placement, double width, double height) {
        boolean small = PaneSize.isSmall(width, height);
        if (small != isSmall) {
            isSmall = small;
            pane.pseudoClassStateChanged(SMALL, small);
            AnchorPane.setBottomAnchor(lowerLeft, small ? ABOVE_LETTER : MARGIN);
            write();
        }
        double share = small ? 0.5 : LEFT_SHARE;
        upperLeft.setMaxWidth(Math.max(0, share * width - MARGIN));
        lowerLeft.setMaxWidth(Math.max(0, LEFT_SHARE * width - MARGIN));
        display.setMaxWidth(Math.max(0, (1 - share) * width - 2 * MARGIN));
        pane.resizeRelocate(0, 0, width, height);
    }

    private void write() {
        Loaded loaded = model.loadedProperty().get();
        pane.setVisible(loaded != null);
        if (loaded == null) {
            return;
        }
        fill(
                identity,
                isSmall ? CornerTexts.shortIdentity(loaded.shown()) : CornerTexts.identity(loaded.shown()));
        List<String> shown = CornerTexts.display(
                loaded.shown(),
                model.voiProperty().get(),
                model.voi().nameProperty().get(),
                model.invertedProperty().get(),
                model.heroProperty().get(),
                model.exactScaleProperty().get());
        fill(display, isSmall ? shown.subList(0, 1) : shown);
        List<String> known = CornerTexts.notes(
                loaded.shown(),
                model.graphicsProperty().get(),
                model.shutterProperty().get());
        fill(notes, isSmall ? CornerTexts.countOf(known) : known);
        fill(
                geometry,
                isSmall
                        ? List.of()
                        : CornerTexts.geometry(
                                loaded.shown(),
                                model.opacityProperty().get(),
                                model.overlayHiddenProperty().get()));
        fill(
                result,
                CornerTexts.result(
                        loaded.result(), model.session().alphaProperty().get()));
    }

    private static void fill(VBox corner, List<String> lines) {
        while (corner.getChildren().size() > lines.size()) {
            corner.getChildren().remove(lines.size());
        }
        while (corner.getChildren().size() < lines.size()) {
            Label label = new Label();
            label.getStyleClass().add("corner-text");
            label.setWrapText(true);
            corner.getChildren().add(label);
        }
        for (int i = 0; i < lines.size(); i++) {
            ((Label) corner.getChildren().get(i)).setText(lines.get(i));
        }
    }

    private static VBox corner(Pos position) {
        VBox box = new VBox(3);
        box.setAlignment(position);
        return box;
    }

    private static void anchor(VBox corner, boolean top, boolean left) {
        if (top) {
            AnchorPane.setTopAnchor(corner, MARGIN);
        } else {
            AnchorPane.setBottomAnchor(corner, MARGIN);
        }
        if (left) {
            AnchorPane.setLeftAnchor(corner, MARGIN);
        } else {
            AnchorPane.setRightAnchor(corner, MARGIN);
        }
    }
}
