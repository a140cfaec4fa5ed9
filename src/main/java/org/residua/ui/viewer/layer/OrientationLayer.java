package org.residua.ui.viewer.layer;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;
import org.residua.volume.SideLetters;

/** The letters of the patient's directions at the edges; none where the file does not say. */
public final class OrientationLayer implements Layer {
    private static final double MARGIN = 18;
    /** Of up to three letters. */
    private static final double WIDTH = 32;

    private final Label left = letter();
    private final Label right = letter();
    private final Label top = letter();
    private final Label bottom = letter();
    private final Group group = new Group(left, right, top, bottom);
    private final ViewerModel model;

    /** Follows the model. */
    public OrientationLayer(ViewerModel model) {
        this.model = model;
        group.setManaged(false);
        group.setMouseTransparent(true);
        model.loadedProperty().addListener((observed, before, now) -> name());
        model.viewProperty().addListener((observed, before, now) -> name());
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

    private void name() {
        Loaded loaded = model.loadedProperty().get();
        SideLetters stored =
                loaded == null ? null : loaded.shown().slice().geometry().sides();
        group.setVisible(stored != null);
        if (stored != null) {
            SideLetters sides = model.viewProperty().get().orientation().of(stored);
            left.setText(sides.left());
            right.setText(sides.right());
            top.setText(sides.top());
            bottom.setText(sides.bottom());
        }
    }

    private static Label letter() {
        Label label = new Label();
        label.getStyleClass().add("orientation-letter");
        label.setMinSize(WIDTH, 20);
        label.setPrefSize(WIDTH, 20);
        return label;
    }

    private static void centre(Label label, double x, double y) {
        label.relocate(x - WIDTH / 2, y - 10);
    }
}
