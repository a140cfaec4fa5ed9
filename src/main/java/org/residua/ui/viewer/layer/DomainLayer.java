package org.residua.ui.viewer.layer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Says over the image that its result is outside the model's domain. */
public final class DomainLayer implements Layer {
    private static final double ABOVE_CORNER_TEXT = 64;

    private final Label label = new Label(Messages.text("viewer.outsideDomain"));

    /** Follows the model. */
    public DomainLayer(ViewerModel model) {
        label.getStyleClass().add("outside-domain");
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setVisible(false);
        model.loadedProperty().addListener((observed, before, now) -> label.setVisible(outside(now)));
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void place(Placement placement, double width, double height) {
        label.autosize();
        label.relocate((width - label.getWidth()) / 2, height - ABOVE_CORNER_TEXT - label.getHeight());
    }

    private static boolean outside(@org.jspecify.annotations.Nullable Loaded loaded) {
        return loaded != null && loaded.result() != null && loaded.result().outsideDomain();
    }
}
