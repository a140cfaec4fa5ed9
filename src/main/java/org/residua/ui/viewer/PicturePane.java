package org.residua.ui.viewer;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.residua.ui.viewer.layer.Layer;
import org.residua.ui.viewer.tool.MouseTools;

/** One view of the slice: layers from back to front over black, and the mouse. All panes share the model's view. */
final class PicturePane extends Pane {
    private final ViewerModel model;
    private final List<Layer> layers;
    private final ReadOnlyObjectWrapper<Placement> placement = new ReadOnlyObjectWrapper<>(Placement.IDENTITY);

    private final Lens lens;
    private double mouseX;
    private double mouseY;

    /** With the layers of the pane, of them those that a lens shows as well, and what a double click does. */
    PicturePane(
            ViewerModel model,
            String name,
            List<Layer> layers,
            Function<ViewerModel, List<Layer>> throughLens,
            Runnable doubleClick) {
        this.model = model;
        this.layers = List.copyOf(layers);
        lens = new Lens(model, throughLens);
        getStyleClass().add("picture-pane");
        setAccessibleText(name);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(0, 0);
        layers.forEach(layer -> getChildren().add(layer.node()));
        getChildren().add(lens.node());
        getChildren().add(focusRing());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.viewProperty().addListener((observed, before, now) -> place());
        model.loadedProperty().addListener((observed, before, now) -> place());
        model.deviceScaleProperty().addListener((observed, before, now) -> place());
        new MouseTools(model, doubleClick).install(this, placement::get);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::mouseAt);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseAt);
        hoverProperty().addListener((observed, before, now) -> lookThroughLens());
        model.lens().onProperty().addListener((observed, before, now) -> lookThroughLens());
        model.lens().factorProperty().addListener((observed, before, now) -> lookThroughLens());
    }

    private void mouseAt(MouseEvent event) {
        mouseX = event.getX();
        mouseY = event.getY();
        lookThroughLens();
    }

    private void lookThroughLens() {
        if (model.lens().onProperty().get() && isHover() && model.loadedProperty().get() != null) {
            lens.show(placement.get(), mouseX, mouseY);
        } else {
            lens.hide();
        }
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
        lookThroughLens();
    }
}
