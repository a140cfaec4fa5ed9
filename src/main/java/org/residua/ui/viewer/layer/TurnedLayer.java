package org.residua.ui.viewer.layer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;
import org.residua.ui.viewer.OrientationText;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewState;
import org.residua.ui.viewer.ViewerModel;

/** Says over the picture that it is not seen as it is stored: an unnoticed flip puts a finding on the wrong side. */
public final class TurnedLayer implements Layer {
    private static final double MARGIN = 8;

    private final Label label = new Label();
    private final double top;
    private double width;

    /**
     * Follows the model.
     *
     * @param top pane pixels from above, below other texts of the pane
     */
    public TurnedLayer(ViewerModel model, double top) {
        this.top = top;
        label.setWrapText(true);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        label.getStyleClass().add("turned-note");
        label.setManaged(false);
        label.setMouseTransparent(true);
        model.viewProperty().addListener((observed, before, now) -> name(now));
        name(model.viewProperty().get());
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void place(Placement placement, double paneWidth, double paneHeight) {
        width = paneWidth;
        lay();
    }

    private void name(ViewState view) {
        String text = OrientationText.of(view.orientation());
        label.setVisible(!text.isEmpty());
        if (!text.equals(label.getText())) {
            label.setText(text);
            lay();
        }
    }

    private void lay() {
        double wide = Math.min(label.prefWidth(-1), Math.max(0, width - 2 * MARGIN));
        label.resizeRelocate(Math.rint((width - wide) / 2), top, wide, label.prefHeight(wide));
    }
}
