package org.residua.ui.viewer.layer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.residua.ui.viewer.Placement;

/** The name of a side pane. */
public final class TitleLayer implements Layer {
    private final Label title = new Label();

    /** With a text that may change. */
    public TitleLayer(ObservableValue<String> text) {
        title.textProperty().bind(text);
        title.setManaged(false);
        title.setWrapText(true);
        title.setMouseTransparent(true);
        title.getStyleClass().add("pane-title");
    }

    @Override
    public Node node() {
        return title;
    }

    @Override
    public void place(Placement placement, double width, double height) {
        double wide = Math.min(width - 16, title.prefWidth(-1));
        title.resizeRelocate(8, 6, wide, title.prefHeight(wide));
    }
}
