package org.residua.ui.viewer.layer;

import java.util.Arrays;
import java.util.BitSet;
import javafx.scene.Node;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.OverlayPlane;
import org.residua.volume.Slice;

/** Overlay planes of the file (groups 60xx), in one colour that no evidence has; lines stay whole where they are shown small. */
public final class GraphicsLayer implements Layer {
    private static final int COLOUR = 0xff7fe0d0;

    private final ViewerModel model;
    private final ScaledImage image = new ScaledImage();
    private Placement placement = Placement.IDENTITY;
    private int step = 1;

    /** Follows the model. */
    public GraphicsLayer(ViewerModel model) {
        this.model = model;
        image.node().getStyleClass().add("file-graphics");
        model.loadedProperty().addListener((observed, before, now) -> paint());
        model.graphicsProperty().addListener((observed, before, now) -> paint());
        image.hide();
    }

    @Override
    public Node node() {
        return image.node();
    }

    @Override
    public void place(Placement now, double width, double height) {
        placement = now;
        if (step != step(now)) {
            paint();
        }
        image.place(now, 0, 0, step, step);
    }

    /** How many pixels of the slice one of the picture stands for. */
    private int step(Placement placement) {
        return Math.max(1, (int) Math.floor(1 / DeviceScale.perPixel(model, placement)));
    }

    private void paint() {
        step = step(placement);
        Loaded loaded = model.loadedProperty().get();
        if (loaded == null
                || !model.graphicsProperty().get()
                || loaded.shown().slice().presentation().overlays().isEmpty()) {
            image.hide();
            return;
        }
        Slice slice = loaded.shown().slice();
        int columns = (slice.frame().columns() + step - 1) / step;
        int rows = (slice.frame().rows() + step - 1) / step;
        int[] argb = image.pixels(columns, rows);
        Arrays.fill(argb, 0);
        for (OverlayPlane plane : slice.presentation().overlays()) {
            draw(plane, slice, argb, columns);
        }
        image.painted();
        image.part((double) slice.frame().columns() / step, (double) slice.frame().rows() / step);
        image.place(placement, 0, 0, step, step);
    }

    private void draw(OverlayPlane plane, Slice slice, int[] argb, int columns) {
        BitSet bits = plane.bits();
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            int x = plane.left() + i % plane.columns();
            int y = plane.top() + i / plane.columns();
            boolean inside = x >= 0
                    && y >= 0
                    && x < slice.frame().columns()
                    && y < slice.frame().rows();
            if (inside) {
                argb[y / step * columns + x / step] = COLOUR;
            }
        }
    }
}
