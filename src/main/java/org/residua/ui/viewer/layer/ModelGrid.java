package org.residua.ui.viewer.layer;

import org.jspecify.annotations.Nullable;
import org.residua.preprocess.GridMapping;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ModelPictures;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.SliceGeometry;

/** Lays a picture on the model's grid where the grid lies on the slice, and cuts off what lies outside the slice. */
final class ModelGrid {
    private final ViewerModel model;
    private final ScaledImage image = new ScaledImage();
    private Placement placement = Placement.IDENTITY;
    private @Nullable GridMapping mapping;
    private @Nullable GreyImage picture;
    private double scale = 1;

    ModelGrid(ViewerModel model) {
        this.model = model;
    }

    ScaledImage image() {
        return image;
    }

    /** Lays the picture anew; whether it has to be painted finer or coarser for that. */
    boolean place(Placement now) {
        placement = now;
        GridMapping known = mapping;
        if (known == null) {
            return false;
        }
        image.place(now, known.offsetX(), known.offsetY(), known.scaleX() * scale, known.scaleY() * scale);
        GreyImage shown = picture;
        return shown != null && level(shown, known).scale() != scale;
    }

    /** The level of a picture to paint. */
    GreyImage.Level level(GreyImage now, GridMapping lies) {
        picture = now;
        return DeviceScale.level(now, DeviceScale.perPixel(model, placement, lies.scaleX(), lies.scaleY()));
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
        image.place(
                placement, mapping.offsetX(), mapping.offsetY(), mapping.scaleX() * scale, mapping.scaleY() * scale);
    }
}
