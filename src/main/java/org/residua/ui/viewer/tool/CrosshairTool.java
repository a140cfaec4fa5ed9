package org.residua.ui.viewer.tool;

import org.jspecify.annotations.Nullable;
import org.residua.ui.viewer.Crosshair;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.SliceGeometry;

/** Takes hold of the point that several planes have in common, or makes it jump. */
final class CrosshairTool implements Tool {
    private static final double REACH = 18;
    private static final double STILL = 3;

    private final ViewerModel model;
    private double movedX;
    private double movedY;

    CrosshairTool(ViewerModel model) {
        this.model = model;
    }

    /** Whether the point is close enough to a place of a pane to be taken hold of. */
    boolean isNear(Placement pane, double x, double y) {
        Crosshair crosshair = model.crosshairProperty().get();
        SliceGeometry geometry = geometry();
        SliceGeometry.Voxel at = crosshair == null || geometry == null
                ? null
                : geometry.toVoxel(crosshair.pointProperty().get());
        if (at == null) {
            return false;
        }
        double dx = pane.toPaneX(at.column() + 0.5, at.row() + 0.5) - x;
        double dy = pane.toPaneY(at.column() + 0.5, at.row() + 0.5) - y;
        return Math.hypot(dx, dy) <= REACH;
    }

    /** A button went down. */
    void pressed() {
        movedX = 0;
        movedY = 0;
    }

    @Override
    public void drag(Placement pane, double dx, double dy, double startX, double startY) {
        movedX += dx;
        movedY += dy;
        jump(pane, startX + movedX, startY + movedY);
    }

    /** A button was clicked, and the mouse held still. */
    void clicked(Placement pane, double x, double y, double startX, double startY) {
        if (Math.hypot(x - startX, y - startY) < STILL) {
            jump(pane, x, y);
        }
    }

    private void jump(Placement pane, double x, double y) {
        Crosshair crosshair = model.crosshairProperty().get();
        SliceGeometry geometry = geometry();
        if (crosshair != null && geometry != null) {
            crosshair.moveTo(geometry, pane.toSliceX(x, y), pane.toSliceY(x, y));
        }
    }

    private @Nullable SliceGeometry geometry() {
        Loaded loaded = model.loadedProperty().get();
        return loaded == null ? null : loaded.shown().slice().geometry();
    }
}
