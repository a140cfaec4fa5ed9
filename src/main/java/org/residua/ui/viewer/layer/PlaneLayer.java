package org.residua.ui.viewer.layer;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.PlaneTexts;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.reslice.AnatomicalPlane;

/** Which plane this is, in its colour, whether it was acquired or computed, and what to bear in mind of it. Never hidden. */
public final class PlaneLayer implements Layer {
    private static final double SHARE = 0.72;
    private static final double LEFT = 13;
    /** Above the lines of the corner. */
    private static final double BOTTOM = 56;

    private final ViewerModel model;
    private final VBox box = new VBox(2);
    private double width;
    private double height;

    /** Follows the model. */
    public PlaneLayer(ViewerModel model) {
        this.model = model;
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setAlignment(Pos.BOTTOM_LEFT);
        box.getStyleClass().add("plane-texts");
        model.loadedProperty().addListener((observed, before, now) -> {
            if (before == null
                    || now == null
                    || before.shown().entry() != now.shown().entry()) {
                write();
            }
        });
        model.crosshairProperty().addListener((observed, before, now) -> write());
        write();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void place(Placement placement, double paneWidth, double paneHeight) {
        width = paneWidth;
        height = paneHeight;
        arrange();
    }

    private void write() {
        Loaded loaded = model.loadedProperty().get();
        AnatomicalPlane plane = PlaneTexts.plane(model);
        box.getChildren().clear();
        if (loaded != null && plane != null) {
            box.getChildren().add(label(PlaneTexts.name(model, plane), "plane-name", plane));
            List<String> warnings = PlaneTexts.warnings(loaded.shown().entry());
            warnings.forEach(text -> box.getChildren().add(label(text, "plane-warning", null)));
        }
        arrange();
    }

    private static Label label(String text, String style, @Nullable AnatomicalPlane plane) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("corner-text", style);
        if (plane != null) {
            label.getStyleClass().add("plane-" + plane.name().toLowerCase(Locale.ROOT));
        }
        return label;
    }

    private void arrange() {
        double most = Math.max(0, SHARE * width);
        // Heights of wrapped texts are known only in their fonts.
        box.applyCss();
        double tall = box.prefHeight(most);
        box.resizeRelocate(LEFT, height - BOTTOM - tall, most, tall);
    }
}
