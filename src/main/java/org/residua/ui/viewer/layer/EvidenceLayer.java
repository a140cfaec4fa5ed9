package org.residua.ui.viewer.layer;

import javafx.scene.Node;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.effect.Effect;
import org.residua.ui.viewer.EvidencePicture;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.OverlaySettings;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** The colour of what exceeds the threshold, at one opacity for all. */
public final class EvidenceLayer implements Layer {
    /** What no longer holds has no colour. */
    private static final Effect GREY = new ColorAdjust(0, -1, -0.6, 0);

    private final ScaledImage image = new ScaledImage();
    private final ViewerModel model;
    private Placement placed = Placement.IDENTITY;
    private int detail = 1;

    /** Follows the model. */
    public EvidenceLayer(ViewerModel model) {
        this.model = model;
        image.node().opacityProperty().bind(model.opacityProperty());
        image.node().getStyleClass().add("evidence");
        model.loadedProperty().addListener((observed, before, now) -> paint());
        model.overlayHiddenProperty().addListener((observed, before, now) -> paint());
        model.overlay().styleProperty().addListener((observed, before, now) -> paint());
    }

    @Override
    public Node node() {
        return image.node();
    }

    @Override
    public void place(Placement placement, double width, double height) {
        placed = placement;
        image.place(placement, 0, 0, 1.0 / detail, 1.0 / detail);
    }

    private void paint() {
        Loaded loaded = model.loadedProperty().get();
        EvidencePicture evidence = loaded == null ? null : loaded.evidence();
        boolean outlined = model.overlay().styleProperty().get() == OverlaySettings.Style.CONTOUR;
        if (loaded == null
                || evidence == null
                || outlined
                || model.overlayHiddenProperty().get()) {
            image.hide();
            return;
        }
        image.node().setEffect(loaded.isStale() ? GREY : null);
        detail = evidence.detail();
        int[] pixels = image.pixels(evidence.columns() * detail, evidence.rows() * detail);
        System.arraycopy(evidence.argb(), 0, pixels, 0, pixels.length);
        image.painted();
        image.place(placed, 0, 0, 1.0 / detail, 1.0 / detail);
    }
}
