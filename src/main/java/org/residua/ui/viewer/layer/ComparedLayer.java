package org.residua.ui.viewer.layer;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.residua.ui.viewer.Comparison;
import org.residua.ui.viewer.Placement;

/** Layers that are in sight as far as a comparison says: all over, right of the divider, at their turn, or not. */
public final class ComparedLayer implements Layer {
    private final Comparison comparison;
    private final Comparison.Other picture;
    private final List<Layer> layers;
    private final Pane pane = new Pane();
    private final Rectangle clip = new Rectangle();
    private final Rectangle ground = new Rectangle();

    private ComparedLayer(Comparison comparison, Comparison.Other picture, List<Layer> layers) {
        this.comparison = comparison;
        this.picture = picture;
        this.layers = List.copyOf(layers);
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        ground.getStyleClass().add("compared-ground");
        layers.forEach(layer -> pane.getChildren().add(layer.node()));
        InvalidationListener changed = observed -> cut();
        comparison.modeProperty().addListener(changed);
        comparison.otherProperty().addListener(changed);
        comparison.dividerProperty().addListener(changed);
        comparison.otherShownProperty().addListener(changed);
        cut();
    }

    /** What lies on the original. */
    public static ComparedLayer on(Comparison comparison, Comparison.Other picture, Layer... layers) {
        ComparedLayer made = new ComparedLayer(comparison, picture, List.of(layers));
        made.pane.setClip(made.clip);
        return made;
    }

    /** What takes the place of the original. */
    public static ComparedLayer covering(Comparison comparison, Comparison.Other picture, Layer... layers) {
        ComparedLayer made = on(comparison, picture, layers);
        made.pane.getChildren().add(0, made.ground);
        return made;
    }

    /** What explains a picture: it is there as a whole when any of the picture is. */
    public static ComparedLayer beside(Comparison comparison, Comparison.Other picture, Layer... layers) {
        return new ComparedLayer(comparison, picture, List.of(layers));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void place(Placement placement, double width, double height) {
        ground.setWidth(width);
        ground.setHeight(height);
        pane.resize(width, height);
        layers.forEach(layer -> layer.place(placement, width, height));
        cut();
    }

    private void cut() {
        // Read, so that the next change is told as well.
        comparison.dividerProperty().get();
        comparison.otherShownProperty().get();
        comparison.otherProperty().get();
        double from = comparison.from(picture);
        pane.setVisible(from < 1);
        clip.setX(Math.rint(from * pane.getWidth()));
        clip.setWidth(Math.max(0, pane.getWidth() - clip.getX()));
        clip.setHeight(pane.getHeight());
    }
}
