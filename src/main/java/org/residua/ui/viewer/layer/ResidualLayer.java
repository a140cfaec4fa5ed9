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
    private final ViewerModel model;
    private final ModelGrid grid;

    /** Follows the model. */
    public ResidualLayer(ViewerModel model) {
        this.model = model;
        grid = new ModelGrid(model);
        model.loadedProperty().addListener((observed, before, now) -> paint());
    }

    @Override
    public Node node() {
        return grid.image().node();
    }

    @Override
    public void place(Placement placement, double width, double height) {
        if (grid.place(placement)) {
            paint();
        }
    }

    private void paint() {
        Loaded loaded = model.loadedProperty().get();
        ModelPictures pictures = loaded == null ? null : loaded.pictures();
        if (loaded == null || pictures == null) {
            grid.image().hide();
            return;
        }
        GreyImage.Level level = grid.level(pictures.residual(), pictures.mapping());
        GreyImage.paint(
                level,
                pictures.residual().colours(ResidualColour::argb),
                grid.image().pixels(level.columns(), level.rows()));
        grid.show(loaded, pictures, level.scale());
    }
}
