package org.residua.ui.viewer.layer;

import org.jspecify.annotations.Nullable;
import org.residua.preprocess.GridMapping;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ModelPictures;
import org.residua.ui.viewer.Placement;
import org.residua.volume.SliceGeometry;

/** Lays a picture on the model's grid where the grid lies on the slice, and cuts off what lies outside the slice. */
final class ModelGrid {
    private final ScaledImage image = new ScaledImage();
    private Placement placement = Placement.IDENTITY;
    private @Nullable GridMapping mapping;
    private double scale = 1;

    ScaledImage image() {
        return image;
    }

    void place(Placement now) {
        placement = now;
        if (mapping != null) {
            image.place(now, mapping.offsetX(), mapping.offsetY(), mapping.scaleX() * scale, mapping.scaleY() * scale);
        }
    }

    /**
     * Shows the pixels that were written.
     *
     * @param gridPixels grid pixels per pixel of the picture
     */
    void show(Loaded loaded, ModelPictures pictures, double gridPixels) {
        mapping = pictures.mapping();
        scale = gridPixels;
        SliceGeometry geometry = loaded.shown().slice().geometry();
        double left = pictures.mapping().toGridX(0) / scale;
        double top = pictures.mapping().toGridY(0) / scale;
        double right = pictures.mapping().toGridX(geometry.columns()) / scale;
        double bottom = pictures.mapping().toGridY(geometry.rows()) / scale;
        image.clip(left, top, right - left, bottom - top);
        image.painted();
        place(placement);
    }
}
