package org.residua.ui.viewer.layer;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.residua.ui.kit.Messages;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.Placement;
import org.residua.ui.viewer.ViewerModel;

/** Says something over the image that nobody may overlook. */
public final class BannerLayer implements Layer {
    private static final double ABOVE_CORNER_TEXT = 64;
    private static final double APART = 6;

    private final Label label;
    private final int above;

    /**
     * Follows the model.
     *
     * @param when for which results it is said
     * @param above how many others have their place below it
     */
    private BannerLayer(ViewerModel model, String text, Predicate<Loaded> when, int above) {
        this.above = above;
        label = new Label(text);
        label.getStyleClass().add("outside-domain");
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setVisible(false);
        model.loadedProperty().addListener((observed, before, now) -> label.setVisible(now != null && when.test(now)));
    }

    /** The result is outside the model's domain. */
    public static BannerLayer ofDomain(ViewerModel model) {
        return new BannerLayer(model, Messages.text("viewer.outsideDomain"), Loaded::isOutsideDomain, 0);
    }

    /** The result no longer holds. */
    public static BannerLayer ofStaleness(ViewerModel model) {
        return new BannerLayer(model, Messages.text("viewer.stale"), Loaded::isStale, 1);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void place(Placement placement, double width, double height) {
        label.autosize();
        double down = height - ABOVE_CORNER_TEXT - label.getHeight() - above * (label.getHeight() + APART);
        label.relocate((width - label.getWidth()) / 2, down);
    }
}
