package org.residua.ui.viewer.layer;

import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.residua.study.Vector3;
import org.residua.ui.viewer.Crosshair;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Where the other planes cut this one, each line in the colour of its plane; open around the point itself. */
public final class CrosshairLayer implements Layer {
    private static final double OPEN = 16;

    private final ViewerModel model;
    private final Group group = new Group();
    private final ChangeListener<Vector3> moved = (observed, before, now) -> draw();
    private Placement placement = Placement.IDENTITY;
    private double reach;

    /** Follows the model. */
    public CrosshairLayer(ViewerModel model) {
        this.model = model;
        group.setManaged(false);
        group.setMouseTransparent(true);
        model.loadedProperty().addListener((observed, before, now) -> draw());
        model.crosshairProperty().addListener((observed, before, now) -> follow(before, now));
        follow(null, model.crosshairProperty().get());
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(Placement now, double width, double height) {
        placement = now;
        reach = width + height;
        draw();
    }

    private void follow(@Nullable Crosshair before, @Nullable Crosshair now) {
        if (before != null) {
            before.pointProperty().removeListener(moved);
        }
        if (now != null) {
            now.pointProperty().addListener(moved);
        }
        draw();
    }

    private void draw() {
        group.getChildren().clear();
        Crosshair crosshair = model.crosshairProperty().get();
        Loaded loaded = model.loadedProperty().get();
        if (crosshair != null && loaded != null) {
            crosshair.lines(model.viewport(), loaded.shown().slice().geometry()).forEach(this::add);
        }
    }

    private void add(Crosshair.Line line) {
        double x = placement.toPaneX(line.x(), line.y());
        double y = placement.toPaneY(line.x(), line.y());
        double dx = placement.toPaneX(line.x() + line.dx(), line.y() + line.dy()) - x;
        double dy = placement.toPaneY(line.x() + line.dx(), line.y() + line.dy()) - y;
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        for (int side : new int[] {-1, 1}) {
            double ux = side * dx / length;
            double uy = side * dy / length;
            // Far enough out to leave the pane, wherever on it or beside it the point is.
            double end = reach + Math.hypot(x, y);
            Line drawn = new Line(x + OPEN * ux, y + OPEN * uy, x + end * ux, y + end * uy);
            drawn.getStyleClass()
                    .addAll("crosshair", "plane-" + line.plane().name().toLowerCase(Locale.ROOT));
            group.getChildren().add(drawn);
        }
    }
}
