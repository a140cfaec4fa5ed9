package org.residua.ui.viewer.layer;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ShownSlice;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.Voi;

/** The slice itself, through the grey pipeline. */
public final class OriginalLayer implements Layer {
    private final ViewerModel model;
    private final ScaledImage image = new ScaledImage();
    private Placement placement = Placement.IDENTITY;
    private GreyImage.@Nullable Level painted;

    /** Follows the model. */
    public OriginalLayer(ViewerModel model) {
        this.model = model;
        model.loadedProperty().addListener((observed, before, now) -> {
            if (before == null || now == null || !before.shown().equals(now.shown())) {
                paint();
            }
        });
        model.voiProperty().addListener((observed, before, now) -> paint());
        model.invertedProperty().addListener((observed, before, now) -> paint());
    }

    @Override
    public Node node() {
        return image.node();
    }

    @Override
    public void place(Placement now, double width, double height) {
        placement = now;
        Loaded loaded = model.loadedProperty().get();
        if (loaded == null) {
            return;
        }
        GreyImage grey = loaded.shown().grey();
        if (grey != null && !DeviceScale.level(grey, model, now).equals(painted)) {
            paint();
        }
        double scale = painted == null ? 1 : painted.scale();
        image.place(now, 0, 0, scale, scale);
    }

    private void paint() {
        Loaded loaded = model.loadedProperty().get();
        if (loaded == null) {
            image.hide();
            return;
        }
        GreyImage grey = loaded.shown().grey();
        if (grey == null) {
            painted = null;
            paintColour(loaded.shown());
        } else {
            GreyImage.Level level = DeviceScale.level(grey, model, placement);
            painted = level;
            GreyPipeline pipeline = loaded.shown().slice().grey();
            Voi voi = model.voiProperty().get();
            int flip = model.invertedProperty().get() ? 255 : 0;
            int[] table = grey.table(stored -> pipeline.isPadding(stored) ? 0 : pipeline.display(stored, voi) ^ flip);
            GreyImage.paint(level, table, image.pixels(level.columns(), level.rows()));
        }
        image.painted();
        double scale = painted == null ? 1 : painted.scale();
        Frame frame = loaded.shown().slice().frame();
        image.part(frame.columns() / scale, frame.rows() / scale);
        image.place(placement, 0, 0, scale, scale);
    }

    private void paintColour(ShownSlice shown) {
        Frame frame = shown.slice().frame();
        int[] argb = image.pixels(frame.columns(), frame.rows());
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | frame.rgb(i);
        }
    }
}
