package org.residua.ui.viewer;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.layer.Layer;

/**
 * A square of a pane seen larger, drawn from the slice itself and not from what the pane shows. It has layers of its own,
 * made when it is first looked through, and follows the model only meanwhile.
 */
final class Lens {
    private static final double SIDE = 280;

    private final ViewerModel model;
    private final Function<ViewerModel, List<Layer>> layersOf;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final Label factor = new Label();
    private final Pane glass = new Pane();
    private final Pane frame = new Pane(glass, factor);
    private List<Layer> layers = List.of();

    /** With the layers to be seen through it. */
    Lens(ViewerModel model, Function<ViewerModel, List<Layer>> layersOf) {
        this.model = model;
        this.layersOf = layersOf;
        glass.getStyleClass().add("lens-glass");
        glass.resize(SIDE, SIDE);
        glass.setClip(new Rectangle(SIDE, SIDE));
        frame.getStyleClass().add("lens");
        factor.getStyleClass().add("lens-factor");
        frame.resize(SIDE, SIDE);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.setVisible(false);
    }

    Node node() {
        return frame;
    }

    /** Over this point of the pane. */
    void show(Placement placement, double x, double y) {
        if (layers.isEmpty()) {
            layers = layersOf.apply(new ViewerModel(model, shown));
            Group all = new Group();
            layers.forEach(layer -> all.getChildren().add(layer.node()));
            all.setManaged(false);
            glass.getChildren().add(all);
        }
        int times = model.lens().factorProperty().get();
        Placement seen = placement.magnified(times, x, y, SIDE / 2, SIDE / 2);
        layers.forEach(layer -> layer.place(seen, SIDE, SIDE));
        shown.set(true);
        factor.setText(Messages.text("lens.factor", String.valueOf(times)));
        factor.autosize();
        factor.relocate(SIDE - factor.getWidth() - 6, SIDE - factor.getHeight() - 4);
        frame.relocate(Math.rint(x - SIDE / 2), Math.rint(y - SIDE / 2));
        frame.setVisible(true);
    }

    void hide() {
        shown.set(false);
        frame.setVisible(false);
    }
}
