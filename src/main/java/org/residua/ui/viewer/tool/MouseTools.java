package org.residua.ui.viewer.tool;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Which tool a button holds: left the window, middle or Shift panning, right the zoom; a double click makes the viewport large. */
public final class MouseTools {
    private final ViewerModel model;
    private final Runnable doubleClick;
    private final ScrollTool scroll;
    private final ProbeTool probe;
    private final CrosshairTool crosshair;
    private @Nullable Tool held;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    /**
     * For one pane.
     *
     * @param doubleClick what a double click does
     */
    public MouseTools(ViewerModel model, Runnable doubleClick) {
        this.model = model;
        this.doubleClick = doubleClick;
        scroll = new ScrollTool(model);
        probe = new ProbeTool(model);
        crosshair = new CrosshairTool(model);
    }

    /** Listens to a pane. */
    public void install(Node pane, Supplier<Placement> placement) {
        pane.setOnMousePressed(event -> {
            model.activate();
            pane.requestFocus();
            pressed(event, placement.get());
        });
        pane.setOnMouseDragged(event -> dragged(event, placement.get()));
        pane.setOnMouseReleased(event -> held = null);
        pane.setOnMouseMoved(event -> probe.moved(placement.get(), event.getX(), event.getY()));
        pane.setOnMouseExited(event -> probe.left());
        pane.setOnScroll(event -> scroll.scrolled(event, placement.get()));
        pane.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                doubleClick.run();
            } else if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()) {
                crosshair.clicked(placement.get(), event.getX(), event.getY(), startX, startY);
            }
        });
    }

    private void pressed(MouseEvent event, Placement placement) {
        held = toolFor(event, placement);
        startX = event.getX();
        startY = event.getY();
        lastX = startX;
        lastY = startY;
    }

    private void dragged(MouseEvent event, Placement placement) {
        if (held != null) {
            held.drag(placement, event.getX() - lastX, event.getY() - lastY, startX, startY);
        }
        lastX = event.getX();
        lastY = event.getY();
        probe.moved(placement, lastX, lastY);
    }

    private Tool toolFor(MouseEvent event, Placement placement) {
        if (event.getButton() == MouseButton.MIDDLE || event.isShiftDown()) {
            return new PanTool(model);
        }
        if (event.getButton() == MouseButton.PRIMARY && crosshair.isNear(placement, event.getX(), event.getY())) {
            crosshair.pressed();
            return crosshair;
        }
        return event.getButton() == MouseButton.SECONDARY ? new ZoomTool(model) : new WindowTool(model);
    }
}
