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
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.RarityColour;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.ui.viewer.EvidencePicture;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** What a colour means, and from where on there is colour. */
public final class ColourBarLayer implements Layer {
    private static final double WIDTH = 12;
    private static final double FROM_RIGHT = 96;
    private static final double RIGHT = 22;
    private static final double PADDING = 10;
    private static final double TOP = 158;
    private static final int STOPS = 24;
    private static final double[] TICKS = {1e-2, 1e-3, 1e-4, 1e-5};

    private final ViewerModel model;
    private final Rectangle bar = new Rectangle();
    private final Rectangle clear = new Rectangle();
    private final Rectangle mark = new Rectangle();
    private final Rectangle backing = new Rectangle();
    private final Label title = new Label(Messages.text("colourBar.title"));
    private final Label threshold = new Label(Messages.text("colourBar.threshold"));
    private final List<Label> ticks = new ArrayList<>();
    private final Pane pane = new Pane();
    private double height;
    private double width;

    /** Follows the model. */
    public ColourBarLayer(ViewerModel model) {
        this.model = model;
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        title.getStyleClass().add("colour-bar-title");
        threshold.getStyleClass().add("colour-bar-threshold");
        clear.getStyleClass().add("colour-bar-clear");
        mark.getStyleClass().add("colour-bar-mark");
        bar.setFill(gradient());
        bar.setArcWidth(4);
        bar.setArcHeight(4);
        backing.getStyleClass().add("colour-bar-backing");
        pane.getChildren().addAll(backing, bar, clear, mark, title, threshold);
        for (double tick : TICKS) {
            Label label = new Label(Numbers.percent(tick));
            label.getStyleClass().add("colour-bar-tick");
            ticks.add(label);
        }
        pane.getChildren().addAll(ticks);
        pane.setVisible(false);
        model.loadedProperty().addListener((observed, before, now) -> arrange());
        model.overlayHiddenProperty().addListener((observed, before, now) -> arrange());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void place(Placement placement, double paneWidth, double paneHeight) {
        width = paneWidth;
        height = paneHeight;
        arrange();
    }

    private void arrange() {
        Loaded loaded = model.loadedProperty().get();
        EvidencePicture evidence = loaded == null ? null : loaded.evidence();
        // Beside computed planes the slices have the bar, which is the same for all.
        boolean computed = loaded != null && loaded.shown().entry().computed() != null;
        pane.setVisible(evidence != null
                && !computed
                && PaneSize.isSpacious(width, height)
                && !model.overlayHiddenProperty().get());
        if (loaded == null || evidence == null) {
            return;
        }
        double length = Math.max(120, Math.min(420, height * 0.48));
        double left = width - FROM_RIGHT;
        bar.setX(left);
        bar.setY(TOP);
        bar.setWidth(WIDTH);
        bar.setHeight(length);
        for (int i = 0; i < TICKS.length; i++) {
            double y = TOP + length * (1 - RarityColour.position(TICKS[i]));
            ticks.get(i).autosize();
            ticks.get(i).relocate(left + WIDTH + 8, y - ticks.get(i).getHeight() / 2);
        }
        title.autosize();
        title.relocate(width - RIGHT - title.getWidth(), TOP - 18 - title.getHeight());
        backing.setX(width - RIGHT - PADDING - title.getWidth());
        backing.setY(TOP - 26 - title.getHeight());
        backing.setWidth(title.getWidth() + 2 * PADDING);
        backing.setHeight(length + title.getHeight() + 42);
        placeMark(loaded.shown().entry().bundleProperty().get(), evidence.threshold(), left, length);
    }

    private void placeMark(@Nullable ModelBundle bundle, double evidence, double left, double length) {
        double position = bundle == null || Double.isInfinite(evidence)
                ? 1
                : RarityColour.position(bundle.evidenceQuantiles().rarity(evidence));
        double y = TOP + length * (1 - position);
        clear.setX(left);
        clear.setY(y);
        clear.setWidth(WIDTH);
        clear.setHeight(TOP + length - y);
        mark.setX(left - 4);
        mark.setY(y - 1);
        mark.setWidth(WIDTH + 8);
        mark.setHeight(2);
        threshold.autosize();
        threshold.relocate(left - 10 - threshold.getWidth(), y - threshold.getHeight() / 2);
    }

    private static LinearGradient gradient() {
        List<Stop> stops = new ArrayList<>();
        double span = Math.log(RarityColour.RAREST / RarityColour.COMMONEST);
        for (int i = 0; i <= STOPS; i++) {
            double share = (double) i / STOPS;
            int argb = RarityColour.argb(RarityColour.COMMONEST * Math.exp(span * share));
            stops.add(new Stop(share, Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff)));
        }
        return new LinearGradient(0, 1, 0, 0, true, CycleMethod.NO_CYCLE, stops);
    }
}
