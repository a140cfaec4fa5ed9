package org.residua.ui.viewer.layer;

import java.util.Arrays;
import javafx.scene.Node;
import org.residua.ui.viewer.EvidencePicture;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.SliceGeometry;

/** The colour of what exceeds the threshold, at one opacity for all. */
public final class EvidenceLayer implements Layer {
    /** Smaller than this on the screen, pixels of the picture would be lost between those of the screen. */
    private static final double LEAST_DEVICE_PIXELS = 0.66;

    private final ScaledImage image = new ScaledImage();
    private final ViewerModel model;
    private Placement placed = Placement.IDENTITY;
    private double pixelSide = 1;
    private int coarser = 1;

    /** Follows the model. */
    public EvidenceLayer(ViewerModel model) {
        this.model = model;
        image.node().opacityProperty().bind(model.opacityProperty());
        image.node().getStyleClass().add("evidence");
        model.loadedProperty().addListener((observed, before, now) -> paint());
        model.overlayHiddenProperty().addListener((observed, before, now) -> paint());
    }

    @Override
    public Node node() {
        return image.node();
    }

    @Override
    public void place(Placement placement, double width, double height) {
        placed = placement;
        Loaded loaded = model.loadedProperty().get();
        if (loaded != null && loaded.evidence() != null && coarser(loaded.evidence()) != coarser) {
            paint();
        }
        image.place(placement, 0, 0, pixelSide, pixelSide);
    }

    /** How many pixels of the picture, each way, one of the screen stands for. */
    private int coarser(EvidencePicture evidence) {
        return (int) Math.max(1, Math.ceil(LEAST_DEVICE_PIXELS / (DeviceScale.perPixel(model, placed) * evidence.pixelSide())));
    }

    private void paint() {
        Loaded loaded = model.loadedProperty().get();
        EvidencePicture evidence = loaded == null ? null : loaded.evidence();
        if (loaded == null || evidence == null || model.overlayHiddenProperty().get()) {
            image.hide();
            return;
        }
        coarser = coarser(evidence);
        int columns = evidence.columns() * evidence.detail();
        int rows = evidence.rows() * evidence.detail();
        int across = (columns + coarser - 1) / coarser;
        int down = (rows + coarser - 1) / coarser;
        int[] pixels = image.pixels(across, down);
        if (coarser == 1) {
            System.arraycopy(evidence.argb(), 0, pixels, 0, pixels.length);
        } else {
            Arrays.setAll(pixels, i -> rarest(evidence.argb(), columns, rows, i % across, i / across));
        }
        image.painted();
        pixelSide = evidence.pixelSide() * coarser;
        SliceGeometry geometry = loaded.shown().slice().geometry();
        image.part(geometry.columns() / pixelSide, geometry.rows() / pixelSide);
        image.place(placed, 0, 0, pixelSide, pixelSide);
    }

    /** The rarest colour of a block: however small a film is shown, no region is lost. Rarer colours are lighter. */
    private int rarest(int[] argb, int columns, int rows, int blockX, int blockY) {
        int found = 0;
        for (int y = blockY * coarser; y < Math.min(rows, (blockY + 1) * coarser); y++) {
            for (int x = blockX * coarser; x < Math.min(columns, (blockX + 1) * coarser); x++) {
                int colour = argb[y * columns + x];
                found = light(colour) > light(found) ? colour : found;
            }
        }
        return found;
    }

    private static int light(int argb) {
        return (argb >>> 24) + (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
    }
}
