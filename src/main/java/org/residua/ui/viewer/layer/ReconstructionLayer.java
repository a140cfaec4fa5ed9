package org.residua.ui.viewer.layer;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.GreyImage;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ModelPictures;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.Voi;
import org.residua.volume.VoiWindow;

/** What the model expected, in the window of the original where its values can be told in the original's. */
public final class ReconstructionLayer implements Layer {
    private final ViewerModel model;
    private final ModelGrid grid;
    private @Nullable ModelPictures pictures;

    /** Follows the model. */
    public ReconstructionLayer(ViewerModel model) {
        this.model = model;
        grid = new ModelGrid(model);
        model.loadedProperty().addListener((observed, before, now) -> paint());
        model.voiProperty().addListener((observed, before, now) -> paint());
        model.invertedProperty().addListener((observed, before, now) -> paint());
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
        pictures = loaded == null ? null : loaded.pictures();
        if (loaded == null || pictures == null) {
            grid.image().hide();
            return;
        }
        GreyImage.Level level = grid.level(pictures.reconstruction(), pictures.mapping());
        int[] table = table(pictures);
        GreyImage.paint(level, table, grid.image().pixels(level.columns(), level.rows()));
        grid.show(loaded, pictures, level.scale());
    }

    private int[] table(ModelPictures now) {
        boolean inverted = model.invertedProperty().get();
        Double factor = now.modalityPerModelUnit();
        Voi voi = factor == null
                ? new VoiWindow(
                        (now.modelLow() + now.modelHigh()) / 2,
                        now.modelHigh() - now.modelLow(),
                        VoiWindow.Function.LINEAR_EXACT,
                        "")
                : model.voiProperty().get();
        double scale = factor == null ? 1 : factor;
        return now.reconstruction().table(value -> {
            double grey = voi.apply(value * scale);
            return (int) Math.round(255 * (inverted ? 1 - grey : grey));
        });
    }
}
