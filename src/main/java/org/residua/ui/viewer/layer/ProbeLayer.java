package org.residua.ui.viewer.layer;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.residua.ui.viewer.Cursor;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ProbeReading;
import org.residua.ui.viewer.ProbeText;
import org.residua.ui.viewer.ViewerModel;

/** Crosses at the point under the mouse, in the panes where the mouse is not, and at the pinned pixel with its values. */
public final class ProbeLayer implements Layer {
    private static final double ARM = 7;
    private static final double GAP = 3;
    private static final double BESIDE = 12;

    private final ViewerModel model;
    private final ProbeText.Pane kind;
    private final Path cross = path("probe-cross");
    private final Path pin = path("probe-pin");
    private final Label values = new Label();
    private final Group group = new Group(cross, pin, values);
    private Placement placement = Placement.IDENTITY;
    private double width;
    private double height;

    /** Follows the model, for a pane that shows this of the slice. */
    public ProbeLayer(ViewerModel model, ProbeText.Pane kind) {
        this.model = model;
        this.kind = kind;
        group.setManaged(false);
        group.setMouseTransparent(true);
        values.getStyleClass().add("probe-values");
        model.probe().cursorProperty().addListener((observed, before, now) -> drawCross());
        model.probe().pinnedProperty().addListener((observed, before, now) -> drawPin());
        model.loadedProperty().addListener((observed, before, now) -> {
            drawCross();
            drawPin();
        });
        drawCross();
        drawPin();
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(Placement now, double paneWidth, double paneHeight) {
        placement = now;
        width = paneWidth;
        height = paneHeight;
        drawCross();
        drawPin();
    }

    private void drawCross() {
        Cursor cursor = model.probe().cursorProperty().get();
        boolean mouseIsHere = group.getParent() != null && group.getParent().isHover();
        Loaded loaded = model.loadedProperty().get();
        boolean shown = cursor != null
                && loaded != null
                && !mouseIsHere
                && cursor.isOn(loaded.shown().slice().geometry());
        cross.setVisible(shown);
        if (shown && cursor != null) {
            put(cross, cursor.pixelCentre());
        }
    }

    private void drawPin() {
        Cursor pinned = model.probe().pinnedProperty().get();
        Loaded loaded = model.loadedProperty().get();
        ProbeReading reading = pinned == null || loaded == null ? null : ProbeReading.at(loaded, pinned);
        show(pinned, reading);
    }

    private void show(@Nullable Cursor pinned, @Nullable ProbeReading reading) {
        boolean shown = pinned != null && reading != null;
        pin.setVisible(shown);
        values.setVisible(shown);
        if (pinned == null || reading == null) {
            return;
        }
        put(pin, pinned);
        List<String> lines = ProbeText.beside(reading, kind);
        values.setVisible(!lines.isEmpty());
        values.setText(String.join("\n", lines));
        values.autosize();
        double x = pin.getLayoutX();
        double y = pin.getLayoutY();
        boolean left = x + BESIDE + values.getWidth() > width;
        boolean above = y + BESIDE + values.getHeight() > height;
        values.relocate(
                Math.rint(left ? x - BESIDE - values.getWidth() : x + BESIDE),
                Math.rint(above ? y - BESIDE - values.getHeight() : y + BESIDE));
    }

    private void put(Path path, Cursor at) {
        path.setLayoutX(placement.toPaneX(at.sliceX(), at.sliceY()));
        path.setLayoutY(placement.toPaneY(at.sliceX(), at.sliceY()));
    }

    /** Open in the middle, so that the pixel itself is seen. */
    private static Path path(String style) {
        Path path = new Path();
        for (int side = -1; side <= 1; side += 2) {
            path.getElements().addAll(new MoveTo(side * GAP, 0), new LineTo(side * ARM, 0));
            path.getElements().addAll(new MoveTo(0, side * GAP), new LineTo(0, side * ARM));
        }
        path.getStyleClass().add(style);
        path.setVisible(false);
        return path;
    }
}
