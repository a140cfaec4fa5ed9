package org.residua.ui.viewer.layer;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** The letters of the patient's directions at the edges; none where the image is not placed in the patient. */
public final class OrientationLayer implements Layer {
    private static final double MARGIN = 14;

    private final Label left = letter();
    private final Label right = letter();
    private final Label top = letter();
    private final Label bottom = letter();
    private final Group group = new Group(left, right, top, bottom);

    /** Follows the model. */
    public OrientationLayer(ViewerModel model) {
        group.setManaged(false);
        group.setMouseTransparent(true);
        model.loadedProperty().addListener((observed, before, now) -> name(now));
    }

    @Override
    public Node node() {
        return group;
    }

    @Override
    public void place(Placement placement, double width, double height) {
        centre(left, MARGIN, height / 2);
        centre(right, width - MARGIN, height / 2);
        centre(top, width / 2, MARGIN + 2);
        centre(bottom, width / 2, height - MARGIN - 2);
    }

    private void name(@Nullable Loaded loaded) {
        ImagePlane plane =
                loaded == null ? null : loaded.shown().slice().geometry().plane();
        group.setVisible(plane != null);
        if (plane != null) {
            Vector3 row = plane.rowDirection();
            Vector3 column = plane.columnDirection();
            left.setText(ImagePlane.orientationLetter(row.times(-1)));
            right.setText(ImagePlane.orientationLetter(row));
            top.setText(ImagePlane.orientationLetter(column.times(-1)));
            bottom.setText(ImagePlane.orientationLetter(column));
        }
    }

    private static Label letter() {
        Label label = new Label();
        label.getStyleClass().add("orientation-letter");
        label.setMinSize(20, 20);
        label.setPrefSize(20, 20);
        return label;
    }

    private static void centre(Label label, double x, double y) {
        label.relocate(x - 10, y - 10);
    }
}
