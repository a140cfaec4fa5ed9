package org.residua.ui.viewer;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.residua.ui.viewer.layer.Layer;
import org.residua.ui.viewer.tool.MouseTools;

/** One view of the slice: layers from back to front over black, and the mouse. All panes share the model's view. */
final class PicturePane extends Pane {
    private final ViewerModel model;
    private final List<Layer> layers;
    private final ReadOnlyObjectWrapper<Placement> placement = new ReadOnlyObjectWrapper<>(Placement.IDENTITY);

    PicturePane(ViewerModel model, String name, List<Layer> layers) {
        this.model = model;
        this.layers = List.copyOf(layers);
        getStyleClass().add("picture-pane");
        setAccessibleText(name);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(0, 0);
        layers.forEach(layer -> getChildren().add(layer.node()));
        getChildren().add(focusRing());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.viewProperty().addListener((observed, before, now) -> place());
        model.loadedProperty().addListener((observed, before, now) -> place());
        new MouseTools(model).install(this, placement::get);
    }

    /** Over the picture, which would cover a border; only for who comes by the keyboard. */
    private Rectangle focusRing() {
        Rectangle ring = new Rectangle();
        ring.getStyleClass().add("focus-ring");
        ring.widthProperty().bind(widthProperty());
        ring.heightProperty().bind(heightProperty());
        ring.visibleProperty().bind(focusVisibleProperty());
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        return ring;
    }

    /** How the slice lies on this pane. */
    ReadOnlyObjectProperty<Placement> placementProperty() {
        return placement.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place();
    }

    private void place() {
        Loaded loaded = model.loadedProperty().get();
        if (loaded != null && getWidth() > 0 && getHeight() > 0) {
            placement.set(
                    model.viewProperty().get().placement(loaded.shown().slice().geometry(), getWidth(), getHeight()));
        }
        layers.forEach(layer -> layer.place(placement.get(), getWidth(), getHeight()));
    }
}
