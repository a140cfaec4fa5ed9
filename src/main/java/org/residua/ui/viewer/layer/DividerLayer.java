package org.residua.ui.viewer.layer;

import javafx.beans.InvalidationListener;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Comparison;
import org.residua.ui.viewer.Placement;

/** The divider of a swipe, with its grip, and the names of what is on either side; of a flicker whose turn it is. */
public final class DividerLayer implements Layer {
    private static final double ABOVE_CORNER_TEXT = 96;
    private static final double GAP = 10;

    private final Comparison comparison;
    private final Line line = new Line();
    private final Region grip = new Region();
    private final Label left = name();
    private final Label right = name();
    private final Pane pane = new Pane(line, grip, left, right);
    private double width;
    private double height;

    /** Follows the comparison. */
    public DividerLayer(Comparison comparison) {
        this.comparison = comparison;
        pane.setManaged(false);
        pane.setPickOnBounds(false);
        line.getStyleClass().add("swipe-line");
        line.setMouseTransparent(true);
        grip.getStyleClass().add("swipe-grip");
        grip.setId("swipe-grip");
        grip.setCursor(Cursor.H_RESIZE);
        grip.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        grip.setOnMouseDragged(event ->
                comparison.putDivider(pane.sceneToLocal(event.getSceneX(), 0).getX() / Math.max(1, width)));
        InvalidationListener changed = observed -> draw();
        comparison.modeProperty().addListener(changed);
        comparison.otherProperty().addListener(changed);
        comparison.dividerProperty().addListener(changed);
        comparison.otherShownProperty().addListener(changed);
        comparison.automaticProperty().addListener(changed);
        draw();
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void place(Placement placement, double paneWidth, double paneHeight) {
        width = paneWidth;
        height = paneHeight;
        pane.resize(paneWidth, paneHeight);
        draw();
    }

    private void draw() {
        Comparison.Mode mode = comparison.modeProperty().get();
        boolean swipe = mode == Comparison.Mode.SWIPE;
        line.setVisible(swipe);
        grip.setVisible(swipe);
        left.setVisible(swipe);
        right.setVisible(mode != Comparison.Mode.OFF);
        String other = Messages.text(comparison.otherProperty().get().textKey());
        double share = comparison.dividerProperty().get();
        boolean otherShown = comparison.otherShownProperty().get();
        boolean automatic = comparison.automaticProperty().get();
        String original = Messages.text("compared.original");
        left.setText(original);
        if (swipe) {
            right.setText(other);
            swiped(Math.rint(share * width));
        } else {
            String shown = otherShown ? other : original;
            right.setText(Messages.text(automatic ? "compared.flicker" : "compared.turn", shown));
            right.autosize();
            right.relocate((width - right.getWidth()) / 2, height - ABOVE_CORNER_TEXT);
        }
    }

    private void swiped(double x) {
        line.setStartX(x + 0.5);
        line.setEndX(x + 0.5);
        line.setEndY(height);
        double gripWidth = grip.prefWidth(-1);
        double gripHeight = grip.prefHeight(-1);
        grip.resizeRelocate(x - gripWidth / 2, (height - gripHeight) / 2, gripWidth, gripHeight);
        left.autosize();
        right.autosize();
        left.relocate(x - GAP - left.getWidth(), height - ABOVE_CORNER_TEXT);
        right.relocate(x + GAP, height - ABOVE_CORNER_TEXT);
    }

    private static Label name() {
        Label label = new Label();
        label.getStyleClass().add("compared-name");
        label.setMouseTransparent(true);
        return label;
    }
}
