package org.residua.ui.viewer.layer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ResidualColour;
import org.residua.ui.viewer.ViewerModel;

/** Which colour means darker than expected, which brighter. */
public final class ResidualScaleLayer implements Layer {
    private static final double LONGEST = 120;
    private static final double MARGIN = 14;
    private static final double GAP = 8;
    private static final double ROOMY = 260;
    private static final int STOPS = 16;

    private final Label darker = new Label(Messages.text("residual.darker"));
    private final Label brighter = new Label(Messages.text("residual.brighter"));
    private final Rectangle bar = new Rectangle(LONGEST, 5, gradient());
    private final Rectangle backing = new Rectangle();
    private final Pane pane = new Pane(backing, darker, bar, brighter);

    /** Follows the model. */
    public ResidualScaleLayer(ViewerModel model) {
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        pane.setVisible(false);
        backing.getStyleClass().add("text-backing");
        darker.getStyleClass().add("scale-text");
        brighter.getStyleClass().add("scale-text");
        model.loadedProperty()
                .addListener((observed, before, now) -> pane.setVisible(now != null && now.pictures() != null));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void place(Placement placement, double width, double height) {
        brighter.setText(Messages.text(width < ROOMY ? "residual.brighterShort" : "residual.brighter"));
        darker.autosize();
        brighter.autosize();
        double y = height - 16;
        double texts = darker.getWidth() + brighter.getWidth() + 2 * GAP;
        double length = Math.max(20, Math.min(LONGEST, width - 2 * MARGIN - texts));
        double left = (width - length - texts) / 2 + darker.getWidth() + GAP;
        backing.setX(left - GAP - darker.getWidth() - GAP);
        backing.setY(y - 11);
        backing.setWidth(length + texts + 2 * GAP);
        backing.setHeight(22);
        bar.setWidth(length);
        bar.setX(left);
        bar.setY(y - 2.5);
        darker.relocate(left - GAP - darker.getWidth(), y - darker.getHeight() / 2);
        brighter.relocate(left + length + GAP, y - brighter.getHeight() / 2);
    }

    private static LinearGradient gradient() {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= STOPS; i++) {
            int argb = ResidualColour.argb(2.0 * i / STOPS - 1);
            stops.add(new Stop((double) i / STOPS, Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff)));
        }
        return new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
    }
}
