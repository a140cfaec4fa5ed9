package org.residua.ui.viewer.layer;

import java.util.Arrays;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.DisplayShutter;
import org.residua.volume.Slice;

/** Covers what the file wants to be blanked out around the image of interest. */
public final class ShutterLayer implements Layer {
    private final ViewerModel model;
    private final ScaledImage image = new ScaledImage();
    private @Nullable DisplayShutter painted;

    /** Follows the model. */
    public ShutterLayer(ViewerModel model) {
        this.model = model;
        model.loadedProperty().addListener((observed, before, now) -> paint());
        model.shutterProperty().addListener((observed, before, now) -> paint());
        image.hide();
    }

    @Override
    public Node node() {
        return image.node();
    }

    @Override
    public void place(Placement placement, double width, double height) {
        image.place(placement, 0, 0, 1, 1);
    }

    private void paint() {
        Loaded loaded = model.loadedProperty().get();
        Slice slice = loaded == null ? null : loaded.shown().slice();
        DisplayShutter shutter = slice == null ? null : slice.presentation().shutter();
        if (slice == null || shutter == null || !model.shutterProperty().get()) {
            image.hide();
            return;
        }
        int columns = slice.frame().columns();
        int[] argb = image.pixels(columns, slice.frame().rows());
        if (!shutter.equals(painted)) {
            int cover = 0xff000000 | shutter.grey() * 0x010101;
            Arrays.setAll(argb, i -> shutter.hides(i % columns, i / columns) ? cover : 0);
            painted = shutter;
        }
        image.painted();
    }
}
