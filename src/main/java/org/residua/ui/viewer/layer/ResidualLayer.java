package org.residua.ui.viewer.layer;

import javafx.scene.Node;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ModelPictures;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ResidualColour;
import org.residua.ui.viewer.ViewerModel;

/** Original less reconstruction: where the image is darker or brighter than the model expected. */
public final class ResidualLayer implements Layer {
    private final ModelGrid grid = new ModelGrid();

    /** Follows the model. */
    public ResidualLayer(ViewerModel model) {
        model.loadedProperty().addListener((observed, before, now) -> paint(now));
    }

    @Override
    public Node node() {
        return grid.image().node();
    }

    @Override
    public void place(Placement placement, double width, double height) {
        grid.place(placement);
    }

    private void paint(@org.jspecify.annotations.Nullable Loaded loaded) {
        ModelPictures pictures = loaded == null ? null : loaded.pictures();
        if (loaded == null || pictures == null) {
            grid.image().hide();
            return;
        }
        GreyImage.Level level = pictures.residual().levels().get(0);
        GreyImage.paint(
                level,
                pictures.residual().colours(ResidualColour::argb),
                grid.image().pixels(level.columns(), level.rows()));
        grid.show(loaded, pictures, level.scale());
    }
}
